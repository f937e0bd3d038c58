import {isCountryCode} from "../../trade/partners.js";
import {OTHERS} from "../../trade/types.js";
import {yearFlows} from "./territory-rows.js";
import type {CellTexts, ValueCells} from "./territory-rows.js";

/** Ranks kept by name in a cut: as many as a page can show. */
const RANKS = 15;

/** The texts that cut cells point to: the codes, then `AUTRES`. */
export function cutTexts({flow, product, partner}: CellTexts): CellTexts {
  return {flow, product: [...product, OTHERS], partner: [...partner, OTHERS]};
}

/**
 * The cells of a territory where, for each year and flow, all but the 15 first products and the 15 first partners is gathered
 * under `AUTRES`, codes by their place in `cutTexts`: by value descending, ties by code ascending; a code that is no country is never ranked.
 */
export function cutCells(cells: ValueCells, texts: CellTexts): ValueCells {
  const isCountry = texts.partner.map(isCountryCode);
  const rows: [year: number, flow: number, product: number, partner: number, value: number][] = [];
  for (const [start, end] of yearFlows(cells)) {
    const value = cells.value.subarray(start, end);
    const [products, partners] = [cells.product.subarray(start, end), cells.partner.subarray(start, end)];
    const productOf = kept(products, value, texts.product.length, () => true);
    const partnerOf = kept(partners, value, texts.partner.length, (place) => isCountry[place]!);
    const sums = new Map<number, number>();
    for (let i = 0; i < value.length; i++) {
      const place = productOf[products[i]!]! * texts.partner.length + partnerOf[partners[i]!]!;
      sums.set(place, (sums.get(place) ?? 0) + value[i]!);
    }
    for (const [place, sum] of [...sums].sort(([a], [b]) => a - b)) {
      const product = Math.floor(place / texts.partner.length);
      rows.push([cells.year[start]!, cells.flow[start]!, product, place % texts.partner.length, sum]);
    }
  }
  return {
    year: Uint16Array.from(rows, ([year]) => year),
    flow: Uint16Array.from(rows, ([, flow]) => flow),
    product: Uint16Array.from(rows, ([, , product]) => product),
    partner: Uint16Array.from(rows, ([, , , partner]) => partner),
    value: Float64Array.from(rows, ([, , , , value]) => value)
  };
}

/** For each code, its place if it is one of the first, else that of `AUTRES`, the last. */
function kept(
  places: Uint16Array,
  values: Float64Array,
  length: number,
  isRanked: (place: number) => boolean
): Uint16Array {
  const sums = new Float64Array(length);
  const occurs = new Uint8Array(length);
  for (let i = 0; i < places.length; i++) {
    sums[places[i]!]! += values[i]!;
    occurs[places[i]!] = 1;
  }
  const ranked = [...sums.keys()]
    .filter((place) => occurs[place] && isRanked(place))
    .sort((a, b) => sums[b]! - sums[a]! || a - b);
  const of = new Uint16Array(length).fill(length - 1);
  for (const place of ranked.slice(0, RANKS)) of[place] = place;
  return of;
}
