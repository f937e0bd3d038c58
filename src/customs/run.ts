import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setImmediate as nextTurn} from "node:timers/promises";
import {max, sum} from "d3-array";
import type {Duty} from "../trade/duty.js";
import {runChecks} from "./checks/index.js";
import {makeCheckTables} from "./checks/tables.js";
import type {CheckTables} from "./checks/tables.js";
import {soloWorkers} from "./workers/workers.js";
import type {Workers} from "./workers/workers.js";
import {chooseSources, completeYears} from "./cube/choice.js";
import {addFlowYear, emptyCube, flowYearTasks, axesOf} from "./cube/cube.js";
import type {Cube} from "./cube/cube.js";
import type {FlowYearTask} from "./cube/flow-year.js";
import type {Axes} from "./cube/axes.js";
import type {Database} from "./common/database.js";
import type {Log} from "./common/log.js";
import type {Manifest} from "./common/manifest.js";
import {writeFiles} from "./write-files.js";
import {explainIncomplete} from "./cube/completeness.js";
import type {InputFile} from "./read/input-folder.js";
import {readSources} from "./read/sources.js";
import type {Reading} from "./read/sources.js";

/** All that a run needs; it touches nothing else. */
export interface RunOptions {
  key: string;
  demo: boolean;
  files: readonly InputFile[];
  /** Duties that the user has written down. */
  duties: readonly Duty[];
  /** An empty folder that becomes `.cache/data`. */
  dataDir: string;
  /** An empty folder that becomes `src/donnees`. */
  publicDir: string;
  /** Folder of passing files: the engine's own. */
  workDir: string;
  /** Rows of the sources, kept between runs. */
  sourcesDir: string;
  readerKey: string;
  /** Threads that share the work; with fewer than two, this one does it all. */
  threads: number;
  log: Log;
}

/**
 * The whole data step, from official files to every file that pages and downloads are made of.
 *
 * @throws Refusal when a file cannot be used, or when no year is complete.
 */
export async function run(options: RunOptions): Promise<Manifest> {
  const {files, sourcesDir: cacheDir, readerKey, log, workDir, threads} = options;
  // Threads and engine start while the input is looked at.
  const hiring = hire(threads);
  const opening = import("./common/database.js").then(({openDatabase}) => openDatabase(workDir));
  const performer = hiring.then((workers) => workers.begin("read", undefined));
  const starting = Promise.all([hiring, opening, performer]);
  // What does not start is told below, when it is waited for.
  starting.catch(() => {});
  try {
    const keepRows = async (...task: Parameters<Awaited<typeof performer>>) => (await performer)(...task);
    const reading = await readSources(files, {log, cacheDir, readerKey, keepRows});
    const [workers, db] = await starting;
    return await publish(db, workers, reading, options);
  } finally {
    await Promise.allSettled([hiring.then((workers) => workers.close()), opening.then((db) => db.close())]);
  }
}

async function hire(threads: number): Promise<Workers> {
  if (threads < 2) return soloWorkers();
  const {threadWorkers} = await import("./workers/thread-workers.js");
  return threadWorkers(threads);
}

async function publish(
  db: Database,
  workers: Workers,
  reading: Reading,
  options: RunOptions
): Promise<Manifest> {
  const {sources, labels, ignored} = reading;
  const choices = chooseSources(sources.map(({file, contents}) => ({...file, quarters: contents.quarters})));
  const years = completeYears(choices);
  const referenceYear = years.at(-1);
  if (referenceYear === undefined) throw explainIncomplete(choices, ignored, sources);
  const {key, demo, log, dataDir, publicDir, duties} = options;
  const axes = axesOf(sources);
  const tables = await makeCheckTables(db, axes);
  const {cube, feeding} = await addUp(flowYearTasks(sources, choices, years), axes, {workers, tables, log});
  const used = new Set(choices.map(({source}) => source));
  const dataMonth = max(sources, ({file}) => (used.has(file.name) ? file.revision : undefined))!;
  const facts = {demo, years, referenceYear, dataMonth};
  // The engine answers the checks while the files are written; it may be closed only once it is at rest.
  const writing = writeFiles(cube, labels, facts, {dataDir, publicDir, workers, log, duties});
  const checking = feeding
    .then(() => tables.close())
    .then(() => runChecks(db, {sources, choices, labels, years}));
  await Promise.allSettled([checking, writing]);
  await writing;
  const manifest: Manifest = {
    key,
    demo,
    referenceYear,
    years,
    dataMonth,
    sources: sources.map(({file}) => file),
    ignored,
    choices,
    checks: await checking,
    rowCount: sum(choices, (choice) => choice.rowCount)
  };
  await writeFile(join(dataDir, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

/** Add up the flows of years; the tables of the checks are fed on the way, and still are when the sums are there. */
async function addUp(
  tasks: readonly FlowYearTask[],
  axes: Axes,
  {workers, tables, log}: {workers: Workers; tables: CheckTables; log: Log}
): Promise<{cube: Cube; feeding: Promise<void>}> {
  const cube = emptyCube(axes);
  const perform = workers.begin("sum", {codes: axes.codes});
  const pending = tasks.map((task) => perform(task, () => log.progress(`calcul de ${task.year}`)));
  let feeding = Promise.resolve();
  try {
    // What is added is let go of: years of sums would weigh.
    for (let next = pending.shift(); next; next = pending.shift()) {
      const sums = await next;
      addFlowYear(cube, sums);
      // Not at once: those who wait for the sums come first.
      feeding = feeding.then(() => nextTurn()).then(() => tables.add(sums));
      feeding.catch(() => {});
    }
  } catch (error) {
    await feeding.catch(() => {});
    throw error;
  }
  return {cube, feeding};
}
