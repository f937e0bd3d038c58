import {amountOf, fraction, totalOf} from "./amounts.js";
import type {Amounts} from "./amounts.js";

/**
 * Share of a group of countries in a flow, by partner.
 *
 * Formula: Σ of the amounts of the group / total of the flow, codes that are no country included. Unit:
 * fraction. `null` where the flow is 0.
 */
export function shareOfCountries(partners: Amounts, group: ReadonlySet<string>): number | null {
  let own = 0;
  for (const code of group) own += amountOf(partners, code);
  return fraction(own, totalOf(partners));
}
