import type {Flow} from "../../trade/types.js";
import type {Database} from "../database.js";
import {enumTexts} from "./columns.js";
import type {Wording} from "./wording.js";

/** Texts that the numeric columns point to, each list in the order of the places. */
export interface Dictionaries {
  territory: string[];
  flow: Flow[];
  product: string[];
  /** Labels of `product`, at the same places. */
  productLabel: string[];
  partner: string[];
  cpf4: string[];
  /** Every name that a partner bears in some year and flow. */
  partnerName: string[];
  /** Place in `partnerName` of the name of a partner (its place) in a year and flow (its place). */
  partnerNamePlace(year: number, flow: number, partner: number): number;
}

/** Read the texts once for all territories; `years` are those whose rows are published. */
export async function readDictionaries(
  db: Database,
  wording: Wording,
  years: readonly number[]
): Promise<Dictionaries> {
  const [territory, flow, product, partner, cpf4] = (await Promise.all(
    ["territory_id", "flow", "product_code", "partner_code", "cpf4_code"].map((type) => enumTexts(db, type))
  )) as [string[], Flow[], string[], string[], string[]];
  const productLabel = product.map((code) => wording.product(code));
  return {
    territory,
    flow,
    product,
    productLabel,
    partner,
    cpf4,
    ...partnerNames(wording, years, flow, partner)
  };
}

function partnerNames(
  wording: Wording,
  years: readonly number[],
  flows: readonly Flow[],
  partners: readonly string[]
) {
  const places = new Map<string, number>();
  const placeOf = (name: string) => places.get(name) ?? (places.set(name, places.size), places.size - 1);
  const byYear = new Map(
    years.map((year) => [
      year,
      flows.map((flow) => partners.map((code) => placeOf(wording.partner(code, year, flow))))
    ])
  );
  return {
    partnerName: [...places.keys()],
    partnerNamePlace: (year: number, flow: number, partner: number) => byYear.get(year)![flow]![partner]!
  };
}
