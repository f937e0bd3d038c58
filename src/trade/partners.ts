import {OTHERS} from "./types.js";

/**
 * Whether a customs partner code names a country (or a territory treated as one), and so may enter a ranking.
 *
 * `AUTRES`, `EU` (the Union as a whole) and `QM`–`QZ` do not: ISO 3166 leaves those last to its users, and
 * the customs use them for « not specified », stores and provisions. `QA` is Qatar, a country like another.
 */
export function isCountryCode(code: string): boolean {
  const isUserAssigned = code.length === 2 && code >= "QM" && code <= "QZ";
  return code !== "" && code !== OTHERS && code !== "EU" && !isUserAssigned;
}

/** Whether a partner has a page of its own: a country, and not France, whose goods only come back. */
export function hasPartnerPage(code: string): boolean {
  return isCountryCode(code) && code !== "FR";
}
