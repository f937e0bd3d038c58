import {isCountryCode} from "./partners.js";
import {compareCodes, shareOf, sumBy} from "./sums.js";
import {OTHERS} from "./types.js";
import type {TradeRow} from "./types.js";

/** One code in its rank. */
export interface Ranked {
  code: string;
  /** From 1. */
  rank: number;
  valueEur: number;
  /** Part of the total of all rows, 0–1. */
  share: number;
}

/** The first codes of a set of rows, and exactly what they leave out. */
export interface Ranking {
  ranked: Ranked[];
  /** Total − ranked: the codes below the last rank, and those that are never ranked. */
  othersEur: number;
  totalEur: number;
}

/** The `n` first A129 headings by value; ties by code, ascending. `AUTRES` is never ranked. */
export function rankProducts(rows: readonly TradeRow[], n: number): Ranking {
  const sums = sumBy(rows, (row) => row.product);
  return rank(sums, n, (code) => code !== OTHERS);
}

/** The `n` first partners by value; ties by code, ascending. A code that is no country is never ranked. */
export function rankPartners(rows: readonly TradeRow[], n: number): Ranking {
  const sums = sumBy(rows, (row) => row.partner);
  return rank(sums, n, isCountryCode);
}

function rank(sums: Map<string, number>, n: number, mayRank: (code: string) => boolean): Ranking {
  const totalEur = sum(sums.values());
  const ranked = [...sums]
    .filter(([code]) => mayRank(code))
    .sort(([codeA, a], [codeB, b]) => b - a || compareCodes(codeA, codeB))
    .slice(0, n)
    .map(([code, valueEur], index) => ({
      code,
      rank: index + 1,
      valueEur,
      share: shareOf(valueEur, totalEur)
    }));
  const othersEur = totalEur - sum(ranked.map((each) => each.valueEur));
  return {ranked, othersEur, totalEur};
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
