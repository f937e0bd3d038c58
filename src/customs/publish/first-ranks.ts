import {range} from "d3-array";
import {isCountryCode} from "../../trade/partners.js";
import {OTHERS} from "../../trade/types.js";
import {crossing} from "../cube/axes.js";
import {Sums} from "../cube/sums.js";
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
  const table = new Sums((RANKS + 1) ** 2);
  const parts = yearFlows(cells).map(([start, end]) => {
    const value = cells.value.subarray(start, end);
    const [product, partner] = [cells.product.subarray(start, end), cells.partner.subarray(start, end)];
    const products = kept(product, value, texts.product.length, () => true);
    const partners = kept(partner, value, texts.partner.length, (place) => isCountry[place]!);
    addCrossed(table, {product, partner, value}, products.of, partners.of, partners.places.length);
    const sums = table.take();
    const {first, second} = crossing(sums.place, partners.places.length);
    const constant = (value: number) => new Uint16Array(sums.place.length).fill(value);
    return {
      year: constant(cells.year[start]!),
      flow: constant(cells.flow[start]!),
      product: first.map((place) => products.places[place]!),
      partner: second.map((place) => partners.places[place]!),
      value: sums.value
    };
  });
  return joined(parts);
}

/** Cells one after another. */
export function joined(parts: readonly ValueCells[]): ValueCells {
  const length = parts.reduce((sum, {value}) => sum + value.length, 0);
  const join16 = (key: "year" | "flow" | "product" | "partner") =>
    join(
      new Uint16Array(length),
      parts.map((part) => part[key])
    );
  return {
    year: join16("year"),
    flow: join16("flow"),
    product: join16("product"),
    partner: join16("partner"),
    value: join(
      new Float64Array(length),
      parts.map(({value}) => value)
    )
  };
}

function join<T extends Uint16Array | Float64Array>(all: T, columns: readonly T[]): T {
  let start = 0;
  for (const column of columns) {
    all.set(column, start);
    start += column.length;
  }
  return all;
}

/** The codes that a cut keeps by name. */
interface Kept {
  /** Their places, and last that of `AUTRES`, ascending. */
  places: number[];
  /** For each code, where in `places` it stands, or `AUTRES` for it. */
  of: Uint8Array;
}

/** The first codes by value, then `AUTRES`, the last of all `length` codes. */
function kept(
  codes: Uint16Array,
  values: Float64Array,
  length: number,
  isRanked: (place: number) => boolean
): Kept {
  const sums = sumsByCode(codes, values, length);
  const ranked = range(length)
    .filter((place) => sums[place] !== undefined && isRanked(place))
    .sort((a, b) => sums[b]! - sums[a]! || a - b);
  const places = [...ranked.slice(0, RANKS).sort((a, b) => a - b), length - 1];
  const of = new Uint8Array(length).fill(places.length - 1);
  places.forEach((place, index) => (of[place] = index));
  return {places, of};
}

// Each loop over all cells is alone in its function, so that the compiler optimises it only once.

/** Sum of each code that occurs. */
function sumsByCode(codes: Uint16Array, values: Float64Array, length: number): (number | undefined)[] {
  const sums = new Float64Array(length);
  const occurs = new Uint8Array(length);
  for (let i = 0; i < codes.length; i++) {
    sums[codes[i]!]! += values[i]!;
    occurs[codes[i]!] = 1;
  }
  return Array.from(sums, (sum, code) => (occurs[code] ? sum : undefined));
}

function addCrossed(
  table: Sums,
  {product, partner, value}: Pick<ValueCells, "product" | "partner" | "value">,
  productOf: Uint8Array,
  partnerOf: Uint8Array,
  partners: number
): void {
  for (let i = 0; i < value.length; i++)
    table.add(productOf[product[i]!]! * partners + partnerOf[partner[i]!]!, value[i]!, 0);
}
