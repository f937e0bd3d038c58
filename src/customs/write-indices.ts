import {allDone} from "./common/all-done.js";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {ascending} from "d3-array";
import {departements} from "../reference/departements.js";
import {regions} from "../reference/regions.js";
import {territories} from "../reference/territories.js";
import {DEPENDENT_YEARS} from "../trade/indices/dependence.js";
import type {DataFacts} from "../trade/types.js";
import type {Cube} from "./cube/cube.js";
import {comparedRegion} from "./cube/key-figures.js";
import type {Log} from "./common/log.js";
import type {Labels} from "./read/labels.js";
import type {Workers} from "./workers/workers.js";
import {codeLabels} from "./publish/code-labels.js";
import type {ProductDependence} from "./publish/indices/dependences.js";
import {dependencesCsv} from "./publish/indices/dependences-csv.js";
import {INDICES_HEADER} from "./publish/indices/indices-csv.js";
import type {MarginsByYear} from "./publish/indices/margins.js";
import {peersOf} from "./publish/indices/peers.js";
import {similarTerritories} from "./publish/indices/similar-territories.js";
import {distributions} from "./publish/indices/surroundings.js";
import {similarities, similaritiesCsv} from "./publish/indices/similarities.js";

/** Where the files of the indices go, and who writes them. */
export interface IndicesFilesOptions {
  labels: Labels;
  facts: DataFacts;
  dependences: readonly ProductDependence[];
  /** By territory. */
  margins: ReadonlyMap<string, MarginsByYear>;
  fichesDir: string;
  publicDir: string;
  workers: Workers;
  log: Log;
}

/**
 * Write `indices.csv`, `ressemblances.csv`, `dependances.csv`, and `<id>-indices.json` for every territory.
 */
export async function writeIndices(cube: Cube, options: IndicesFilesOptions): Promise<void> {
  const {labels, facts, dependences, margins: marginsOf, fichesDir, publicDir, workers, log} = options;
  const {referenceYear, years} = facts;
  const words = codeLabels(labels, referenceYear);
  const ofAll = (type: "departement" | "region", all: readonly {code: string}[]) =>
    new Map(all.map(({code}) => [code, marginsOf.get(`${type}-${code}`)!]));
  const margins = ofAll(
    "departement",
    [...departements].sort((a, b) => ascending(a.code, b.code))
  );
  const regionMargins = ofAll("region", regions);
  const products = cube.axes.codes.product;
  const perform = workers.begin("indices", {
    codes: cube.axes.codes,
    years,
    referenceYear,
    fichesDir,
    france: cube.years.get("france")!,
    departements: [...margins.keys()],
    distributions: distributions([...margins.values()], referenceYear),
    peers: {
      departement: peersOf([...margins.values()], referenceYear),
      region: peersOf([...regionMargins.values()], referenceYear)
    },
    signals: dependences.filter(
      ({year, dependentYears}) => year === referenceYear && dependentYears >= DEPENDENT_YEARS
    )
  });
  const departementSimilarities = similarities(margins, products, referenceYear);
  const regionSimilarities = similarities(regionMargins, products, referenceYear);
  const similar = {
    departement: similarTerritories(departements, departementSimilarities, products),
    region: similarTerritories(regions, regionSimilarities, products),
    france: () => ({import: [], export: []})
  };
  const sorted = [...territories].sort((a, b) => ascending(a.type, b.type) || ascending(a.code, b.code));
  const parts = sorted.map((territory) => {
    const {id, name, type, code} = territory;
    const region = comparedRegion(territory);
    const task = {
      id,
      years: cube.years.get(id)!,
      region: region === null ? null : {id: region, years: flowYears(cube, region, referenceYear)},
      quarters: cube.quarters.get(id)!,
      firstEditions: cube.firstEditions.get(id)!,
      similar: similar[type](code)
    };
    return perform(task, () => log.progress(`indices\u00a0: ${name}`));
  });
  const write = (name: string, text: string) => writeFile(join(publicDir, name), text);
  const [rows] = await allDone([
    allDone(parts),
    write("ressemblances.csv", similaritiesCsv(departementSimilarities, referenceYear)),
    write("dependances.csv", dependencesCsv(dependences, words.cpf4))
  ]);
  await writeFile(join(publicDir, "indices.csv"), [INDICES_HEADER, ...rows]);
}

function flowYears({years}: Cube, id: string, year: number) {
  return years.get(id)!.filter((each) => each.year === year);
}
