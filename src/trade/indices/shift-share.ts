import {amountOf, codesOf, totalOf} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/** The change of a flow in three terms, whole euros that add up to it. */
export interface ShiftShare {
  changeEur: number;
  /** What the flow would have gained at the growth of all of France. */
  nationalEur: number;
  /** What its mix of headings added: those of which France trades more, or less. */
  structuralEur: number;
  /** What is left, its own: its headings grew otherwise than those of France. */
  ownEur: number;
}

/** A flow of two years, by heading. */
export interface TwoYears {
  before: Amounts;
  after: Amounts;
}

/**
 * Structure and performance (shift-share): an identity of accounts, not a cause.
 *
 * Formula: Δ = Σ x₀ g + Σ x₀ (g_k − g) + Σ x₀ (r_k − g_k), where x₀ are the territory's amounts of the year
 * before, g the growth of France, g_k that of a heading in France, r_k that of a heading in the territory.
 * Unit: euros. The first two terms are rounded to the euro, the third is what they leave. The change of a
 * heading of which France traded nothing the year before, for which g_k means nothing, is all in the third.
 * `null` where France traded nothing the year before. Source: Dunn 1960.
 */
export function shiftShare(territory: TwoYears, france: TwoYears): ShiftShare | null {
  const before = totalOf(france.before);
  if (before === 0) return null;
  const growth = totalOf(france.after) / before - 1;
  let national = 0;
  let atGrowthOfHeadings = 0;
  for (const code of codesOf(territory.before)) {
    const franceBefore = amountOf(france.before, code);
    if (franceBefore === 0) continue;
    const own = territory.before.get(code)!;
    national += own * growth;
    atGrowthOfHeadings += own * (amountOf(france.after, code) / franceBefore - 1);
  }
  const changeEur = totalOf(territory.after) - totalOf(territory.before);
  const nationalEur = wholeEuros(national);
  const structuralEur = wholeEuros(atGrowthOfHeadings - national);
  return {changeEur, nationalEur, structuralEur, ownEur: changeEur - nationalEur - structuralEur};
}

/** Rounded to the euro, never to a negative zero. */
function wholeEuros(value: number): number {
  return Math.round(value) + 0;
}
