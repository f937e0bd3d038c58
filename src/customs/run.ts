import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {max, sum} from "d3-array";
import type {DataContext} from "../trade/types.js";
import {runChecks} from "./checks/index.js";
import {makeCheckTables} from "./checks/tables.js";
import {chooseSources, completeYears} from "./cube/choice.js";
import {buildCube, shapeOf} from "./cube/cube.js";
import type {Cube} from "./cube/cube.js";
import {keyFigures} from "./cube/key-figures.js";
import {totals, valuesByProduct} from "./cube/totals.js";
import {openDatabase} from "./database.js";
import type {Database} from "./database.js";
import type {Log} from "./log.js";
import type {Manifest} from "./manifest.js";
import {writeComparisons} from "./publish/comparison.js";
import {dataContext} from "./publish/context.js";
import {arrowMetadata, datapackage, readme} from "./publish/datapackage.js";
import {keyFiguresCsv} from "./publish/key-figures-csv.js";
import {writeSummaries} from "./publish/summaries.js";
import {makeDictionaries} from "./publish/dictionaries.js";
import {writeTerritoryFiles} from "./publish/territory-files.js";
import {wording} from "./publish/wording.js";
import {explainIncomplete} from "./read/completeness.js";
import type {InputFile} from "./read/input-folder.js";
import {readSources} from "./read/sources.js";
import type {Reading} from "./read/sources.js";

/** All that a run needs; it touches nothing else. */
export interface RunOptions {
  key: string;
  demo: boolean;
  files: readonly InputFile[];
  /** An empty folder that becomes `.cache/data`. */
  dataDir: string;
  /** An empty folder that becomes `src/donnees`. */
  publicDir: string;
  /** Folder of passing files: the engine's own. */
  workDir: string;
  /** Rows of the sources, kept between runs. */
  sourcesDir: string;
  readerKey: string;
  log: Log;
}

/**
 * The whole data step, from official files to every file that pages and downloads are made of.
 *
 * @throws Refusal when a file cannot be used, or when no year is complete.
 */
export async function run(options: RunOptions): Promise<Manifest> {
  const {files, sourcesDir: cacheDir, readerKey, log, workDir} = options;
  const reading = await readSources(files, {log, cacheDir, readerKey});
  const db = await openDatabase(workDir);
  try {
    return await publish(db, reading, options);
  } finally {
    db.close();
  }
}

async function publish(db: Database, reading: Reading, options: RunOptions): Promise<Manifest> {
  const {sources, labels, ignored} = reading;
  const choices = chooseSources(sources.map(({file, contents}) => ({...file, quarters: contents.quarters})));
  const years = completeYears(choices);
  const referenceYear = years.at(-1);
  if (referenceYear === undefined) throw explainIncomplete(choices, ignored);
  const {key, demo, log} = options;
  const shape = shapeOf(sources);
  const tables = await makeCheckTables(db, shape);
  const cube = await buildCube({sources, choices, years}, shape, {
    onYear: (year) => log.progress(`calcul de ${year}`),
    onPair: (year, pair, trades) => tables.add(year, pair, trades)
  });
  await tables.close();
  const used = new Set(choices.map(({source}) => source));
  const dataMonth = max(sources, ({file}) => (used.has(file.name) ? file.revision : undefined))!;
  const facts = {demo, years, referenceYear, dataMonth};
  // The engine answers the checks while the files are written; it may be closed only once it is at rest.
  const checking = runChecks(db, {sources, choices, labels, years});
  const writing = writeFiles(cube, reading, facts, options);
  await Promise.allSettled([checking, writing]);
  await writing;
  const manifest: Manifest = {
    key,
    demo,
    referenceYear,
    completeYears: years,
    dataMonth,
    sources: sources.map(({file}) => file),
    ignored,
    choices,
    checks: await checking,
    rowCount: sum(choices, (choice) => choice.rowCount)
  };
  await writeFile(join(options.dataDir, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

interface Facts {
  demo: boolean;
  years: number[];
  referenceYear: number;
  dataMonth: string;
}

async function writeFiles(cube: Cube, {labels}: Reading, facts: Facts, options: RunOptions): Promise<void> {
  const {dataDir, publicDir, log} = options;
  const fichesDir = join(dataDir, "fiches");
  await mkdir(fichesDir, {recursive: true});
  const words = wording(labels, facts.referenceYear);
  const texts = makeDictionaries(cube.shape, words, facts.years);
  const {referenceYear} = facts;
  const onTerritory = (id: string) => log.progress(`fichiers de ${id}`);
  const metadata = arrowMetadata(facts);
  await writeTerritoryFiles(cube, texts, {
    fichesDir,
    publicDir,
    wording: words,
    referenceYear,
    metadata,
    onTerritory
  });
  log.progress("comparaisons");
  await writeComparisons(cube, texts, fichesDir);
  const figures = keyFigures(totals(cube), facts.years);
  await writeSummaries(cube, figures, fichesDir);
  await writeFile(join(publicDir, "chiffres-cles.csv"), keyFiguresCsv(figures));
  await writeFile(join(publicDir, "datapackage.json"), `${JSON.stringify(datapackage(facts), null, 2)}\n`);
  await writeFile(join(publicDir, "LISEZ-MOI.txt"), readme(facts));
  const productValues = valuesByProduct(cube, referenceYear);
  const context: DataContext = dataContext({...facts, productValues, partnerCodes: texts.partner}, words);
  await writeFile(join(dataDir, "contexte.json"), JSON.stringify(context));
}
