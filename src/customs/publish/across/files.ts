import {writeFileSync} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {totalIn} from "../../../trade/across-ranking.js";
import {byFlow} from "../../../trade/by-flow.js";
import type {AmountsByYear, PartnerSheet, ProductSheet, SheetTotals} from "../../../trade/across.js";
import type {DataFacts, Flow} from "../../../trade/types.js";
import type {Cube} from "../../cube/cube.js";
import type {Total} from "../../cube/key-figures.js";
import type {ProductDependence} from "../indices/dependences.js";
import {marginsByTerritory} from "../indices/margins.js";
import type {MarginsByYear} from "../indices/margins.js";
import {comparedTerritories} from "./compared-territories.js";
import type {ComparedFacts} from "./compared-territories.js";
import {acrossGrids, departementCodes} from "./grids.js";
import {partnerSheets} from "./partner-sheets.js";
import {productSheets} from "./product-sheets.js";

/**
 * Write `produits/<A129>.json` and `pays/<code>.json`: what the pages of products and of partners are made
 * of, and the files of `/comparer`.
 */
export async function writeAcross(
  cube: Cube,
  {
    facts,
    totals,
    dependences,
    margins,
    dataDir
  }: {
    facts: DataFacts;
    totals: readonly Total[];
    dependences: readonly ProductDependence[];
    margins: ReadonlyMap<string, MarginsByYear>;
    dataDir: string;
  }
): Promise<void> {
  const {years, referenceYear} = facts;
  const known = new Map(
    totals.map(({territory, flow, year, value}) => [`${territory} ${flow} ${year}`, value])
  );
  const totalEur = (id: string, flow: Flow, year: number) => known.get(`${id} ${flow} ${year}`) ?? 0;
  const byYear = (id: string, flow: Flow) => years.map((year) => totalEur(id, flow, year));
  const shared = {
    years,
    referenceYear,
    franceEur: byFlow((flow) => byYear("france", flow)),
    departementEur: byFlow((flow) => departementCodes.map((code) => byYear(`departement-${code}`, flow)))
  };
  const grids = acrossGrids(cube, facts);
  const products = productSheets(cube, grids, {...shared, dependences});
  await writeSheets(join(dataDir, "produits"), products, ({partners}) => partners);
  writeCompared(cube, margins, {years, referenceYear, totalEur}, dataDir);
  await writeSheets(join(dataDir, "pays"), partnerSheets(cube, grids, shared), ({products}) => products);
}

/**
 * `comparer.json`, of the reference year; `comparer-precedente.json`, of the year before, and
 * `comparer-annees.json`, of all others: `ComparedFile` by year, none where there is no such year.
 */
function writeCompared(
  cube: Cube,
  margins: ReadonlyMap<string, MarginsByYear>,
  facts: ComparedFacts & Pick<DataFacts, "referenceYear">,
  dataDir: string
): void {
  const {years, referenceYear} = facts;
  const others = years.filter((year) => year !== referenceYear);
  const [before, rest] = [
    others.filter((year) => year === referenceYear - 1),
    others.filter((year) => year !== referenceYear - 1)
  ];
  const write = (name: string, content: unknown) =>
    writeFileSync(join(dataDir, name), JSON.stringify(content));
  // Nobody else asks for the margins of these years: they are not kept.
  const byYear = (chosen: readonly number[]) =>
    Object.fromEntries(
      chosen.map((year) => [year, comparedTerritories(marginsByTerritory(cube), facts, year)])
    );
  write("comparer.json", comparedTerritories(margins, facts, referenceYear));
  write("comparer-precedente.json", byYear(before));
  write("comparer-annees.json", byYear(rest));
}

/** A file a sheet, and beside the folder the list of them all with their amounts. */
async function writeSheets<S extends ProductSheet | PartnerSheet>(
  folder: string,
  sheets: Iterable<S>,
  wholeOf: (sheet: S) => AmountsByYear
): Promise<void> {
  await mkdir(folder, {recursive: true});
  const list: SheetTotals[] = [];
  for (const sheet of sheets) {
    const {code, years, referenceYear: year} = sheet;
    const total = (flow: Flow) => totalIn(wholeOf(sheet), years, {flow, year});
    list.push({code, importEur: total("import"), exportEur: total("export")});
    writeFileSync(join(folder, `${code}.json`), JSON.stringify(sheet));
  }
  writeFileSync(`${folder}.json`, JSON.stringify(list));
}
