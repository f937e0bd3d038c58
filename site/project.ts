import {resolve} from "node:path";
import {ensureData} from "../src/customs/data-step.js";
import {buildSite} from "./build-site.js";
import {deploymentFrom} from "./facts.js";
import {readPages} from "./pages.js";

export interface ProjectBuild {
  dist: string;
  pageCount: number;
  seconds: number;
}

/** The whole build of this project: the data step, then pages and finishing, into `dist` (or the folder given). */
export async function buildProject({
  env,
  projectDir,
  dist = "dist",
  now = () => performance.now()
}: {
  env: Record<string, string | undefined>;
  projectDir: string;
  dist?: string;
  now?: () => number;
}): Promise<ProjectBuild> {
  const start = now();
  const facts = await ensureData();
  await buildSite({projectDir, dist, facts, deployment: deploymentFrom(env)});
  const pageCount = (await readPages(resolve(projectDir, dist))).length;
  return {dist, pageCount, seconds: (now() - start) / 1000};
}
