import {codesOf, positiveShares} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/**
 * Similarity of what two territories trade.
 *
 * Formula: 100 · Σ min(s, t) over the shares of both, which is 100 (1 − K / 2) with Krugman's K = Σ |s − t|.
 * Unit: 0 (nothing in common) to 100 (same mix). Only amounts above zero count; `null` where one territory
 * has none. Source: Finger & Kreinin 1979.
 */
export function similarity(a: Amounts, b: Amounts): number | null {
  const [sharesA, sharesB] = [positiveShares(a), positiveShares(b)];
  if (!sharesA.size || !sharesB.size) return null;
  const codes = codesOf(sharesA, sharesB);
  const aligned = (shares: ReadonlyMap<string, number>) => codes.map((code) => shares.get(code) ?? 0);
  return similarityOfShares(aligned(sharesA), aligned(sharesB));
}

/**
 * The same from shares of the same codes in the same order: those of a hundred territories are compared two
 * by two.
 */
export function similarityOfShares(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let common = 0;
  for (let i = 0; i < a.length; i++) common += Math.min(a[i]!, b[i]!);
  // The last bits of shares that make 1 may exceed it.
  return Math.min(100 * common, 100);
}
