import {positiveShares} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/**
 * Similarity of what two territories trade.
 *
 * Formula: 100 · Σ min(s, t) over the shares of both, which is 100 (1 − K / 2) with Krugman's K = Σ |s − t|. Unit: 0 (nothing in
 * common) to 100 (same mix). Only amounts above zero count; `null` where one territory has none. Source: Finger & Kreinin 1979.
 */
export function similarity(a: Amounts, b: Amounts): number | null {
  return similarityOfShares(positiveShares(a), positiveShares(b));
}

/** The same from shares that are already made, by code, ascending. */
export function similarityOfShares(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>
): number | null {
  if (!a.size || !b.size) return null;
  // Both ascending: the order of the sum is that of the codes, whichever comes first.
  let common = 0;
  for (const [code, share] of a) common += Math.min(share, b.get(code) ?? 0);
  // The last bits of shares that make 1 may exceed it.
  return Math.min(100 * common, 100);
}
