import {fraction, totalOf} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/**
 * Share of a group of countries in a flow, by partner.
 *
 * Formula: Σ of the amounts of the group / total of the flow, codes that are no country included. Unit:
 * fraction. `null` where the flow is 0.
 */
export function shareOfCountries(partners: Amounts, group: ReadonlySet<string>): number | null {
  const own = new Map([...partners].filter(([code]) => group.has(code)));
  return fraction(totalOf(own), totalOf(partners));
}
