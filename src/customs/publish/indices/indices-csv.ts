import {europeanUnion} from "../../../reference/country-groups.js";
import type {Territory} from "../../../reference/territories.js";
import {amountOf, totalOf} from "../../../trade/indices/amounts.js";
import {contributions} from "../../../trade/indices/contributions.js";
import {shareOfCountries} from "../../../trade/indices/country-share.js";
import {grubelLloyd} from "../../../trade/indices/intra-industry.js";
import {shiftShare} from "../../../trade/indices/shift-share.js";
import {rca} from "../../../trade/indices/specialisation.js";
import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";
import {publishedNumber} from "../decimal.js";
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
  const flows = [...FLOWS].sort();
  return of.years
    .flatMap((year) => [
      lines(`${type},${code},${year},`, yearIndices(of, year)),
      ...flows.map((flow) => lines(`${type},${code},${year},${flow}`, flowIndices(of, year, flow)))
    ])
    .join("");
}

/** Lines with the same start, in the order of the indices. */
function lines(key: string, indices: readonly Index[]): string {
  let text = "";
  for (const {name, product = "", partner = "", value} of indices)
    if (value !== null) text += `${key},${name},${product},${partner},${publishedNumber(value)}\n`;
  return text;
}

function yearIndices({own}: IndexedTerritory, year: number): Index[] {
  const products = (flow: Flow) => own.of(year, flow).products;
  return [{name: "gl", value: grubelLloyd(products("export"), products("import"))}];
}

/** By name, then by product and partner. */
function flowIndices({territory, own, france, years}: IndexedTerritory, year: number, flow: Flow): Index[] {
  const now = own.of(year, flow);
  const all = france.of(year, flow);
  const hasYearBefore = years.includes(year - 1);
  const {partnerHhi, productHhi, partnersFor80, productsFor80} = now.concentration;
  return [
    ...(hasYearBefore
      ? changes({before: own.of(year - 1, flow), now}, {before: france.of(year - 1, flow), now: all})
      : []),
    {name: "hhi_pays", value: partnerHhi},
    {name: "hhi_produits", value: productHhi},
    {name: "part_ue", value: shareOfCountries(now.partners, europeanUnion)},
    {name: "pays_80", value: partnersFor80},
    {name: "produits_80", value: productsFor80},
    ...(territory.type === "france" ? [] : specialisations(now, all))
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
  const byPartner = contributions(before.countriesAndOthers, now.countriesAndOthers);
  const terms = shiftShare(
    {before: before.products, after: now.products},
    {before: france.before.products, after: france.now.products}
  );
  return [
    ...byPartner.map(({code: partner, contribution: value}) => ({name, partner, value})),
    ...byProduct.map(({code: product, contribution: value}) => ({name, product, value})),
    {name: "effet_france", value: terms && terms.nationalEur},
    {name: "effet_propre", value: terms && terms.ownEur},
    {name: "effet_structure", value: terms && terms.structuralEur}
  ];
}
