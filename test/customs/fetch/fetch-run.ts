import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {fetchFiles} from "../../../src/customs/fetch/fetch-files.js";
import type {FetchReport} from "../../../src/customs/fetch/report.js";
import {proxyFetch} from "../../../src/customs/fetch/proxy.js";
import {readSourcesFile} from "../../../src/customs/fetch/sources-file.js";
import {temporaryFolder} from "../folders.js";

/** A folder to download into, and what the command said and waited for. */
export interface FetchRun {
  folder: string;
  messages: string[];
  progress: string[];
  /** Waits between tries, in ms; none is really waited. */
  waits: number[];
  run(sources: Record<string, unknown>): Promise<FetchReport>;
  /** Names in the folder, sorted. */
  files(): Promise<string[]>;
}

export const NOW = new Date("2025-03-04T05:06:07Z");

/** Silence after which a request is given up: longer than a busy machine needs to answer. */
const IDLE_TIMEOUT_MS = 1500;

/** A run of the download with everything but the network of this machine replaced. */
export async function makeRun(): Promise<FetchRun> {
  const folder = join(await temporaryFolder(), "douane");
  const [messages, progress, waits]: [string[], string[], number[]] = [[], [], []];
  const log = {info: (text: string) => messages.push(text), progress: (text: string) => progress.push(text)};
  const sleep = async (ms: number): Promise<void> => void waits.push(ms);
  const run = async (fields: Record<string, unknown>): Promise<FetchReport> => {
    const sources = readSourcesFile(JSON.stringify({portail: "http://127.0.0.1", ...fields}), "sources.json");
    const {fetch, close} = proxyFetch({}, IDLE_TIMEOUT_MS);
    const effects = {fetch, log, sleep, now: () => NOW};
    return fetchFiles(sources, folder, effects).finally(close);
  };
  const files = async (): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();
  return {folder, messages, progress, waits, run, files};
}
