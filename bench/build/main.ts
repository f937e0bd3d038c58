import {appendFile, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {buildSite} from "../../site/build-site.js";
import {frameworkBuild} from "../../site/framework.js";
import {officialDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {benchPreview} from "./preview.js";
import {copyProject, useLoaderPerPage} from "./projects.js";

interface Contender {
  folder: string;
  build: () => Promise<void>;
}

/**
 * Time of a build of all pages from data that are ready: this project's whole build, finishing included, beside a plain
 * Framework project of the same pages with a loader for each page. Cold: no cache; warm:
 * nothing changed; edit: one page changed. Then the time of an edit in preview. Works on copies.
 */
export async function benchBuild(projectDir = process.cwd()): Promise<void> {
  const folder = resolve(projectDir, ".cache", "bench-build");
  // The copies find the same official files, or none.
  process.env.DOUANE_DIR = resolve(officialDir());
  const rows: Record<string, Record<string, string>> = {};
  try {
    for (const [name, {folder: copy, build}] of Object.entries(await contenders(projectDir, folder)))
      rows[name] = await times(copy, build);
    console.table(rows);
    const elapsed = await benchPreview(join(folder, "ours"));
    process.stdout.write(
      `Edit of a template shown by the preview after ${Math.round(elapsed)} ms (median).\n`
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function contenders(projectDir: string, folder: string): Promise<Record<string, Contender>> {
  const facts = await ensureData();
  const [plain, ours] = [join(folder, "plain"), join(folder, "ours")];
  for (const copy of [plain, ours]) await copyProject(projectDir, copy);
  await useLoaderPerPage(plain);
  const deployment = {base: "/", siteUrl: null};
  return {
    "plain, a loader a page": {
      folder: plain,
      build: () => frameworkBuild({projectDir: plain, dist: join(plain, "dist"), base: deployment.base})
    },
    "this project": {
      folder: ours,
      build: () => buildSite({projectDir: ours, dist: "dist", facts, deployment})
    }
  };
}

async function times(folder: string, build: () => Promise<void>): Promise<Record<string, string>> {
  const cold = await seconds(build);
  const warm = await seconds(build);
  await appendFile(join(folder, "src/methode.md"), "\nUne phrase de plus.\n");
  return {"cold (s)": cold, "warm (s)": warm, "one page edited (s)": await seconds(build)};
}

async function seconds(work: () => Promise<void>): Promise<string> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) / 1000).toFixed(1);
}
