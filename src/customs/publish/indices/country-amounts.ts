import {positiveAmounts} from "../../../trade/indices/amounts.js";
import type {Amounts} from "../../../trade/indices/amounts.js";
import {isCountryCode} from "../../../trade/partners.js";
import {OTHERS} from "../../../trade/types.js";

/** The amounts of partners that are countries. */
export function onlyCountries(partners: Amounts): Amounts {
  return new Map([...partners].filter(([code]) => isCountryCode(code)));
}

/** The amounts of partners, those that are no country together as `AUTRES`. */
export function countriesAndOthers(partners: Amounts): Amounts {
  const countries = new Map(onlyCountries(partners));
  const others = [...partners].filter(([code]) => !isCountryCode(code));
  if (others.length) {
    countries.set(
      OTHERS,
      others.reduce((sum, [, value]) => sum + value, 0)
    );
  }
  return countries;
}

/** How many of the first countries a sheet is told. */
const FIRST = 5;

/** The first countries by value, descending, ties by code, ascending; only amounts above zero. */
export function firstCountries(partners: Amounts): {code: string; valueEur: number}[] {
  return [...positiveAmounts(onlyCountries(partners))]
    .sort(([, a], [, b]) => b - a)
    .slice(0, FIRST)
    .map(([code, valueEur]) => ({code, valueEur}));
}
