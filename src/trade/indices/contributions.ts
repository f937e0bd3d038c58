import {amountOf, codesOf, fraction, totalOf} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/** What a code brought to the growth of a flow. */
export interface Contribution {
  code: string;
  beforeEur: number;
  afterEur: number;
  /** Fraction of the flow of the year before: 0.09 is « 9 points ». */
  contribution: number;
}

/**
 * Contributions of codes to the growth of a flow, by code, ascending.
 *
 * Formula: (after − before) / total before. Unit: fraction of the total before (0.01 is a point); their sum
 * is the growth rate. None where the total before is 0.
 */
export function contributions(before: Amounts, after: Amounts): Contribution[] {
  const total = totalOf(before);
  return codesOf(before, after).flatMap((code) => {
    const [beforeEur, afterEur] = [amountOf(before, code), amountOf(after, code)];
    const contribution = fraction(afterEur - beforeEur, total);
    return contribution === null ? [] : [{code, beforeEur, afterEur, contribution}];
  });
}
