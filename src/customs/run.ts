import {soloWorkers} from "./workers/workers.js";
import type {Performer, Workers} from "./workers/workers.js";
import type {Database} from "./common/database.js";
import {allDone} from "./common/all-done.js";
import type {Manifest} from "./common/manifest.js";
import type {PublicationOptions} from "./publication.js";
import type {InputFile} from "./read/input-folder.js";
import {readSources} from "./read/sources.js";
import type {Reading} from "./read/sources.js";

/** What a run reads and where it writes. */
export interface RunOptions extends PublicationOptions {
  files: readonly InputFile[];
  /** Folder of passing files: the engine's own. */
  workDir: string;
  /** Rows of the sources, kept between runs. */
  sourcesDir: string;
  readerKey: string;
  /** Threads that share the work; with fewer than two, this one does it all. */
  threads: number;
}

/**
 * The whole data step, from official files to every file that pages and downloads are made of.
 *
 * @throws Refusal when a file cannot be used, or when no year is complete.
 */
export async function run(options: RunOptions): Promise<Manifest> {
  // The reading waits for the threads, so that they come first; engine and code of what follows load while
  // they read.
  const hiring = hire(options.threads);
  const opening = hiring.then(() => open(options.workDir));
  const loading = hiring.then(() => import("./publication.js"));
  try {
    const ready = hiring.then((workers) => workers.ready);
    const all = [hiring, opening, loading, read(hiring, options), ready] as const;
    const [workers, db, {publish}, reading] = await allDone(all);
    workers.end("read");
    return await publish(db, workers, reading, options);
  } finally {
    for (const started of await Promise.allSettled([hiring, opening]))
      if (started.status === "fulfilled") await started.value.close();
  }
}

async function hire(threads: number): Promise<Workers> {
  if (threads < 2) return soloWorkers();
  const {threadWorkers} = await import("./workers/thread-workers.js");
  return threadWorkers(threads);
}

async function open(workDir: string): Promise<Database> {
  const {openDatabase} = await import("./common/database.js");
  return openDatabase(workDir);
}

/** Read the input; only a main file whose rows are not kept from an earlier run waits for the threads. */
function read(hiring: Promise<Workers>, options: RunOptions): Promise<Reading> {
  const {files, log, sourcesDir: cacheDir, readerKey} = options;
  let perform: Performer<"read"> | undefined;
  const keepRows: Performer<"read"> = async (...task) => {
    const workers = await hiring;
    perform ??= workers.begin("read", undefined);
    return perform(...task);
  };
  return readSources(files, {log, cacheDir, readerKey, keepRows});
}
