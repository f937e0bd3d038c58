import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {max, sum} from "d3-array";
import type {Duty} from "../trade/duty.js";
import {runChecks} from "./checks/index.js";
import type {CheckInput} from "./checks/index.js";
import {makeCheckTables} from "./checks/tables.js";
import type {CheckTables} from "./checks/tables.js";
import type {Workers} from "./workers/workers.js";
import {chooseSources, completeYears} from "./cube/choice.js";
import {addFlowYear, emptyCube, flowYearTasks, axesOf} from "./cube/cube.js";
import type {Cube} from "./cube/cube.js";
import type {FlowYearTask} from "./cube/flow-year.js";
import type {Axes} from "./cube/axes.js";
import type {Database} from "./common/database.js";
import type {Log} from "./common/log.js";
import {allDone} from "./common/all-done.js";
import type {Check, Manifest, QuarterChoice} from "./common/manifest.js";
import {writeFiles} from "./write-files.js";
import {explainIncomplete} from "./cube/completeness.js";
import type {Reading} from "./read/sources.js";
import type {Source} from "./read/source-cache.js";

/** What a publication is made of, and where it goes. */
export interface PublicationOptions {
  key: string;
  demo: boolean;
  /** Duties that the user has written down. */
  duties: readonly Duty[];
  /** An empty folder that becomes `.cache/data`. */
  dataDir: string;
  /** An empty folder that becomes `src/donnees`. */
  publicDir: string;
  log: Log;
}

/**
 * From what was read to every file: choose, add up, check, write.
 *
 * @returns what is known of the data, which is written beside the files.
 * @throws Refusal when no year is complete.
 */
export async function publish(
  db: Database,
  workers: Workers,
  reading: Reading,
  options: PublicationOptions
): Promise<Manifest> {
  const {key, demo, log, dataDir, publicDir, duties} = options;
  const {sources, labels, ignored} = reading;
  const choices = chooseSources(sources.map(({file, contents}) => ({...file, quarters: contents.quarters})));
  const years = completeYears(choices);
  const referenceYear = years.at(-1);
  if (referenceYear === undefined) throw explainIncomplete(choices, ignored, sources);
  const axes = axesOf(sources);
  const tables = await makeCheckTables(db, axes);
  const cube = await addUp(flowYearTasks(sources, choices, years), axes, {workers, tables, log});
  const dataMonth = latestRevision(sources, choices);
  const facts = {demo, years, referenceYear, dataMonth};
  // The engine answers the checks while the threads write the files.
  const [, checks] = await allDone([
    writeFiles(cube, labels, facts, {dataDir, publicDir, workers, log, duties}),
    check(db, tables, {sources, choices, labels, years})
  ]);
  const manifest: Manifest = {
    key,
    demo,
    referenceYear,
    years,
    dataMonth,
    sources: sources.map(({file}) => file),
    ignored,
    choices,
    checks,
    rowCount: sum(choices, (choice) => choice.rowCount)
  };
  await writeFile(join(dataDir, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

/** Add up the flows of years, and give the sums to the tables of the checks, which take them in between. */
async function addUp(
  tasks: readonly FlowYearTask[],
  axes: Axes,
  {workers, tables, log}: {workers: Workers; tables: CheckTables; log: Log}
): Promise<Cube> {
  const cube = emptyCube(axes);
  const perform = workers.begin("sum", {codes: axes.codes});
  const pending = tasks.map((task) => perform(task, () => log.progress(`calcul de ${task.year}`)));
  try {
    // Taken off the list: the sums that the tables hold need not be kept, and years of them take much memory.
    for (let next = pending.shift(); next; next = pending.shift()) {
      const sums = await next;
      addFlowYear(cube, sums);
      tables.add(sums);
    }
    workers.end("sum");
  } catch (error) {
    await tables.atRest();
    throw error;
  }
  return cube;
}

async function check(db: Database, tables: CheckTables, input: CheckInput): Promise<Check[]> {
  await tables.close();
  return runChecks(db, input);
}

/** Month of the most recent data used, as `2025-02`. */
function latestRevision(sources: readonly Source[], choices: readonly QuarterChoice[]): string {
  const used = new Set(choices.map(({source}) => source));
  return max(sources, ({file}) => (used.has(file.name) ? file.revision : undefined))!;
}
