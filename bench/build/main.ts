import {rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {buildSite} from "../../site/build-site.js";
import {frameworkBuild} from "../../site/framework.js";
import {ensureData} from "../../src/customs/data-step.js";
import {editPage, writePlainProject} from "./plain-project.js";

/**
 * Time of a build of all pages from data that are ready: this project's whole build (finishing included) beside a plain
 * Framework project with a loader for each file of each page. Cold: no cache; warm: nothing changed; edit: one page changed.
 */
export async function benchBuild(projectDir = process.cwd()): Promise<void> {
  const folder = resolve(projectDir, ".cache", "bench-build");
  const facts = await ensureData();
  await writePlainProject(projectDir, join(folder, "plain"));
  const deployment = {base: "/", siteUrl: null};
  const builds = {
    plain: {dir: join(folder, "plain"), build: () => plainBuild(join(folder, "plain"))},
    ours: {
      dir: projectDir,
      build: () => buildSite({projectDir, dist: join(folder, "ours"), facts, deployment})
    }
  };
  const rows: Record<string, Record<string, string>> = {};
  try {
    for (const [name, {dir, build}] of Object.entries(builds)) rows[name] = await times(dir, build);
    console.table(rows);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function plainBuild(dir: string): Promise<void> {
  return frameworkBuild({projectDir: dir, dist: join(dir, "dist"), base: "/"});
}

async function times(dir: string, build: () => Promise<void>): Promise<Record<string, string>> {
  await rm(join(dir, "src/.observablehq"), {recursive: true, force: true});
  const cold = await seconds(build);
  const warm = await seconds(build);
  const restore = await editPage(dir);
  try {
    return {"cold (s)": cold, "warm (s)": warm, "one page edited (s)": await seconds(build)};
  } finally {
    await restore();
  }
}

async function seconds(work: () => Promise<void>): Promise<string> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) / 1000).toFixed(1);
}
