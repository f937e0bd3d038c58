import {productOfCpf4} from "./cpf4-structure.js";
import type {DepartementSize} from "./departement-sizes.js";
import type {Flow} from "./flow.js";
import {eurPerKgOfCpf4} from "./unit-values.js";
import {partnerCodes, withNeighbours} from "./partner-mix.js";
import type {Random} from "./random.js";
import {sumOf} from "./weights.js";

/** A lasting trade of a département: one CPF4 code with one partner. */
export interface Cell {
  /** A129 heading. */
  product: string;
  cpf4: string;
  partner: string;
  /** Share of the flow of the département in an ordinary year; shares need not add up to 1. */
  share: number;
  /** Value of one kilogram; `null` where the mass means nothing. */
  eurPerKg: number | null;
}

/** Cells for each row of a quarter in the official files of 2019: a demo of about a million rows for three years. */
const CELLS_PER_IMPORT_ROW = 0.13;
/** The export files have fewer rows than the import files. */
const EXPORT_TO_IMPORT_CELLS = 0.62;
/** A product has no more partners than this in one département. */
const PARTNERS_MAXIMUM = 90;
/** Partners grow more slowly than trade: twice the value, 1.4 times the partners. */
const BREADTH_EXPONENT = 0.5;
const VALUE_DISPERSION = 0.6;
const PRICE_DISPERSION = 0.35;
/** 1 would give each partner its national weight on average, and a remote one a large place wherever chance puts it. */
const CHANCE_CORRECTION = 0.75;

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
): Cell[] {
  const breadths = breadthOf(mix, cellCount(size, flow));
  const cells: Cell[] = [];
  for (const [cpf4, share] of mix) {
    const count = Math.floor(breadths.get(cpf4)! + random.uniform());
    if (count === 0) continue;
    const weights = withNeighbours(partnerMixOf(cpf4), size.near);
    const drawn = drawPartners(weights, count, random);
    const values = drawn.map(({weight}) => weight * random.factor(VALUE_DISPERSION));
    const sum = sumOf(values);
    drawn.forEach(({partner}, i) => {
      const eurPerKg = priceOf(cpf4, random);
      cells.push({
        product: productOfCpf4.get(cpf4)!,
        cpf4,
        partner,
        share: (share * values[i]!) / sum,
        eurPerKg
      });
    });
  }
  return cells.sort(byCodes);
}

function priceOf(cpf4: string, random: Random): number | null {
  const price = eurPerKgOfCpf4(cpf4);
  return price === null ? null : price * random.factor(PRICE_DISPERSION);
}

/** How many cells a flow has: as the rows of 2019 for imports; for exports fewer, and fewer still where exports are small. */
function cellCount({importRowsHundreds, importMEur, exportMEur}: DepartementSize, flow: Flow): number {
  const imports = importRowsHundreds * 100 * CELLS_PER_IMPORT_ROW;
  if (flow === "import") return imports;
  return imports * EXPORT_TO_IMPORT_CELLS * Math.min(1.3, (exportMEur / importMEur) ** 0.35);
}

/** Number of partners of each CPF4 code, in fractions: proportional to a power of its share, at most the maximum, in all `total`. */
function breadthOf(mix: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const powers = [...mix].map(([code, share]) => [code, share ** BREADTH_EXPONENT] as const);
  let factor = total / sumOf(powers.map(([, power]) => power));
  // The cap takes partners from the largest products: hand them back to the others, a few rounds suffice.
  for (let round = 0; round < 4; round++) {
    factor *= total / sumOf(powers.map(([, power]) => Math.min(power * factor, PARTNERS_MAXIMUM)));
  }
  return new Map(powers.map(([code, power]) => [code, Math.min(power * factor, PARTNERS_MAXIMUM)]));
}

/**
 * Draws `count` partners without replacement, with chances by weight (Efraimidis and Spirakis: the smallest exponential
 * clocks win). A weight is divided by (a power of) the chance that it had of being drawn, so that large partners,
 * nearly always drawn, do not take the part of the small ones that were not.
 */
function drawPartners(weights: Float64Array, count: number, random: Random): Draw[] {
  const clocks = weights.map((weight) => (weight > 0 ? -Math.log(1 - random.uniform()) / weight : Infinity));
  const firstLoser = clocks.toSorted()[count] ?? Infinity;
  const drawn: Draw[] = [];
  clocks.forEach((clock, index) => {
    const weight = weights[index]!;
    const chance = 1 - Math.exp(-weight * firstLoser);
    if (clock < firstLoser)
      drawn.push({partner: partnerCodes[index]!, weight: weight / chance ** CHANCE_CORRECTION});
  });
  return drawn;
}

interface Draw {
  partner: string;
  weight: number;
}

function byCodes(a: Cell, b: Cell): number {
  return compare(a.product, b.product) || compare(a.cpf4, b.cpf4) || compare(a.partner, b.partner);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
