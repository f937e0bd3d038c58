import {join, resolve} from "node:path";
import type {DataFacts} from "../src/trade/types.js";
import type {BuildLog} from "./common/build-log.js";
import type {Deployment} from "./common/deployment.js";
import {finishSite} from "./finish/finish.js";
import {frameworkBuild} from "./framework/build.js";

export interface BuildOptions {
  /** Folder of `observablehq.config.ts`. */
  projectDir: string;
  dist: string;
  facts: DataFacts;
  deployment: Deployment;
  log?: BuildLog;
}

/** Pages and finishing, once the data are there: a finished static site in `dist`. */
export async function buildSite({projectDir, dist, facts, deployment, log}: BuildOptions): Promise<void> {
  const output = resolve(projectDir, dist);
  await frameworkBuild({projectDir, dist: output, base: deployment.base, log});
  await finishSite({
    dist: output,
    projectDir,
    publicDir: join(projectDir, "src", "donnees"),
    facts,
    deployment,
    log
  });
}
