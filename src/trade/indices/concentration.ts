import {positiveValues} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/**
 * Thresholds of the concentration index, as competition authorities use them: below the first a market is
 * little concentrated, above the second it is highly so. (The criterion of dependence has a threshold of its
 * own: `DEPENDENCE_THRESHOLDS`.)
 */
export const CONCENTRATION_THRESHOLDS = {moderate: 0.15, high: 0.25} as const;

/**
 * Herfindahl–Hirschman index: how much a flow is concentrated on few codes.
 *
 * Formula: Σ s², the sum of squared shares. Unit: none, above 0 and up to 1; 1 / n for n equal parts. Only
 * amounts above zero count; `null` where there is none. Source: Hirschman 1964.
 */
export function herfindahl(amounts: Amounts): number | null {
  const values = positiveValues(amounts);
  const total = sumOf(values);
  let sum = 0;
  for (const value of values) {
    const share = value / total;
    sum += share * share;
  }
  return values.length ? sum : null;
}

/**
 * Equivalent number: « comme si 3 pays se partageaient le flux à parts égales ».
 *
 * Formula: 1 / HHI. Unit: codes, at least 1, with decimals.
 */
export function equivalentNumber(hhi: number): number {
  return 1 / hhi;
}

/**
 * The least number of codes that together make a part of a flow.
 *
 * Formula: least n such that the n largest make `percent` % of the sum. Unit: codes. Only amounts above zero
 * count; `null` where there is none.
 */
export function leastNumber(amounts: Amounts, percent = 80): number | null {
  const descending = new Float64Array(positiveValues(amounts)).sort().reverse();
  const total = sumOf(descending);
  let sum = 0;
  // In whole euros: no rounding decides whether 80 % is reached.
  const index = descending.findIndex((value) => (sum += value) * 100 >= percent * total);
  return index < 0 ? null : index + 1;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
