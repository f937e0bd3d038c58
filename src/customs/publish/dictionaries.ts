import type {Flow} from "../../trade/types.js";
import type {Axes} from "../cube/axes.js";
import type {CodeLabels} from "./code-labels.js";

/** Texts that the numeric columns point to, each list in the order of the places. */
export interface Dictionaries {
  flow: readonly Flow[];
  product: string[];
  /** Labels of `product`, at the same places. */
  productLabel: string[];
  partner: string[];
  cpf4: string[];
  /** Every name that a partner bears in some year and flow. */
  partnerName: string[];
  /** Place in `partnerName` of the name of each partner, in a year and flow (its place). */
  partnerNamePlaces(year: number, flow: number): readonly number[];
}

/** The texts of the codes of axes; `years` are those whose rows are published. */
export function makeDictionaries(axes: Axes, labels: CodeLabels, years: readonly number[]): Dictionaries {
  const {product, partner, cpf4} = axes.codes;
  return {
    flow: axes.flow,
    product,
    productLabel: product.map((code) => labels.product(code)),
    partner,
    cpf4,
    ...partnerNames(labels, years, axes.flow, partner)
  };
}

function partnerNames(
  labels: CodeLabels,
  years: readonly number[],
  flows: readonly Flow[],
  partners: readonly string[]
) {
  const places = new Map<string, number>();
  const placeOf = (name: string) => places.get(name) ?? (places.set(name, places.size), places.size - 1);
  const byYear = new Map(
    years.map((year) => [
      year,
      flows.map((flow) => partners.map((code) => placeOf(labels.partner(code, year, flow))))
    ])
  );
  return {
    partnerName: [...places.keys()],
    partnerNamePlaces: (year: number, flow: number) => byYear.get(year)![flow]!
  };
}
