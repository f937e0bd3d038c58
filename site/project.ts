import {resolve} from "node:path";
import {stop as stopEsbuild} from "esbuild";
import {ensureData} from "../src/customs/data-step.js";
import type {PageFault} from "../src/markdown/faults.js";
import {buildSite} from "./build-site.js";
import {silentBuild, type BuildLog} from "./common/build-log.js";
import {deploymentFrom} from "./common/deployment.js";
import {SiteFault} from "./common/fault.js";
import {faultText} from "./faults/fault-text.js";
import {commentaryFaults} from "./faults/commentary-faults.js";
import {checkAndRemember} from "./faults/false-assertions.js";
import {buildKey, buildUnlessDone, isLastBuild} from "./last-build.js";
import {readPages} from "./common/pages.js";
import {copySite, replaceSite} from "./common/replace-site.js";

/** Folder of the finished site. */
export const DIST = "dist";

/** Where commands remember their last build of `dist`. */
export const LAST_BUILD = ".cache/last-build.json";

export interface ProjectBuild {
  dist: string;
  pageCount: number;
  seconds: number;
  /** False when `dist` was already what a build would have made, and stayed as it is. */
  built: boolean;
  /**
   * Sentences that the data make false, and written figures that are not theirs: told at the end, they stop
   * nothing.
   */
  falseSentences: readonly PageFault[];
}

export interface ProjectBuildOptions {
  env: Record<string, string | undefined>;
  projectDir: string;
  dist?: string;
  /**
   * File that remembers the last build, which is not done again when nothing has changed since; without it,
   * always built.
   */
  memory?: string;
  /**
   * What is done with the built site before it takes the place of `dist`; gets the folder where it is made.
   */
  complete?: (working: string) => Promise<void>;
  /** Builds even when nothing has changed. */
  force?: boolean;
  /** Where it is told what is being done; nowhere by default. */
  log?: BuildLog;
  now?: () => number;
}

/**
 * The whole build of this project: the data step, then pages and finishing, into `dist` (or the folder
 * given), which is replaced whole at the end (`replaceSite`).
 */
export async function buildProject({
  env,
  projectDir,
  dist = DIST,
  memory,
  complete,
  force = false,
  log = silentBuild,
  now = () => performance.now()
}: ProjectBuildOptions): Promise<ProjectBuild> {
  const start = now();
  log.begin("data");
  const facts = await ensureData({log});
  refuseLostCommentaries();
  const deployment = deploymentFrom(env);
  const output = resolve(projectDir, dist);
  const key = () => buildKey({projectDir, dataKey: facts.key, deployment});
  const build = (working: string) => buildSite({projectDir, dist: working, facts, deployment, log});
  const last = memory && {memory: resolve(projectDir, memory), dist: output, key};
  let built = true;
  if (complete) {
    built = force || !last || !(await isLastBuild(last));
    await replaceSite(output, async (working) => {
      await (built ? build(working) : copySite(output, working));
      // Its process keeps some 400 MB of what it has bundled, and starts again when it is needed.
      await stopEsbuild();
      await complete(working);
    });
  } else if (last) built = await buildUnlessDone({...last, force}, () => replaceSite(output, build));
  else await replaceSite(output, build);
  const pageCount = (await readPages(output)).length;
  const falseSentences = checkAndRemember();
  return {dist, pageCount, seconds: (now() - start) / 1000, built, falseSentences};
}

/** Refuses commentaries that no page shows: nothing else would reveal that they are missing. */
function refuseLostCommentaries(): void {
  const faults = commentaryFaults("src");
  if (faults.length > 0)
    throw new SiteFault("Un commentaire ne paraît nulle part\u00a0:", faults.map(faultText));
}
