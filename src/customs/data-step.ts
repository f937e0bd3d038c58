import {mkdir, readFile, readdir, rename, rm, stat} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {basename, join} from "node:path";
import {sum} from "d3-array";
import {
  cacheDir as defaultCacheDir,
  dutiesFile as defaultDutiesFile,
  officialDir,
  rootDir
} from "./data-dir.js";
import {isAlive, withLock} from "./lock.js";
import {silent} from "./common/log.js";
import type {Log} from "./common/log.js";
import type {Manifest} from "./common/manifest.js";
import {codeHash, runKey} from "./pipeline-key.js";
import {readDuties} from "./read/duties-file.js";
import {inputFiles} from "./read/input-folder.js";
import type {InputFile} from "./read/input-folder.js";
import type {RunOptions} from "./run.js";
import {frenchTypography} from "../french/typography.js";
import {explainSystemFault} from "./system-fault.js";

/** Folders and effects of the data step; each has a default, and tests give their own. */
export interface DataStepOptions {
  /** Official files; default `DOUANE_DIR`, else `data/douane`. Empty or absent: demo data. */
  inputDir?: string;
  /** Table of duties; default `data/droits.csv`. Absent: no duties. */
  dutiesFile?: string;
  /** Default `.cache`. */
  cacheDir?: string;
  /** Public files; default `src/donnees`. */
  publicDir?: string;
  /**
   * Loader outputs that Framework remembers, purged when the data change; default
   * `src/.observablehq/cache/data`.
   */
  frameworkCacheDir?: string;
  log?: Log;
  /** Threads that share the work; default: those of the processor, or none where there is little to do. */
  threads?: number;
  /** Writes demo data, in the official format, into a folder. */
  generateDemo?: (outDir: string) => Promise<void>;
  /**
   * `stepCode()` from before this code was read. Where files of the step have been edited since, what runs is
   * not what they say: nothing is put in place. Absent: not looked at.
   */
  code?: string;
}

/** The code of the data step was edited after the process that runs it had read it. */
export class CodeEdited extends Error {}

const srcDir = join(rootDir, "src");

/**
 * Make sure that `.cache/data` and `src/donnees` are those of the present input and code: run the whole step
 * when they are not, do nothing but hash when they are.
 *
 * @returns what is known of the data.
 * @throws Refusal with French sentences when a file cannot be used, or the system refuses a folder;
 * CodeEdited (see `code`). The earlier output is then left as it was.
 */
export async function ensureData(options: DataStepOptions = {}): Promise<Manifest> {
  const settings = defaults(options);
  const {cacheDir, log} = settings;
  // A preview beside a build or a test: the second waits for what the first makes, and then has nothing to
  // do.
  const onWait = (pid: number) =>
    log.info(frenchTypography(`Un autre processus (${pid}) prépare les données : attente de la fin.`));
  try {
    return await withLock(join(cacheDir, "verrou"), {onWait, isAlive}, () => upToDate(settings));
  } catch (error) {
    throw explainSystemFault(error, cacheDir);
  }
}

/**
 * What the last data step has left, even when files or code are others by now: the preview runs the step on
 * its own, and shows the last good data when a file is refused. Runs the step where there is nothing.
 */
export async function lastData(options: DataStepOptions = {}): Promise<Manifest> {
  return (await knownManifest(defaults(options))) ?? ensureData(options);
}

/** Names the data that the last data step has left; `null` where there are none. */
export async function knownKey(options: DataStepOptions = {}): Promise<string | null> {
  return (await knownManifest(defaults(options)))?.key ?? null;
}

/** Whether official files are there; without any, data are the demonstration. Throws as `ensureData` does. */
export async function hasOfficialFiles(options: DataStepOptions = {}): Promise<boolean> {
  return (await officialFiles(defaults(options))).length > 0;
}

/** Hash of all code that the data step runs, that of the demo data too. */
export async function stepCode(): Promise<string> {
  return codeHash(srcDir, [...PIPELINE, "demo"]);
}

async function assertCode({code}: Settings): Promise<void> {
  if (code !== undefined && code !== (await stepCode())) throw new CodeEdited();
}

async function upToDate(settings: Settings): Promise<Manifest> {
  const [official, pipeline] = await Promise.all([officialFiles(settings), pipelineHash()]);
  const demo = official.length === 0;
  const files = demo ? await demoFiles(settings) : official;
  const dutiesText = await textOf(settings.dutiesFile);
  const key = runKey(pipeline, demo, files, dutiesText);
  const known = await knownManifest(settings);
  if (known?.key === key) return known;
  await assertCode(settings);
  const duties = dutiesText === "" ? [] : readDuties(dutiesText, basename(settings.dutiesFile));
  return refresh(settings, {key, demo, files, duties});
}

type Settings = Required<Omit<DataStepOptions, "threads" | "code">> &
  Pick<DataStepOptions, "threads" | "code">;

function defaults(options: DataStepOptions): Settings {
  return {
    inputDir: officialDir(),
    dutiesFile: defaultDutiesFile,
    cacheDir: defaultCacheDir,
    publicDir: join(srcDir, "donnees"),
    frameworkCacheDir: join(srcDir, ".observablehq/cache/data"),
    log: silent,
    generateDemo: async (outDir) => (await import("../demo/generate.js")).generateDemo(outDir),
    ...options
  };
}

/** Rooms that outputs depend on. */
const PIPELINE = ["customs", "data", "french", "map", "reference", "trade"];

/** Code and tools that outputs depend on; that of the loaders too, whose outputs Framework remembers. */
async function pipelineHash(): Promise<string> {
  const code = await codeHash(srcDir, PIPELINE);
  return `${code} ${process.versions.node.split(".")[0]}`;
}

function officialFiles({inputDir, cacheDir}: Settings): Promise<InputFile[]> {
  return inputFiles(inputDir, join(cacheDir, "input-hashes.json"));
}

/** The demo archives of the present generator, made once. */
async function demoFiles(settings: Settings): Promise<InputFile[]> {
  const {cacheDir, log, generateDemo} = settings;
  const hash = (await codeHash(srcDir, ["demo", "reference"])).slice(0, 16);
  const folder = join(cacheDir, "demo", hash);
  if (!(await exists(folder))) {
    log.progress("fabrication des données de démonstration");
    const working = `${folder}.${process.pid}.tmp`;
    await rm(working, {recursive: true, force: true});
    await mkdir(working, {recursive: true});
    await generateDemo(working);
    await assertCode(settings);
    await rename(working, folder);
  }
  await keepOnly(join(cacheDir, "demo"), (name) => name === hash);
  return inputFiles(folder, join(cacheDir, "demo-hashes.json"));
}

/** The text of a file; empty where there is none. */
async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

async function knownManifest({cacheDir, publicDir}: Settings): Promise<Manifest | null> {
  if (!(await exists(join(publicDir, "datapackage.json")))) return null;
  const text = await readFile(join(cacheDir, "data/manifest.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Manifest);
}

/** With less input than this, one thread has finished before others have started. */
const BYTES_FOR_THREADS = 4 << 20;
/** Each thread holds the rows of a file in memory; more than four gain little time. */
const MAX_THREADS = 4;

function usefulThreads(files: readonly InputFile[]): number {
  const isLittle = sum(files, ({size}) => size) < BYTES_FOR_THREADS;
  return isLittle ? 0 : Math.min(availableParallelism(), MAX_THREADS);
}

/** Run into new folders, then put them in place: a failure leaves the earlier ones untouched. */
async function refresh(
  settings: Settings,
  input: Pick<RunOptions, "key" | "demo" | "files" | "duties">
): Promise<Manifest> {
  const {cacheDir, log} = settings;
  // Loaded when needed: most calls find nothing to do, and the engine takes a while to start.
  const {run} = await import("./run.js");
  const next = join(cacheDir, `next.${process.pid}`);
  const [dataDir, publicDir, workDir] = ["data", "donnees", "work"].map((name) => join(next, name)) as [
    string,
    string,
    string
  ];
  // Those of processes that were killed; the lock says that none is at work.
  await keepOnly(cacheDir, (name) => !name.startsWith("next."));
  for (const folder of [dataDir, publicDir, workDir]) await mkdir(folder, {recursive: true});
  try {
    const sourcesDir = join(cacheDir, "sources");
    const readerKey = await codeHash(srcDir, ["customs/read"]);
    const threads = settings.threads ?? usefulThreads(input.files);
    const folders = {dataDir, publicDir, workDir, sourcesDir};
    const manifest = await run({...input, ...folders, readerKey, threads, log});
    await assertCode(settings).catch(async (error: unknown) => {
      // Rows may be kept there under the name of code that did not read them.
      await rm(sourcesDir, {recursive: true, force: true});
      throw error;
    });
    await putInPlace(settings, dataDir, publicDir);
    // Rows of files that are no longer there; those in place stay read.
    const kept = new Set(
      manifest.sources.flatMap(({cacheKey}) => [`${cacheKey}.rows`, `${cacheKey}.rows.json`])
    );
    await keepOnly(sourcesDir, (name) => kept.has(name));
    return manifest;
  } finally {
    // What the system does not let go of is taken away by the next step; the failure that led here is the one
    // to tell.
    await rm(next, {recursive: true, force: true}).catch(() => {});
  }
}

/**
 * The manifest goes first and comes back last: whatever interrupts this, the next call sees that it must run
 * again. Framework's memory of the loaders goes before the new data come.
 */
async function putInPlace(settings: Settings, dataDir: string, publicDir: string): Promise<void> {
  const current = join(settings.cacheDir, "data");
  await rm(join(current, "manifest.json"), {force: true});
  await rm(settings.frameworkCacheDir, {recursive: true, force: true});
  const putBack = await replaceFolder(settings.publicDir, publicDir);
  try {
    await replaceFolder(current, dataDir);
  } catch (error) {
    // One without the other would be two publications in one.
    await putBack();
    throw error;
  }
}

/**
 * Put a folder in the place of another, whole or not at all; gives the way back, for as long as the folder of
 * `next` is there.
 */
async function replaceFolder(current: string, next: string): Promise<() => Promise<void>> {
  const old = `${next}.old`;
  const putBack = async () => {
    await rm(current, {recursive: true, force: true});
    if (await exists(old)) await rename(old, current);
  };
  await mkdir(join(current, ".."), {recursive: true});
  if (await exists(current)) await rename(current, old);
  try {
    await rename(next, current);
  } catch (error) {
    await putBack();
    throw error;
  }
  return putBack;
}

/** Delete what a cache no longer needs. */
async function keepOnly(folder: string, isKept: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => !isKept(each))) {
    await rm(join(folder, name), {recursive: true, force: true});
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}
