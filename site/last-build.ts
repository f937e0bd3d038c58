import {createHash} from "node:crypto";
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Deployment} from "./common/deployment.js";
import {listFiles, writeOutput} from "./common/files.js";
import {SETTINGS, hashFiles} from "./common/project-hash.js";

/** What goes into `dist` besides the data and the settings: the pages and what they are made with. */
const SOURCES = ["src", "site"];

/** What the data step and the caller say of a build. */
export interface BuildInputs {
  projectDir: string;
  /** Key of the data step: its input files and code. */
  dataKey: string;
  deployment: Deployment;
}

/** The last build that ended well. */
interface LastBuild {
  key: string;
  /** Hash of all that it left in its folder. */
  output: string;
}

/**
 * Hash of all that a build depends on: equal keys give the same bytes. Framework's caches, made from the
 * same, are left out.
 */
export async function buildKey({projectDir, dataKey, deployment}: BuildInputs): Promise<string> {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([dataKey, deployment.base, deployment.siteUrl, process.versions.node]));
  for (const folder of SOURCES) {
    const files = (await listFiles(join(projectDir, folder))).filter(
      (file) => !file.includes(".observablehq/")
    );
    hash.update(await hashFiles(join(projectDir, folder), files));
  }
  hash.update(await hashFiles(projectDir, SETTINGS));
  return hash.digest("hex");
}

export interface BuildMemory {
  /** File that remembers the last build. */
  memory: string;
  /** Folder that builds write. */
  dist: string;
  /** Hash of all that goes into a build, as it is now. */
  key: () => Promise<string>;
  /** Builds in any case. */
  force: boolean;
}

/** Whether `dist` is to the byte what the last build of the same inputs has left there. */
export async function isLastBuild({memory, dist, key}: Omit<BuildMemory, "force">): Promise<boolean> {
  const [last, now] = [await lastBuild(memory), await key()];
  return last?.key === now && last.output === (await hashFolder(dist));
}

/**
 * Builds, unless `dist` is to the byte what the last build of the same inputs has left there. Returns whether
 * it has. A build that fails, or whose inputs change meanwhile, is not remembered.
 */
export async function buildUnlessDone(options: BuildMemory, build: () => Promise<void>): Promise<boolean> {
  const {memory, dist, force} = options;
  const key = await options.key();
  if (!force && (await isLastBuild({memory, dist, key: async () => key}))) return false;
  await rm(memory, {force: true});
  await build();
  if ((await options.key()) === key) {
    const done: LastBuild = {key, output: await hashFolder(dist)};
    await writeOutput(memory, JSON.stringify(done));
  }
  return true;
}

function lastBuild(memory: string): Promise<LastBuild | null> {
  return readFile(memory, "utf8").then(
    (text) => JSON.parse(text) as LastBuild,
    () => null
  );
}

/** Hash of the paths and bytes of a folder; an empty one where there is none. */
async function hashFolder(folder: string): Promise<string> {
  return hashFiles(folder, await listFiles(folder).catch(() => []));
}
