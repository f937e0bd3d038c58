import {partners} from "../reference/partners.js";
import {productOfCpf4} from "./cpf4-structure.js";
import type {Flow} from "../trade/types.js";
import {partnerWeights, SMALL_PARTNER_WEIGHT} from "./partner-weights.js";
import {productPartners} from "./product-partners.js";
import {sumOf} from "./weights.js";

/** Overseas départements are no foreign partner, and uninhabited places hardly trade. */
const NOT_TRADING = new Set(["GP", "MQ", "GF", "RE", "YT", "BV", "HM", "UM", "GS", "PN", "AQ", "IO", "EU"]);

/**
 * Codes of the partners of demo trade, ascending: those of the customs' list still in use. Codes that are no
 * country (Q*) take part when they have a weight of their own.
 */
export const partnerCodes: readonly string[] = partners
  .filter(({to, code}) => to === undefined && !NOT_TRADING.has(code))
  .filter(({isCountry, code}) => isCountry || partnerWeights.has(code))
  .map(({code}) => code);

const indexOfPartner = new Map(partnerCodes.map((code, index) => [code, index]));

/**
 * Weight of each partner of `partnerCodes` for one CPF4 code: the product's own partners, the rest by
 * national weight. They add up to 1.
 */
export function partnerMix(flow: Flow, cpf4: string): Float64Array {
  const gravity = nationalWeights(flow);
  const table = productPartners[flow];
  const own = table.get(cpf4) ?? table.get(productOfCpf4.get(cpf4)!) ?? new Map<string, number>();
  const rest = 1 - sumOf(own.values()) / 100;
  const mix = gravity.map((weight) => weight * rest);
  for (const [code, percent] of own) mix[indexOfPartner.get(code)!]! += percent / 100;
  return mix;
}

/** The mix of a département: its neighbours weigh more. The result need not add up to 1. */
export function withNeighbours(mix: Float64Array, near: ReadonlyMap<string, number>): Float64Array {
  const local = Float64Array.from(mix);
  for (const [code, multiplier] of near) local[indexOfPartner.get(code)!]! *= multiplier;
  return local;
}

function nationalWeights(flow: Flow): Float64Array {
  const weights = Float64Array.from(
    partnerCodes,
    (code) => (partnerWeights.get(code) ?? SMALL_PARTNER_WEIGHT)[flow]
  );
  const sum = sumOf(weights);
  return weights.map((weight) => weight / sum);
}
