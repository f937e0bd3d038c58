import type {Amounts} from "../../../trade/indices/amounts.js";
import {isCountryCode} from "../../../trade/partners.js";
import {OTHERS} from "../../../trade/types.js";
import {largestPlaces} from "./largest-places.js";

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

/**
 * The first `count` countries by value, descending; only amounts above zero. Countries come by code: of equal
 * ones the first.
 */
export function firstCountries(countries: Amounts, count: number): {code: string; valueEur: number}[] {
  const codes = [...countries.keys()];
  const values = [...countries.values()];
  return largestPlaces(values, count, 0).map((place) => ({code: codes[place]!, valueEur: values[place]!}));
}
