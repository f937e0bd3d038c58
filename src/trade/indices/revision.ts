import {fraction} from "./amounts.js";

/**
 * Revision of an amount from its first publication to its last.
 *
 * Formula: (last − first) / first. Unit: fraction. `null` where the first was 0. Source: practice of
 * Eurostat.
 */
export function revision(firstEur: number, lastEur: number): number | null {
  return fraction(lastEur - firstEur, firstEur);
}
