import {productOfCpf4} from "./cpf4-structure.js";
import type {DepartementSize} from "./departement-sizes.js";
import type {Flow} from "../trade/types.js";
import {partnerCodes, withNeighbours} from "./partner-mix.js";
import type {Random} from "./random.js";
import {eurPerKgOfCpf4} from "./unit-values.js";
import {drawWeighted, type Draw} from "./weighted-draw.js";
import {sumOf} from "./weights.js";

/** A lasting trade of a département: one CPF4 code with one partner. */
export interface TradeCell {
  /** A129 heading. */
  product: string;
  cpf4: string;
  partner: string;
  /** Share of the flow of the département in an ordinary year; shares need not add up to 1. */
  share: number;
  /** Value of one kilogram; `null` where the mass means nothing. */
  eurPerKg: number | null;
}

/**
 * Cells for each row of a quarter in the official files of 2019: a demo of about a million rows for three
 * years.
 */
const CELLS_PER_IMPORT_ROW = 0.13;
/** The export files have fewer rows than the import files. */
const EXPORT_TO_IMPORT_CELLS = 0.62;
/**
 * Where exports exceed imports they have more cells than that, and far fewer where they are small; up to a
 * limit.
 */
const EXPORT_RATIO_EXPONENT = 0.35;
const EXPORT_CELLS_MAXIMUM = 1.3;
/** A product has no more partners than this in one département. */
const PARTNERS_MAXIMUM = 90;
/** Partners grow more slowly than trade: twice the value, 1.4 times the partners. */
const BREADTH_EXPONENT = 0.5;
const VALUE_DISPERSION = 0.6;
const PRICE_DISPERSION = 0.35;

/**
 * Draws the cells of one flow of a département. Large products have many partners, small ones few or
 * none, so that a small département is sparse. Partners are drawn without replacement by weight.
 * Sorted by A129, CPF4 and partner, as in the official files.
 */
export function drawCells(
  size: DepartementSize,
  flow: Flow,
  mix: ReadonlyMap<string, number>,
  partnerMixOf: (cpf4: string) => Float64Array,
  random: Random
): TradeCell[] {
  const breadths = breadthOf(mix, cellCount(size, flow));
  const cells: TradeCell[] = [];
  for (const [cpf4, share] of mix) {
    const count = Math.floor(breadths.get(cpf4)! + random.uniform());
    if (count === 0) continue;
    const weights = withNeighbours(partnerMixOf(cpf4), size.near);
    cells.push(...cellsOfCpf4(cpf4, share, drawWeighted(weights, count, random), random));
  }
  return cells.sort(byCodes);
}

/** Spreads the share of a CPF4 code over the partners drawn for it. */
function cellsOfCpf4(cpf4: string, share: number, drawn: readonly Draw[], random: Random): TradeCell[] {
  const product = productOfCpf4.get(cpf4)!;
  const values = drawn.map(({weight}) => weight * random.factor(VALUE_DISPERSION));
  const sum = sumOf(values);
  return drawn.map(({index}, i) => {
    const eurPerKg = priceOf(cpf4, random);
    return {product, cpf4, partner: partnerCodes[index]!, share: (share * values[i]!) / sum, eurPerKg};
  });
}

function priceOf(cpf4: string, random: Random): number | null {
  const price = eurPerKgOfCpf4(cpf4);
  return price === null ? null : price * random.factor(PRICE_DISPERSION);
}

/** How many cells a flow has: as the rows of 2019 for imports; for exports, by their size beside imports. */
function cellCount({importRowsHundreds, importMEur, exportMEur}: DepartementSize, flow: Flow): number {
  const imports = importRowsHundreds * 100 * CELLS_PER_IMPORT_ROW;
  if (flow === "import") return imports;
  const ratio = (exportMEur / importMEur) ** EXPORT_RATIO_EXPONENT;
  return imports * EXPORT_TO_IMPORT_CELLS * Math.min(EXPORT_CELLS_MAXIMUM, ratio);
}

/**
 * Number of partners of each CPF4 code, in fractions: proportional to a power of its share, at most the
 * maximum, `total` in all.
 */
function breadthOf(mix: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const powers = [...mix].map(([code, share]) => [code, share ** BREADTH_EXPONENT] as const);
  let factor = total / sumOf(powers.map(([, power]) => power));
  // The cap takes partners from the largest products: hand them back to the others, a few rounds suffice.
  for (let round = 0; round < 4; round++) {
    factor *= total / sumOf(powers.map(([, power]) => Math.min(power * factor, PARTNERS_MAXIMUM)));
  }
  return new Map(powers.map(([code, power]) => [code, Math.min(power * factor, PARTNERS_MAXIMUM)]));
}

function byCodes(a: TradeCell, b: TradeCell): number {
  return compare(a.product, b.product) || compare(a.cpf4, b.cpf4) || compare(a.partner, b.partner);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
