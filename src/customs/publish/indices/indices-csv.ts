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

/** The rows of a territory in `indices.csv`, sorted by their key: empty codes come first. */
export function indicesCsv(of: IndexedTerritory): string {
  const {type, code} = of.territory;
  const flows = [...FLOWS].sort();
  return of.years
    .flatMap((year) => [
      yearRows(new Rows(`${type},${code},${year},`), of, year),
      ...flows.map((flow) => flowRows(new Rows(`${type},${code},${year},${flow}`), of, year, flow))
    ])
    .join("");
}

/** Rows with the same start; whoever adds them does so in their order. */
class Rows {
  readonly #start: string;
  text = "";

  constructor(start: string) {
    this.#start = start;
  }

  /** An index that means nothing (`null`) has no row. */
  add(name: string, value: number | null, product = "", partner = ""): void {
    if (value !== null)
      this.text += `${this.#start},${name},${product},${partner},${publishedNumber(value)}\n`;
  }
}

function yearRows(rows: Rows, {own}: IndexedTerritory, year: number): string {
  const products = (flow: Flow) => own.of(year, flow).products;
  rows.add("gl", grubelLloyd(products("export"), products("import")));
  return rows.text;
}

/** By name, then by product and partner. */
function flowRows(
  rows: Rows,
  {territory, own, france, years}: IndexedTerritory,
  year: number,
  flow: Flow
): string {
  const now = own.of(year, flow);
  const all = france.of(year, flow);
  if (years.includes(year - 1))
    addChanges(rows, {before: own.of(year - 1, flow), now}, {before: france.of(year - 1, flow), now: all});
  const {partnerHhi, productHhi, partnersFor80, productsFor80} = now.concentration;
  rows.add("hhi_pays", partnerHhi);
  rows.add("hhi_produits", productHhi);
  rows.add("part_ue", shareOfCountries(now.partners, europeanUnion));
  rows.add("pays_80", partnersFor80);
  rows.add("produits_80", productsFor80);
  if (territory.type !== "france") addSpecialisations(rows, now, all);
  return rows.text;
}

function addSpecialisations(rows: Rows, {products}: Margins, france: Margins): void {
  const [territoryTotalEur, franceTotalEur] = [totalOf(products), totalOf(france.products)];
  for (const [product, territoryEur] of products) {
    const franceEur = amountOf(france.products, product);
    rows.add("rca", rca({territoryEur, territoryTotalEur, franceEur, franceTotalEur}), product);
  }
}

interface Change {
  before: Margins;
  now: Margins;
}

function addChanges(rows: Rows, {before, now}: Change, france: Change): void {
  for (const {code, contribution} of contributions(before.countriesAndOthers, now.countriesAndOthers))
    rows.add("contribution", contribution, "", code);
  for (const {code, contribution} of contributions(before.products, now.products))
    rows.add("contribution", contribution, code);
  const terms = shiftShare(
    {before: before.products, after: now.products},
    {before: france.before.products, after: france.now.products}
  );
  rows.add("effet_france", terms && terms.nationalEur);
  rows.add("effet_propre", terms && terms.ownEur);
  rows.add("effet_structure", terms && terms.structuralEur);
}
