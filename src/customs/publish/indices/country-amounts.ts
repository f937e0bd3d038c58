import {positiveAmounts} from "../../../trade/indices/amounts.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import {isCountryCode} from "../../../trade/partners.js";
import {OTHERS} from "../../../trade/types.js";

/** The amounts of partners that are countries. */
export function onlyCountries(partners: Amounts): Amounts {
  return new Map([...partners].filter(([code]) => isCountryCode(code)));
}

/** The amounts of partners, those that are no country together as `AUTRES`. */
export function countriesAndOthers(partners: Amounts, countries: Amounts): Amounts {
  const others = [...partners].filter(([code]) => !countries.has(code));
  if (!others.length) return countries;
  return new Map([...countries, [OTHERS, others.reduce((sum, [, value]) => sum + value, 0)]]);
}

/** How many of the first countries a sheet is told. */
const FIRST = 5;

/** The first countries by value, descending, ties by code, ascending; only amounts above zero. */
export function firstCountries(countries: Amounts): {code: string; valueEur: number}[] {
  return [...positiveAmounts(countries)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FIRST)
    .map(([code, valueEur]) => ({code, valueEur}));
}
