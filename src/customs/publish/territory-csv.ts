import {csvFormatValue} from "d3-dsv";
import type {Dictionaries} from "./dictionaries.js";
import {cellFields, fieldNames} from "./table-fields.js";
import {yearFlows} from "./territory-rows.js";
import type {TerritoryCells} from "./territory-rows.js";

/** Size of the buffer: a large territory is written in several pieces. */
const PART_BYTES = 1 << 18;
const COMMA = 44;
const LF = 10;
const MINUS = 45;
const ZERO = 48;
/** Two amounts with their signs and separators. */
const AMOUNT_BYTES = 64;

/**
 * The public CSV of a territory, a row a cell, in the order of the cells, a part at a time. Texts are made
 * bytes once each, not once a row: most of the file is the same few hundred names.
 */
export function* cellsCsv(cells: TerritoryCells, texts: Dictionaries): Generator<Uint8Array> {
  yield Buffer.from(`${fieldNames(cellFields).join(",")}\n`);
  const products = texts.product.map((code, place) => fields(code, texts.productLabel[place]!));
  for (const [start, end] of yearFlows(cells)) {
    const [year, flow] = [cells.year[start]!, cells.flow[start]!];
    const head = fields(String(year), texts.flow[flow]!);
    const names = texts.partnerNamePlaces(year, flow);
    const partners = texts.partner.map((code, place) => fields(code, texts.partnerName[names[place]!]!));
    yield* rowParts(cells, [start, end], {head, products, partners});
  }
}

/** Bytes of some fields, a comma after each. */
function fields(...values: string[]): Uint8Array {
  return Buffer.from(values.map((value) => `${csvFormatValue(value)},`).join(""));
}

interface RowTexts {
  head: Uint8Array;
  products: readonly Uint8Array[];
  partners: readonly Uint8Array[];
}

function* rowParts(
  cells: TerritoryCells,
  [start, end]: [number, number],
  texts: RowTexts
): Generator<Uint8Array> {
  const longest = texts.head.length + longestOf(texts.products) + longestOf(texts.partners) + AMOUNT_BYTES;
  for (let next = start; next < end;) {
    const bytes = new Uint8Array(Math.max(PART_BYTES, longest));
    const part = writeRows(bytes, cells, next, end, longest, texts);
    yield bytes.subarray(0, part.length);
    next = part.next;
  }
}

function longestOf(texts: readonly Uint8Array[]): number {
  return texts.reduce((longest, {length}) => Math.max(longest, length), 0);
}

/** Write rows while there is room for the longest; returns the bytes written and the next row. */
function writeRows(
  bytes: Uint8Array,
  {product, partner, value, mass}: TerritoryCells,
  start: number,
  end: number,
  longest: number,
  {head, products, partners}: RowTexts
): {length: number; next: number} {
  let n = 0;
  let i = start;
  let before = head;
  for (; i < end && n + longest <= bytes.length; i++) {
    // Cells come by product: what stands before the partner changes once a product.
    if (i === start || product[i] !== product[i - 1]) before = Buffer.concat([head, products[product[i]!]!]);
    const name = partners[partner[i]!]!;
    bytes.set(before, n);
    bytes.set(name, n + before.length);
    n = writeInteger(bytes, n + before.length + name.length, value[i]!);
    bytes[n++] = COMMA;
    n = writeInteger(bytes, n, mass[i]!);
    bytes[n++] = LF;
  }
  return {length: n, next: i};
}

/** Write a whole number in decimal digits; returns where it ends. */
function writeInteger(bytes: Uint8Array, start: number, value: number): number {
  let rest = Math.abs(value);
  let at = start;
  if (value < 0) bytes[at++] = MINUS;
  let digits = 1;
  for (let power = 10; rest >= power; power *= 10) digits += 1;
  for (let i = at + digits - 1; i >= at; i--) {
    const quotient = Math.floor(rest / 10);
    bytes[i] = ZERO + rest - quotient * 10;
    rest = quotient;
  }
  return at + digits;
}
