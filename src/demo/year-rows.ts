import type {TradeCell} from "./cells.js";
import type {Flow} from "../trade/types.js";
import {valueIndex} from "./prices.js";
import {productStructure} from "./product-structure.js";
import type {Random} from "./random.js";
import {roundAll} from "./rounding.js";
import {seasons} from "./seasons.js";
import {sumOf} from "./weights.js";

export type QuarterNumber = 1 | 2 | 3 | 4;

/** One row of an official file, but for what is common to its département, flow and year. */
export interface DemoRow {
  quarter: QuarterNumber;
  cell: TradeCell;
  /** Euros, an integer of at least 1. */
  valueEur: number;
  /** Kilograms, an integer; 0 for electricity only. */
  massKg: number;
}

export interface YearOptions {
  flow: Flow;
  year: number;
  /** Total of the flow in 2024, in whole euros. */
  totalEur: number;
  random: Random;
}

/** Year whose totals are set; the others follow from it by prices and chance. */
const REFERENCE_YEAR = 2024;

/**
 * σ of the chance of a year: for the département as a whole, for a heading in it, for one cell, for one
 * quarter.
 */
const YEAR_DISPERSION = {departement: 0.03, product: 0.1, cell: 0.15, quarter: 0.25};

/** σ of the value of a kilogram from one row of a cell to the next. */
const MASS_DISPERSION = 0.08;

/**
 * From this amount a quarter on, a trade occurs in every quarter; the smaller it is below, the more rarely.
 */
const REGULAR_EUR = 150_000;
const RARE_EUR = 300;
const RARE_CHANCE = 0.3;

const seasonOf = new Map(productStructure.map(({code, season}) => [code, seasons[season]]));

/**
 * The rows of one flow of a département in one year, in the order of the cells, then of the quarters. In 2024
 * their values add up to `totalEur` exactly.
 */
export function yearRows(
  cells: readonly TradeCell[],
  {flow, year, totalEur, random}: YearOptions
): DemoRow[] {
  const weights = yearWeights(cells, {flow, year, random});
  const ordinarySum = sumOf(cells.map(({share}) => share));
  const chance = random.factor(YEAR_DISPERSION.departement);
  const growth = (sumOf(weights) / ordinarySum) * chance;
  const yearTotalEur = year === REFERENCE_YEAR ? totalEur : Math.round(totalEur * growth);
  const values = quarterValues(cells, weights, totalEur / ordinarySum, random);
  return calibrate(values, yearTotalEur, random);
}

/** Weight of each cell in the year: its share, the prices of its product, chance. */
function yearWeights(
  cells: readonly TradeCell[],
  {flow, year, random}: Omit<YearOptions, "totalEur">
): number[] {
  const productFactors = new Map<string, number>();
  return cells.map(({product, share}) => {
    if (!productFactors.has(product)) productFactors.set(product, random.factor(YEAR_DISPERSION.product));
    const chance = productFactors.get(product)! * random.factor(YEAR_DISPERSION.cell);
    return share * valueIndex(flow, product, year) * chance;
  });
}

interface QuarterValue {
  quarter: QuarterNumber;
  cell: TradeCell;
  value: number;
}

/** Spreads each cell over the quarters in which it is traded; a small one may be absent all year. */
function quarterValues(
  cells: readonly TradeCell[],
  weights: readonly number[],
  eurPerWeight: number,
  random: Random
): QuarterValue[] {
  const values: QuarterValue[] = [];
  cells.forEach((cell, i) => {
    const season = seasonOf.get(cell.product)!;
    const quarterEur = (weights[i]! * eurPerWeight) / 4;
    const chance = presence(quarterEur);
    for (const quarter of [1, 2, 3, 4] as const) {
      if (random.uniform() >= chance) continue;
      // A trade that occurs in few quarters is larger in those, so that its year keeps its size.
      const ordinary = (quarterEur / chance) * season[quarter - 1]!;
      values.push({quarter, cell, value: ordinary * random.factor(YEAR_DISPERSION.quarter)});
    }
  });
  return values;
}

/** Chance that a trade of this size shows in a quarter. */
function presence(quarterEur: number): number {
  const position = Math.log(quarterEur / RARE_EUR) / Math.log(REGULAR_EUR / RARE_EUR);
  return Math.min(1, Math.max(RARE_CHANCE, RARE_CHANCE + (1 - RARE_CHANCE) * position));
}

/** Whole euros that add up to `totalEur`, and the kilograms that go with them. */
function calibrate(values: readonly QuarterValue[], totalEur: number, random: Random): DemoRow[] {
  const scale = totalEur / sumOf(values.map(({value}) => value));
  const rounded = roundAll(
    values.map(({value}) => value * scale),
    totalEur
  );
  return values.map(({quarter, cell}, i) => {
    const valueEur = rounded[i]!;
    return {quarter, cell, valueEur, massKg: massOf(valueEur, cell.eurPerKg, random)};
  });
}

function massOf(valueEur: number, eurPerKg: number | null, random: Random): number {
  if (eurPerKg === null) return 0;
  return Math.max(1, Math.round(valueEur / (eurPerKg * random.factor(MASS_DISPERSION))));
}
