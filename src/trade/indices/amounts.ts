import {compareCodes} from "../sums.js";

/** Euros by code — of products, of partners — of one territory, year and flow: what `sumBy` gives. */
export type Amounts = ReadonlyMap<string, number>;

/** Sum of amounts, in euros: exact, since amounts are whole. */
export function totalOf(amounts: Amounts): number {
  let total = 0;
  for (const value of amounts.values()) total += value;
  return total;
}

/** Amount of a code, in euros; 0 for one that is absent. */
export function amountOf(amounts: Amounts, code: string): number {
  return amounts.get(code) ?? 0;
}

/**
 * The codes of some amounts, each once, ascending: sums of fractions made in this order are the same on every
 * machine.
 */
export function codesOf(...amounts: readonly Amounts[]): string[] {
  const codes = new Set<string>();
  for (const each of amounts) for (const code of each.keys()) codes.add(code);
  return [...codes].sort(compareCodes);
}

/**
 * The amounts above zero, by code, ascending. A correction of the customs can make an amount negative: no
 * share is made of it.
 */
export function positiveAmounts(amounts: Amounts): Map<string, number> {
  const positive = new Map<string, number>();
  let last = "";
  let isAscending = true;
  for (const [code, value] of amounts) {
    if (!(value > 0)) continue;
    positive.set(code, value);
    if (compareCodes(last, code) > 0) isAscending = false;
    last = code;
  }
  // Most are: those of the data step come in the order of their codes.
  return isAscending ? positive : new Map([...positive].sort(([a], [b]) => compareCodes(a, b)));
}

/** The values of `positiveAmounts`, in the same order. */
export function positiveValues(amounts: Amounts): number[] {
  const values: number[] = [];
  let last = "";
  for (const [code, value] of amounts) {
    if (!(value > 0)) continue;
    if (compareCodes(last, code) > 0) return [...positiveAmounts(amounts).values()];
    values.push(value);
    last = code;
  }
  return values;
}

/**
 * Shares (0–1) of the amounts above zero in their sum, by code, ascending; none where nothing is above zero.
 */
export function positiveShares(amounts: Amounts): Map<string, number> {
  const shares = positiveAmounts(amounts);
  const total = totalOf(shares);
  for (const [code, value] of shares) shares.set(code, value / total);
  return shares;
}

/** A part of a whole; `null` where the whole is 0 and the fraction means nothing. */
export function fraction(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
