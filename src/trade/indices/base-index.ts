import {breakIndex} from "../trends.js";

/** What a series is 100 in. */
const BASE = 100;

/**
 * Indices of a series, 100 in the base year.
 *
 * Formula: 100 · x_t / x_base. Unit: 100 is the amount of the base year. Amounts are those of `years`, one
 * each; `null` for all where that of the base year is not above zero.
 */
export function baseIndex(
  amounts: readonly number[],
  years: readonly number[],
  baseYear: number
): (number | null)[] {
  const base = amounts[years.indexOf(baseYear)] ?? 0;
  return amounts.map((amount) => (base > 0 ? (BASE * amount) / base : null));
}

/**
 * The year that is 100: the first, or where the series crosses the break of January 2022 the first after it,
 * so that later years are compared with one of the same collection. The first again where only the last year
 * comes after the break. Years ascend; at least one.
 */
export function baseYearOf(years: readonly number[]): number {
  const index = breakIndex(years.map((year) => ({year})));
  return index > 0 && index < years.length - 1 ? years[index]! : years[0]!;
}
