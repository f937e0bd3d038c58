/*
 * Demo data: files in the format of the customs' regional statistics, made by chance from a seed.
 *
 * What is not made up: the totals of 2024 of Ardèche, Auvergne-Rhône-Alpes and France, in both flows (they
 * round to the published figures); the codes and names of territories, products and partners; the format of
 * the files. Everything else is fictitious: orders of magnitude, specialities of départements and first
 * partners are chosen to look like those of life, and prove nothing.
 *
 * How: each département has a size, specialities and neighbours (the three tables `departement-*.ts`); what
 * its specialities leave follows the national structure. Cells (a product with a partner) are drawn by
 * weight, spread over years by prices and over quarters by seasons, then brought to whole euros that add up
 * to the totals of `targets.ts`. docs/donnees-demo.md tells the same to analysts.
 */
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {type TradeCell, drawCells} from "./cells.js";
import {departementSizes, type DepartementSize} from "./departement-sizes.js";
import {type Flow, FLOWS} from "../trade/types.js";
import {labelFiles} from "./labels.js";
import {type DepartementRows, officialText, officialTextName, officialZipName} from "./official-file.js";
import {partnerMix} from "./partner-mix.js";
import {commonStructure, productMix} from "./product-mix.js";
import {makeRandom, seedOf} from "./random.js";
import {targetTotals} from "./targets.js";
import {yearRows} from "./year-rows.js";
import {writeZip} from "./zip.js";

export interface DemoOptions {
  /** Another seed gives other data with the same totals for 2024. */
  seed?: number;
  /** Complete years to write. */
  years?: readonly number[];
}

/**
 * Writes one zip per flow and year into `outDir` (made if absent), each with its main file and the four label
 * files. The same seed and year give the same rows, whatever the other years asked for, and the same bytes
 * with the same version of Node (compression is Node's own). Other files of the folder are left alone.
 */
export async function generateDemo(
  outDir: string,
  {seed = 1, years = [2022, 2023, 2024]}: DemoOptions = {}
): Promise<void> {
  await mkdir(outDir, {recursive: true});
  const labels = labelFiles();
  // Compressed beside each other once all is drawn: drawing leaves no moment for it.
  const files: Promise<void>[] = [];
  for (const flow of FLOWS) {
    const trades = drawTrades(flow, seed);
    for (const year of years) {
      const text = officialText(flow, year, rowsOfYear(trades, flow, year, seed));
      const entries = [{name: officialTextName(flow, year), bytes: text}, ...labels];
      files.push(writeZip(join(outDir, officialZipName(flow, year)), entries, [year + 1, 2, 7]));
    }
  }
  await Promise.all(files);
}

/** The lasting trades of one département in one flow. */
interface DepartementTrades {
  size: DepartementSize;
  totalEur: number;
  cells: TradeCell[];
}

function drawTrades(flow: Flow, seed: number): DepartementTrades[] {
  const common = commonStructure(flow);
  const totals = targetTotals(flow);
  const mixes = new Map<string, Float64Array>();
  const partnerMixOf = (cpf4: string): Float64Array => {
    if (!mixes.has(cpf4)) mixes.set(cpf4, partnerMix(flow, cpf4));
    return mixes.get(cpf4)!;
  };
  return departementSizes.map((size) => {
    const random = makeRandom(seedOf(seed, flow, size.code));
    const mix = productMix(size.code, flow, common, random);
    const cells = drawCells(size, flow, mix, partnerMixOf, random);
    return {size, totalEur: totals.get(size.code)!, cells};
  });
}

function* rowsOfYear(
  trades: readonly DepartementTrades[],
  flow: Flow,
  year: number,
  seed: number
): Generator<DepartementRows> {
  for (const {size, totalEur, cells} of trades) {
    const random = makeRandom(seedOf(seed, flow, size.code, year));
    yield {departement: size.code, rows: yearRows(cells, {flow, year, totalEur, random})};
  }
}
