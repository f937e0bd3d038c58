import {allDone} from "./common/all-done.js";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {territories} from "../reference/territories.js";
import type {Duty} from "../trade/duty.js";
import type {DataFacts} from "../trade/types.js";
import type {Workers} from "./workers/workers.js";
import type {Cube} from "./cube/cube.js";
import {keyFigures} from "./cube/key-figures.js";
import type {Total} from "./cube/key-figures.js";
import {totals, valuesByProduct} from "./cube/totals.js";
import type {Log} from "./common/log.js";
import type {Labels} from "./read/labels.js";
import {writeAcross} from "./publish/across/files.js";
import {comparisonGroups} from "./publish/comparison-groups.js";
import {dataContext} from "./publish/context.js";
import {datapackage} from "./publish/datapackage.js";
import {franceDependences} from "./publish/indices/dependences.js";
import {marginsByTerritory} from "./publish/indices/margins.js";
import {writeIndices} from "./write-indices.js";
import {keyFiguresCsv} from "./publish/key-figures-csv.js";
import {readme} from "./publish/readme.js";
import {writeSummaries} from "./publish/summaries.js";
import {codeLabels} from "./publish/code-labels.js";

/** Where the files go, and who writes them. */
export interface WritingOptions {
  dataDir: string;
  publicDir: string;
  workers: Workers;
  log: Log;
  /** Duties that the user has written down. */
  duties: readonly Duty[];
}

/** Write every file that pages and downloads are made of. */
export async function writeFiles(
  cube: Cube,
  labels: Labels,
  facts: DataFacts,
  {dataDir, publicDir, workers, log, duties}: WritingOptions
): Promise<void> {
  const fichesDir = join(dataDir, "fiches");
  await mkdir(fichesDir, {recursive: true});
  const folders = {fichesDir, publicDir};
  const territoryFiles = writeTerritories(cube, {labels, facts, ...folders, workers, log});
  const known = totals(cube);
  const dependences = franceDependences(cube);
  const margins = marginsByTerritory(cube);
  const indices = writeIndices(cube, {labels, facts, dependences, margins, ...folders, workers, log});
  const across = writeAcross(cube, {facts, totals: known, dependences, margins, dataDir});
  const smallFiles = writeSmallFiles(cube, labels, facts, {totals: known, dataDir, ...folders, duties});
  await allDone([territoryFiles, indices, across, smallFiles]);
}

async function writeTerritories(
  {axes: {codes}, years}: Cube,
  options: {
    labels: Labels;
    facts: DataFacts;
    fichesDir: string;
    publicDir: string;
    workers: Workers;
    log: Log;
  }
): Promise<void> {
  const {workers, log, ...shared} = options;
  const publish = workers.begin("publish", {codes, ...shared});
  const compare = workers.begin("compare", {codes, fichesDir: shared.fichesDir});
  const cuts = new Map(
    territories.map(({id, name, type}) => {
      const task = {id, years: years.get(id)!, isCompared: type !== "departement"};
      return [id, publish(task, () => log.progress(`fichiers\u00a0: ${name}`))];
    })
  );
  const comparisons = comparisonGroups().map(async (group) => {
    const own = await Promise.all(group.compared.map((id) => cuts.get(id)!));
    await compare({...group, cuts: own}, () => log.progress("comparaisons"));
  });
  await allDone([...cuts.values(), ...comparisons]);
}

async function writeSmallFiles(
  cube: Cube,
  labels: Labels,
  facts: DataFacts,
  {
    totals,
    dataDir,
    fichesDir,
    publicDir,
    duties
  }: Record<"dataDir" | "fichesDir" | "publicDir", string> &
    Pick<WritingOptions, "duties"> & {totals: readonly Total[]}
): Promise<void> {
  const figures = keyFigures(totals, facts.years);
  writeSummaries(cube, figures, fichesDir);
  await writeFile(join(publicDir, "chiffres-cles.csv"), keyFiguresCsv(figures));
  await writeFile(join(publicDir, "datapackage.json"), `${JSON.stringify(datapackage(facts), null, 2)}\n`);
  await writeFile(join(publicDir, "LISEZ-MOI.txt"), readme(facts));
  const productValues = valuesByProduct(cube, facts.referenceYear);
  const words = codeLabels(labels, facts.referenceYear);
  const codes = {productValues, partnerCodes: cube.axes.codes.partner};
  const context = dataContext(facts, codes, words, duties);
  await writeFile(join(dataDir, "contexte.json"), JSON.stringify(context));
}
