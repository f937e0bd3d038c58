import type {AmountsByYear} from "./across.js";
import {compareCodes, shareOf} from "./sums.js";
import type {Flow} from "./types.js";

/** A code in its rank in a flow of a year. */
export interface RankedAmount {
  code: string;
  /** From 1; equal amounts have the same rank. */
  rank: number;
  valueEur: number;
  /** Part of `totalEur`, 0–1. */
  share: number;
  /** Place of the code in the lists of its sheet. */
  place: number;
}

/** Amounts of a flow of a year, by value, descending. */
export interface RankedAmounts {
  ranked: RankedAmount[];
  /** What no code has: goods attached to no département, say. */
  unattachedEur: number;
  totalEur: number;
}

/** Sum of all codes in a flow of a year, in euros; 0 for a year that is not among `years`. */
export function totalIn(
  amounts: AmountsByYear,
  years: readonly number[],
  {flow, year}: {flow: Flow; year: number}
): number {
  const at = years.indexOf(year);
  return amounts[flow].reduce((sum, byYear) => sum + (byYear[at] ?? 0), 0);
}

/**
 * The codes that have an amount in a flow of a year, the largest first; ties by code, ascending. `totalEur`
 * is the whole that shares are parts of: it may be more than the codes have.
 */
export function rankAmounts(
  amounts: AmountsByYear,
  years: readonly number[],
  {flow, year, totalEur}: {flow: Flow; year: number; totalEur: number}
): RankedAmounts {
  const at = years.indexOf(year);
  const sorted = amounts.codes
    .map((code, place) => ({code, place, valueEur: amounts[flow][place]![at] ?? 0}))
    .filter(({valueEur}) => valueEur !== 0)
    .sort((a, b) => b.valueEur - a.valueEur || compareCodes(a.code, b.code));
  const ranked = sorted.map((each) => ({
    ...each,
    rank: 1 + sorted.findIndex(({valueEur}) => valueEur === each.valueEur),
    share: shareOf(each.valueEur, totalEur)
  }));
  const attachedEur = sorted.reduce((sum, {valueEur}) => sum + valueEur, 0);
  return {ranked, unattachedEur: totalEur - attachedEur, totalEur};
}
