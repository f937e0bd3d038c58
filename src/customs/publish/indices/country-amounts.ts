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
