import {ascending} from "d3-array";
import type {Amounts} from "../../../trade/indices/amounts.js";
import {herfindahl} from "../../../trade/indices/concentration.js";
import {byFlow} from "../../../trade/by-flow.js";
import type {Flow} from "../../../trade/types.js";
import {onlyCountries} from "./country-amounts.js";
import type {MarginsByYear} from "./margins.js";

/** What the sheets of other territories show of a département or a region: one flow of the reference year. */
export interface FlowProfile {
  partnerHhi: number | null;
  productHhi: number | null;
  products: Amounts;
}

export interface Profile extends Record<Flow, FlowProfile> {
  code: string;
}

/** The profiles of all territories of a kind, by code, ascending. */
export function profilesOf(margins: ReadonlyMap<string, MarginsByYear>, year: number): Profile[] {
  const codes = [...margins.keys()].sort(ascending);
  return codes.map((code) => ({code, ...byFlow((flow) => flowProfile(margins.get(code)!, year, flow))}));
}

function flowProfile(margins: MarginsByYear, year: number, flow: Flow): FlowProfile {
  const {products, partners} = margins.of(year, flow);
  return {partnerHhi: herfindahl(onlyCountries(partners)), productHhi: herfindahl(products), products};
}

/** What all territories of a kind trade of each heading, in euros, absent ones left out. */
export function amountsByHeading(profiles: readonly Profile[], flow: Flow): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const profile of profiles) {
    for (const [product, valueEur] of profile[flow].products) {
      const amounts = found.get(product);
      if (amounts) amounts.push(valueEur);
      else found.set(product, [valueEur]);
    }
  }
  return found;
}
