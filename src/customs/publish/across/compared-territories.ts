import {territories} from "../../../reference/territories.js";
import {COMPARED_PARTNERS} from "../../../trade/across.js";
import type {ComparedFile} from "../../../trade/across.js";
import {compareCodes} from "../../../trade/sums.js";
import {shortApart} from "../../../trade/short-share.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";
import {firstCountries} from "../indices/country-amounts.js";
import type {Margins, MarginsByYear} from "../indices/margins.js";

/** What the comparison is made of beside the margins. */
export interface ComparedFacts {
  years: readonly number[];
  /** Total of a territory, flow and year, in euros; 0 where it has none. */
  totalEur(id: string, flow: Flow, year: number): number;
}

/** All territories in a complete year, as the page that compares them knows them. `marginsOf`: by id. */
export function comparedTerritories(
  marginsOf: ReadonlyMap<string, MarginsByYear>,
  {years, totalEur}: ComparedFacts,
  comparedYear: number
): ComparedFile {
  const all = territories.map(({id, type, code, name, nameOf}) => ({
    ...{id, type, code, name, nameOf},
    margins: marginsOf.get(id)!
  }));
  const codesOf = (pick: (margins: Margins) => Iterable<string>) => {
    const codes = new Set<string>();
    for (const {margins} of all) {
      for (const flow of FLOWS) for (const code of pick(margins.of(comparedYear, flow))) codes.add(code);
    }
    return [...codes].sort(compareCodes);
  };
  const products = codesOf((margins) => margins.products.keys());
  const partners = codesOf((margins) =>
    firstCountries(margins.countries, COMPARED_PARTNERS).map(({code}) => code)
  );
  return {
    products,
    partners,
    territories: all.map(({margins, ...territory}) => {
      const flow = (each: Flow) => {
        const whole = totalEur(territory.id, each, comparedYear);
        const own = margins.of(comparedYear, each);
        return {
          totalEur: whole,
          totalEurByYear: years.map((year) => totalEur(territory.id, each, year)),
          products: shortApart(products.map((code) => shareOf(own.products.get(code) ?? 0, whole))),
          partners: shortApart(partners.map((code) => shareOf(own.partners.get(code) ?? 0, whole)))
        };
      };
      return {...territory, flows: {import: flow("import"), export: flow("export")}};
    })
  };
}

/** 0 for what is not above zero. */
function shareOf(valueEur: number, totalEur: number): number {
  return valueEur > 0 && totalEur > 0 ? Number((valueEur / totalEur).toPrecision(12)) : 0;
}
