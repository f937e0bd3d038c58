import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {ensureData} from "../../src/customs/data-step.js";
import type {DataStepOptions} from "../../src/customs/data-step.js";
import type {Log} from "../../src/customs/common/log.js";
import type {Manifest} from "../../src/customs/common/manifest.js";
import {temporaryFolder} from "./folders.js";

/** A data step with folders of its own. */
export interface Step {
  inputDir: string;
  dutiesFile: string;
  cacheDir: string;
  dataDir: string;
  publicDir: string;
  frameworkCacheDir: string;
  /** What it said it was doing. */
  messages: string[];
  run(options?: Partial<DataStepOptions>): Promise<Manifest>;
}

/** Folders for a data step; the input is empty, and demo data are refused unless a generator is given. */
export async function makeStep(): Promise<Step> {
  const folder = await temporaryFolder();
  const cacheDir = join(folder, "cache");
  const messages: string[] = [];
  const log: Log = {info: (message) => messages.push(message), progress: (message) => messages.push(message)};
  const generateDemo = () => Promise.reject(new Error("no demo data here"));
  const folders = {
    inputDir: join(folder, "input"),
    dutiesFile: join(folder, "droits.csv"),
    cacheDir,
    publicDir: join(folder, "donnees"),
    frameworkCacheDir: join(folder, "framework")
  };
  await mkdir(folders.inputDir);
  return {
    ...folders,
    dataDir: join(cacheDir, "data"),
    messages,
    run: (options = {}) => ensureData({...folders, log, generateDemo, ...options})
  };
}
