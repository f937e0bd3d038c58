import {appendFile, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import {LAST_BUILD, buildProject} from "../../site/project.js";
import {officialDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {benchPreview} from "./preview.js";
import {copyProject, observableBuild, useLoaderPerPage} from "./projects.js";

interface Contender {
  folder: string;
  build: () => Promise<unknown>;
  /** Builds all pages although nothing has changed; absent where `build` always does. */
  rebuild?: () => Promise<unknown>;
}

const LEGEND = `Cold: no cache. Nothing changed: the same command again; this project compares inputs and output with those of its last
build and stops there. All built again: nothing changed either, every page built with the caches there are.
`;

/**
 * Time of a build of all pages from data that are ready: this project's whole build, finishing included,
 * beside a plain Framework project of the same pages with a loader for each page. Then the time of an edit in
 * preview. Works on copies.
 */
export async function benchBuild(projectDir = process.cwd()): Promise<void> {
  const folder = resolve(projectDir, ".cache", "bench-build");
  // The copies find the same official files, or none.
  process.env.DOUANE_DIR = resolve(officialDir());
  const rows: Record<string, Record<string, string>> = {};
  try {
    for (const [name, contender] of Object.entries(await contenders(projectDir, folder)))
      rows[name] = await times(contender);
    console.table(rows);
    process.stdout.write(LEGEND);
    const elapsed = await benchPreview(join(folder, "ours"));
    process.stdout.write(
      `Edit of a template shown by the preview after ${Math.round(elapsed)} ms (median).\n`
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function contenders(projectDir: string, folder: string): Promise<Record<string, Contender>> {
  await ensureData();
  const [plain, ours] = [join(folder, "plain"), join(folder, "ours")];
  for (const copy of [plain, ours]) await copyProject(projectDir, copy);
  await useLoaderPerPage(plain);
  const ownBuild = (force: boolean) => buildProject({env: {}, projectDir: ours, memory: LAST_BUILD, force});
  return {
    "plain, a loader a page": {
      folder: plain,
      build: () => observableBuild(plain)
    },
    "this project": {
      folder: ours,
      build: () => ownBuild(false),
      rebuild: () => ownBuild(true)
    }
  };
}

async function times({folder, build, rebuild}: Contender): Promise<Record<string, string>> {
  const cold = await seconds(build);
  const warm = await seconds(build);
  const again = rebuild ? await seconds(rebuild) : warm;
  await appendFile(join(folder, "src/methode.md"), "\nUne phrase de plus.\n");
  const edited = await seconds(build);
  return {
    "cold (s)": cold,
    "nothing changed (s)": warm,
    "all built again (s)": again,
    "one page edited (s)": edited
  };
}

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const start = performance.now();
  await work();
  return ((performance.now() - start) / 1000).toFixed(1);
}
