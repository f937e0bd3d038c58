import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {DataContext} from "../trade/types.js";
import {runChecks} from "./checks/index.js";
import {chooseSources, completeYears} from "./cube/choice.js";
import {keyFigures} from "./cube/key-figures.js";
import type {Total} from "./cube/key-figures.js";
import {buildTables} from "./cube/tables.js";
import {openDatabase} from "./database.js";
import type {Database} from "./database.js";
import type {Log} from "./log.js";
import type {Manifest} from "./manifest.js";
import {writeComparisons} from "./publish/comparison.js";
import {dataContext} from "./publish/context.js";
import {arrowMetadata, datapackage, readme} from "./publish/datapackage.js";
import {keyFiguresCsv} from "./publish/key-figures-csv.js";
import {writeSummaries} from "./publish/summaries.js";
import {readDictionaries} from "./publish/dictionaries.js";
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
  /** Parquet files of the sources, kept between runs. */
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
  const db = await openDatabase(join(options.workDir, "work.duckdb"));
  try {
    const {files, sourcesDir: cacheDir, readerKey, log} = options;
    const reading = await readSources(files, {db, log, cacheDir, readerKey});
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
  await buildTables(db, {sources, choices, years, onYear: (year) => log.progress(`calcul de ${year}`)});
  const used = new Set(choices.map(({source}) => source));
  const dataMonth = sources
    .filter(({file}) => used.has(file.name))
    .reduce((max, {file}) => maxText(max, file.revision), "");
  const facts = {demo, years, referenceYear, dataMonth};
  await writeFiles(db, reading, facts, options);
  log.progress("contrôles");
  const checks = await runChecks(db, {sources, choices, labels, years});
  const rowCount = choices.reduce((sum, choice) => sum + choice.rowCount, 0);
  const manifest: Manifest = {
    key,
    demo,
    referenceYear,
    completeYears: years,
    dataMonth,
    sources: sources.map(({file}) => file),
    ignored,
    choices,
    checks,
    rowCount
  };
  await writeFile(join(options.dataDir, "manifest.json"), JSON.stringify(manifest));
  return manifest;
}

function maxText(a: string, b: string): string {
  return a > b ? a : b;
}

interface Facts {
  demo: boolean;
  years: number[];
  referenceYear: number;
  dataMonth: string;
}

async function writeFiles(db: Database, {labels}: Reading, facts: Facts, options: RunOptions): Promise<void> {
  const {dataDir, publicDir, log} = options;
  const fichesDir = join(dataDir, "fiches");
  await mkdir(fichesDir, {recursive: true});
  const words = wording(labels, facts.referenceYear);
  const texts = await readDictionaries(db, words, facts.years);
  const {referenceYear} = facts;
  const onTerritory = (id: string) => log.progress(`fichiers de ${id}`);
  const metadata = arrowMetadata(facts);
  await writeTerritoryFiles(db, texts, {
    fichesDir,
    publicDir,
    wording: words,
    referenceYear,
    metadata,
    onTerritory
  });
  log.progress("comparaisons");
  await writeComparisons(db, texts, fichesDir);
  const figures = keyFigures(await totals(db), facts.years);
  await writeSummaries(db, figures, fichesDir);
  await writeFile(join(publicDir, "chiffres-cles.csv"), keyFiguresCsv(figures));
  await writeFile(join(publicDir, "datapackage.json"), `${JSON.stringify(datapackage(facts), null, 2)}\n`);
  await writeFile(join(publicDir, "LISEZ-MOI.txt"), readme(facts));
  const productValues = await valuesByProduct(db, referenceYear);
  const context: DataContext = dataContext({...facts, productValues, partnerCodes: texts.partner}, words);
  await writeFile(join(dataDir, "contexte.json"), JSON.stringify(context));
}

function totals(db: Database): Promise<Total[]> {
  return db.objects<Total>(
    `SELECT territory, "year", flow, sum("value")::BIGINT AS "value" FROM territory_cells GROUP BY ALL`
  );
}

async function valuesByProduct(db: Database, year: number): Promise<Map<string, number>> {
  const rows = await db.objects<{product: string; value: number}>(
    `SELECT product, (coalesce(sum("value") FILTER ("year" = ${year}), 0))::BIGINT AS "value"
     FROM territory_cells WHERE territory = 'france' GROUP BY ALL ORDER BY product`
  );
  return new Map(rows.map(({product, value}) => [product, value]));
}
