import {resolve} from "node:path";
import {ensureData} from "../src/customs/data-step.js";
import {buildSite} from "./build-site.js";
import {deploymentFrom} from "./common/deployment.js";
import {buildKey, buildUnlessDone} from "./last-build.js";
import {readPages} from "./common/pages.js";

/** Where commands remember their last build of `dist`. */
export const LAST_BUILD = ".cache/last-build.json";

export interface ProjectBuild {
  dist: string;
  pageCount: number;
  seconds: number;
  /** False when `dist` was already what a build would have made, and stayed as it is. */
  built: boolean;
}

export interface ProjectBuildOptions {
  env: Record<string, string | undefined>;
  projectDir: string;
  dist?: string;
  /** File that remembers the last build, which is not done again when nothing has changed since; without it, always built. */
  memory?: string;
  /** Builds even when nothing has changed. */
  force?: boolean;
  now?: () => number;
}

/** The whole build of this project: the data step, then pages and finishing, into `dist` (or the folder given). */
export async function buildProject({
  env,
  projectDir,
  dist = "dist",
  memory,
  force = false,
  now = () => performance.now()
}: ProjectBuildOptions): Promise<ProjectBuild> {
  const start = now();
  const facts = await ensureData();
  const deployment = deploymentFrom(env);
  const output = resolve(projectDir, dist);
  const key = () => buildKey({projectDir, dataKey: facts.key, deployment});
  const build = () => buildSite({projectDir, dist, facts, deployment});
  const built = memory
    ? await buildUnlessDone({memory: resolve(projectDir, memory), dist: output, key, force}, build)
    : (await build(), true);
  const pageCount = (await readPages(output)).length;
  return {dist, pageCount, seconds: (now() - start) / 1000, built};
}
