import {europeanUnion} from "../../../reference/country-groups.js";
import type {Territory} from "../../../reference/territories.js";
import {amountOf, totalOf} from "../../../trade/indices/amounts.js";
import {herfindahl, leastNumber} from "../../../trade/indices/concentration.js";
import {contributions} from "../../../trade/indices/contributions.js";
import {shareOfCountries} from "../../../trade/indices/country-share.js";
import {grubelLloyd} from "../../../trade/indices/intra-industry.js";
import {shiftShare} from "../../../trade/indices/shift-share.js";
import {rca} from "../../../trade/indices/specialisation.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";
import {publishedNumber} from "../decimal.js";
import {countriesAndOthers, onlyCountries} from "./country-amounts.js";
import type {Margins, MarginsByYear} from "./margins.js";

/** Header of `indices.csv`. */
export const INDICES_HEADER = "type,code,annee,flux,indice,code_a129,code_pays,valeur\n";

/** A territory, France, and the complete years of the data. */
export interface IndexedTerritory {
  territory: Pick<Territory, "type" | "code">;
  own: MarginsByYear;
  france: MarginsByYear;
  years: readonly number[];
}

/** An index of a year and flow; `null` where it means nothing: there is no row then. */
interface Index {
  name: string;
  product?: string;
  partner?: string;
  value: number | null;
}

/** The rows of a territory in `indices.csv`, sorted by their key: empty codes come first. */
export function indicesCsv(of: IndexedTerritory): string {
  const {type, code} = of.territory;
  return of.years
    .flatMap((year) => [
      ...lines(`${type},${code},${year},`, yearIndices(of, year)),
      ...[...FLOWS]
        .sort()
        .flatMap((flow) => lines(`${type},${code},${year},${flow}`, flowIndices(of, year, flow)))
    ])
    .join("");
}

/** Lines with the same start, in the order of what follows it: a comma comes before all signs of a code. */
function lines(key: string, indices: readonly Index[]): string[] {
  return indices
    .flatMap(({name, product = "", partner = "", value}) =>
      value === null ? [] : [`${key},${name},${product},${partner},${publishedNumber(value)}\n`]
    )
    .sort();
}

function yearIndices({own}: IndexedTerritory, year: number): Index[] {
  const products = (flow: Flow) => own.of(year, flow).products;
  return [{name: "gl", value: grubelLloyd(products("export"), products("import"))}];
}

function flowIndices({territory, own, france, years}: IndexedTerritory, year: number, flow: Flow): Index[] {
  const now = own.of(year, flow);
  const all = france.of(year, flow);
  const hasYearBefore = years.includes(year - 1);
  return [
    ...concentrations(now),
    {name: "part_ue", value: shareOfCountries(now.partners, europeanUnion)},
    ...(territory.type === "france" ? [] : specialisations(now, all)),
    ...(hasYearBefore
      ? changes({before: own.of(year - 1, flow), now}, {before: france.of(year - 1, flow), now: all})
      : [])
  ];
}

function concentrations({products, partners}: Margins): Index[] {
  const countries = onlyCountries(partners);
  return [
    {name: "hhi_pays", value: herfindahl(countries)},
    {name: "hhi_produits", value: herfindahl(products)},
    {name: "pays_80", value: leastNumber(countries)},
    {name: "produits_80", value: leastNumber(products)}
  ];
}

function specialisations({products}: Margins, france: Margins): Index[] {
  const [territoryTotalEur, franceTotalEur] = [totalOf(products), totalOf(france.products)];
  return [...products].map(([product, territoryEur]) => {
    const franceEur = amountOf(france.products, product);
    return {name: "rca", product, value: rca({territoryEur, territoryTotalEur, franceEur, franceTotalEur})};
  });
}

interface Change {
  before: Margins;
  now: Margins;
}

function changes({before, now}: Change, france: Change): Index[] {
  const name = "contribution";
  const byProduct = contributions(before.products, now.products);
  const byPartner = contributions(countriesAndOthers(before.partners), countriesAndOthers(now.partners));
  const terms = shiftShare(
    {before: before.products, after: now.products},
    {before: france.before.products, after: france.now.products}
  );
  return [
    ...byProduct.map(({code: product, contribution: value}) => ({name, product, value})),
    ...byPartner.map(({code: partner, contribution: value}) => ({name, partner, value})),
    {name: "effet_france", value: terms && terms.nationalEur},
    {name: "effet_structure", value: terms && terms.structuralEur},
    {name: "effet_propre", value: terms && terms.ownEur}
  ];
}
