import {cpf4Structure, productOfCpf4} from "../../src/demo/cpf4-structure.js";
import {departementSizes} from "../../src/demo/departement-sizes.js";
import type {DepartementSize} from "../../src/demo/departement-sizes.js";
import {partnerCodes, partnerMix, withNeighbours} from "../../src/demo/partner-mix.js";
import {commonStructure, productMix, totalMEur} from "../../src/demo/product-mix.js";
import {makeRandom, seedOf} from "../../src/demo/random.js";
import {drawWeighted} from "../../src/demo/weighted-draw.js";
import {addTo, sumOf} from "../../src/demo/weights.js";
import type {Flow} from "../../src/trade/types.js";

/** Rows of a year, as in the official files: 1.75 million imports (2019), about 3 million both flows. */
export const ROWS: Readonly<Record<Flow, number>> = {import: 1_750_000, export: 1_250_000};

/**
 * (CPF4, partner) pairs that France trades in a year. An assumption: of some 230 goods codes × 230 partners
 * about two in five for imports, more for exports, which go to more countries than imports come from.
 */
const NATIONAL_PAIRS: Readonly<Record<Flow, number>> = {import: 22_000, export: 26_000};

/** Chance that a trade shows in a given quarter. */
export const PRESENCE = 0.6;

/** Partners of a code grow more slowly than its trade, as in the demonstration. */
const BREADTH_EXPONENT = 0.5;
const VALUE_DISPERSION = 0.6;

/** A lasting trade of a département, by its customs code. */
export interface OfficialTrade {
  departement: string;
  /** A129 heading. */
  product: string;
  cpf4: string;
  partner: string;
  /** Ordinary value of a quarter in euros, at least 1; not an integer. */
  quarterEur: number;
}

/**
 * The trades of one flow, by département: as many in each as its number of rows calls for, all of them among
 * the pairs that are drawn first for France as a whole, so that France does not come to trade everything with
 * everyone. Both draws are by the demonstration's weights of products, partners, specialities and neighbours,
 * and so are the values.
 */
export function officialTrades(flow: Flow): OfficialTrade[] {
  const common = commonStructure(flow);
  const mixes = departementSizes.map((size) =>
    productMix(size.code, flow, common, makeRandom(seedOf("official mix", flow, size.code)))
  );
  const mixOf = keep((cpf4) => partnerMix(flow, cpf4));
  const pairs = nationalPairs(flow, nationalMix(flow, mixes), mixOf);
  const rowsHundreds = sumOf(departementSizes.map(({importRowsHundreds}) => importRowsHundreds));
  return departementSizes.flatMap((size, index) => {
    const rows = (ROWS[flow] * size.importRowsHundreds) / rowsHundreds;
    return departementTrades(size, flow, {mix: mixes[index]!, mixOf, pairs, count: rows / 4 / PRESENCE});
  });
}

/** Weight of each CPF4 code in the flow of France; they add up to 1. */
function nationalMix(flow: Flow, mixes: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = sumOf(departementSizes.map((size) => totalMEur(size, flow)));
  const national = new Map<string, number>();
  departementSizes.forEach((size, index) => {
    for (const [cpf4, share] of mixes[index]!) addTo(national, cpf4, (share * totalMEur(size, flow)) / total);
  });
  return national;
}

/** Weights of the partners of a code, in the order of `partnerCodes`. */
type PartnerMixOf = (cpf4: string) => Float64Array;

interface Pair {
  cpf4: string;
  /** Place in `partnerCodes`. */
  partner: number;
}

function nationalPairs(flow: Flow, national: ReadonlyMap<string, number>, mixOf: PartnerMixOf): Pair[] {
  const every = [...cpf4Structure.values()]
    .flatMap((weights) => [...weights.keys()])
    .filter((cpf4) => national.has(cpf4))
    .flatMap((cpf4) => partnerCodes.map((_, partner) => ({cpf4, partner})));
  const weights = chances(every, national, mixOf);
  const random = makeRandom(seedOf("official pairs", flow));
  return drawWeighted(weights, NATIONAL_PAIRS[flow], random).map(({index}) => every[index]!);
}

interface DepartementDraw {
  mix: ReadonlyMap<string, number>;
  mixOf: PartnerMixOf;
  pairs: readonly Pair[];
  /** Trades to draw. */
  count: number;
}

function departementTrades(
  size: DepartementSize,
  flow: Flow,
  {mix, mixOf, pairs, count}: DepartementDraw
): OfficialTrade[] {
  const random = makeRandom(seedOf("official trades", flow, size.code));
  const localMixOf = keep((cpf4) => withNeighbours(mixOf(cpf4), size.near));
  const weights = chances(pairs, mix, localMixOf);
  const drawn = drawWeighted(weights, Math.round(count), random).map(({index, weight}) => {
    const {cpf4, partner} = pairs[index]!;
    // What is rarely drawn counts for more where it is, as in the demonstration.
    const correction = weight / weights[index]!;
    const value = mix.get(cpf4)! * localMixOf(cpf4)[partner]! * correction * random.factor(VALUE_DISPERSION);
    return {cpf4, partner, value};
  });
  const eur = (totalMEur(size, flow) * 1e6) / 4 / PRESENCE / sumOf(drawn.map(({value}) => value));
  return drawn.map(({cpf4, partner, value}) => ({
    departement: size.code,
    product: productOfCpf4.get(cpf4)!,
    cpf4,
    partner: partnerCodes[partner]!,
    quarterEur: Math.max(1, value * eur)
  }));
}

/** Chance of each pair to be drawn, beside the others: by what the code weighs, and the partner in it. */
function chances(
  pairs: readonly Pair[],
  mix: ReadonlyMap<string, number>,
  mixOf: PartnerMixOf
): Float64Array {
  const weights = new Float64Array(pairs.length);
  pairs.forEach(({cpf4, partner}, index) => {
    weights[index] = (mix.get(cpf4) ?? 0) ** BREADTH_EXPONENT * mixOf(cpf4)[partner]!;
  });
  return weights;
}

/** `mixOf`, which computes each mix once. */
function keep(mixOf: PartnerMixOf): PartnerMixOf {
  const kept = new Map<string, Float64Array>();
  return (cpf4) => kept.get(cpf4) ?? (kept.set(cpf4, mixOf(cpf4)), kept.get(cpf4)!);
}
