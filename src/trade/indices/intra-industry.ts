import {amountOf, codesOf, fraction} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/**
 * Intra-industry trade: how far a territory exports and imports the same headings.
 *
 * Formula: GL = 1 − Σ |x − m| / Σ (x + m). Unit: none, 0 (nothing in common) to 1 (as much of each heading
 * both ways). It depends on the level of the headings (here A129): say which. Amounts below zero count 0;
 * `null` where nothing is traded. Source: Grubel & Lloyd 1975.
 */
export function grubelLloyd(exports: Amounts, imports: Amounts): number | null {
  let gap = 0;
  let trade = 0;
  for (const code of codesOf(exports, imports)) {
    const [x, m] = [Math.max(amountOf(exports, code), 0), Math.max(amountOf(imports, code), 0)];
    gap += Math.abs(x - m);
    trade += x + m;
  }
  // A single division of whole numbers: 0 is exactly 0.
  return fraction(trade - gap, trade);
}
