import {herfindahl, leastNumber} from "../../../trade/indices/concentration.js";
import type {Concentration, Distribution} from "../../../trade/indices/territory-indices.js";
import type {Flow} from "../../../trade/types.js";
import {onlyCountries} from "./country-amounts.js";
import type {Margins} from "./margins.js";
import type {Profile} from "./profiles.js";
import {rankedNumber, shortNumber} from "./rounding.js";

/** What the sheets of all territories show beside a flow of their own, made once for all of them. */
export interface FlowSurroundings {
  france: Concentration;
  departements: Distribution;
}

/** The surroundings of a flow; `france` is that of the reference year. */
export function flowSurroundings(
  profiles: readonly Profile[],
  france: Margins,
  flow: Flow
): FlowSurroundings {
  const own = profiles.map((profile) => profile[flow]);
  return {
    france: concentration(france),
    departements: {
      partnerHhi: own.map(({partnerHhi}) => shortNumber(partnerHhi)),
      productHhi: own.map(({productHhi}) => shortNumber(productHhi))
    }
  };
}

/** How far a flow is concentrated. */
export function concentration({products, partners}: Margins): Concentration {
  const countries = onlyCountries(partners);
  return {
    partnerHhi: rankedNumber(herfindahl(countries)),
    productHhi: rankedNumber(herfindahl(products)),
    partnersFor80: leastNumber(countries),
    productsFor80: leastNumber(products)
  };
}
