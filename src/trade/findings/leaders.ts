import type {Flow} from "../types.js";
import type {LeadersFinding} from "./finding.js";
import type {TerritoryData} from "./territory-data.js";
import {totalOf} from "./readings.js";

interface Amount {
  code: string;
  valueEur: number;
}

/**
 * The first heading and the first country of a flow. Exports come first in a sheet; imports are news when
 * they lean on few.
 */
export function leaders(data: TerritoryData, flow: Flow): LeadersFinding[] {
  const {structure, firstPartners} = data.indices.flows[flow];
  const totalEur = totalOf(data, flow);
  const products = firstOf(structure.map(({product, valueEur}) => ({code: product, valueEur})));
  if (totalEur <= 0 || products.length === 0) return [];
  const partners = firstOf(firstPartners);
  const share = ([first]: Amount[]) => (first ? first.valueEur / totalEur : 0);
  const [productShare, partnerShare] = [share(products), share(partners)];
  const weight = Math.max(productShare, partnerShare);
  return [
    {
      kind: "leaders",
      salience: flow === "export" ? 1 : Math.min(0.9, 0.35 + weight),
      flow,
      products: products.map(({code}) => code),
      productShare,
      partners: partners.map(({code}) => code),
      partnerShare
    }
  ];
}

/** Those with the largest amount above zero, by code. */
function firstOf(amounts: readonly Amount[]): Amount[] {
  const largest = Math.max(0, ...amounts.map(({valueEur}) => valueEur));
  return largest > 0 ? amounts.filter(({valueEur}) => valueEur === largest) : [];
}
