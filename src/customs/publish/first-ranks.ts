import {isCountryCode} from "../../trade/partners.js";
import {OTHERS} from "../../trade/types.js";
import {crossing} from "../cube/axes.js";
import {Sums} from "../cube/sums.js";
import type {Cells} from "../cube/sums.js";
import {yearFlows} from "./territory-rows.js";
import type {CellTexts, ValueCells} from "./territory-rows.js";

/** Ranks kept by name in a cut: as many as a page can show. */
const RANKS = 15;

/** The texts that cut cells point to: the codes, then `AUTRES`. */
export function firstRankTexts({flow, product, partner}: CellTexts): CellTexts {
  return {flow, product: [...product, OTHERS], partner: [...partner, OTHERS]};
}

/**
 * The cells of a territory where, for each year and flow, all but the 15 first products and the 15 first
 * partners is gathered under `AUTRES`, codes by their place in `firstRankTexts`: by value descending, ties by
 * code ascending; a code that is no country is never ranked.
 */
export function firstRankCells(cells: ValueCells, texts: CellTexts): ValueCells {
  const isCountry = texts.partner.map(isCountryCode);
  const partners = texts.partner.length;
  const table = new Sums(texts.product.length * partners);
  const parts = yearFlows(cells).map(([start, end]) => {
    const value = cells.value.subarray(start, end);
    const [product, partner] = [cells.product.subarray(start, end), cells.partner.subarray(start, end)];
    const productOf = kept(product, value, texts.product.length, () => true);
    const partnerOf = kept(partner, value, partners, (place) => isCountry[place]!);
    const cut = crossed(product, productOf, partner, partnerOf, partners);
    const sums = sumsByPlace(cut, value, table);
    const places = crossing(sums.place, partners);
    const constant = (value: number) => new Uint16Array(sums.place.length).fill(value);
    return {
      year: constant(cells.year[start]!),
      flow: constant(cells.flow[start]!),
      product: places.first,
      partner: places.second,
      value: sums.value
    };
  });
  return joined(parts);
}

/** Cells one after another. */
export function joined(parts: readonly ValueCells[]): ValueCells {
  const join16 = (key: "year" | "flow" | "product" | "partner") =>
    Uint16Array.from(parts.flatMap((part) => [...part[key]]));
  return {
    year: join16("year"),
    flow: join16("flow"),
    product: join16("product"),
    partner: join16("partner"),
    value: Float64Array.from(parts.flatMap((part) => [...part.value]))
  };
}

/** For each code, its place if it is one of the first, else that of `AUTRES`, the last. */
function kept(
  places: Uint16Array,
  values: Float64Array,
  length: number,
  isRanked: (place: number) => boolean
): Uint16Array {
  const {place, value} = sumsByPlace(places, values, new Sums(length));
  const ranked = [...place.keys()]
    .filter((i) => isRanked(place[i]!))
    .sort((a, b) => value[b]! - value[a]! || a - b);
  const of = new Uint16Array(length).fill(length - 1);
  for (const i of ranked.slice(0, RANKS)) of[place[i]!] = place[i]!;
  return of;
}

// Each loop over all cells is alone in its function, so that the compiler optimises it only once.

function crossed(
  first: Uint16Array,
  firstOf: Uint16Array,
  second: Uint16Array,
  secondOf: Uint16Array,
  length: number
): Uint32Array {
  const places = new Uint32Array(first.length);
  for (let i = 0; i < places.length; i++) places[i] = firstOf[first[i]!]! * length + secondOf[second[i]!]!;
  return places;
}

function sumsByPlace(places: Uint16Array | Uint32Array, values: Float64Array, table: Sums): Cells {
  for (let i = 0; i < places.length; i++) table.add(places[i]!, values[i]!, 0);
  return table.take();
}
