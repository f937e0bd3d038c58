import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it} from "vitest";
import type {FSWatcher} from "chokidar";
import {watchFolders} from "../../../site/live/watching.js";

let watcher: FSWatcher | undefined;
let folder = "";
afterEach(async () => {
  await watcher?.close();
  await rm(folder, {recursive: true, force: true});
});

it.each(["douane", "data/douane"])("hears of files in %s, a folder that is made later", async (path) => {
  folder = await mkdtemp(join(tmpdir(), "suivi-"));
  const heard: string[] = [];
  watcher = watchFolders([join(folder, path)], (files) => heard.push(...files), {settled: true});
  await new Promise((resolve) => watcher!.once("ready", () => resolve(undefined)));
  await mkdir(join(folder, path), {recursive: true});
  await writeFile(join(folder, path, "a.zip"), "a");
  await expect.poll(() => heard.join(), {timeout: 10_000}).toMatch(/douane\/a\.zip$/);
  // One that comes when the folder has been seen already.
  await writeFile(join(folder, path, "b.zip"), "b");
  await expect.poll(() => heard.join(), {timeout: 10_000}).toMatch(/douane\/b\.zip$/);
  await rm(join(folder, path), {recursive: true});
  await expect.poll(() => heard.length, {timeout: 10_000}).toBeGreaterThan(3);
  await mkdir(join(folder, path));
  await writeFile(join(folder, path, "c.zip"), "c");
  await expect.poll(() => heard.join(), {timeout: 10_000}).toMatch(/douane\/c\.zip$/);
});
