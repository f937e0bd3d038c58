import {csvFormatValue} from "d3-dsv";
import type {Dictionaries} from "./dictionaries.js";
import {yearFlows} from "./territory-rows.js";
import type {Cells} from "./territory-rows.js";

const HEADER = "annee,flux,code_a129,produit,code_pays,pays,valeur_eur,masse_kg\n";
/** Bytes made at a time: no large territory is ever whole in memory. */
const PART_BYTES = 1 << 18;
const COMMA = 44;
const LF = 10;
const MINUS = 45;
const ZERO = 48;
/** Two amounts with their signs and separators. */
const AMOUNT_BYTES = 64;

/**
 * The public CSV of a territory, a row a cell, in the order of the cells, a part at a time. Texts are made bytes once each, not
 * once a row: most of the file is the same few hundred names.
 */
export function* cellsCsv(cells: Cells, texts: Dictionaries): Generator<Uint8Array> {
  yield Buffer.from(HEADER);
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
  {product, partner, value, mass}: Cells,
  [start, end]: [number, number],
  {head, products, partners}: RowTexts
): Generator<Uint8Array> {
  let bytes = new Uint8Array(PART_BYTES);
  let n = 0;
  let before: Uint8Array = head;
  for (let i = start; i < end; i++) {
    // Cells come by product: what stands before the partner changes once a product.
    if (i === start || product[i] !== product[i - 1]) before = Buffer.concat([head, products[product[i]!]!]);
    const name = partners[partner[i]!]!;
    const length = before.length + name.length + AMOUNT_BYTES;
    if (n + length > bytes.length) {
      yield bytes.subarray(0, n);
      bytes = new Uint8Array(Math.max(PART_BYTES, length));
      n = 0;
    }
    bytes.set(before, n);
    bytes.set(name, n + before.length);
    n = writeInteger(bytes, n + before.length + name.length, value[i]!);
    bytes[n++] = COMMA;
    n = writeInteger(bytes, n, mass[i]!);
    bytes[n++] = LF;
  }
  yield bytes.subarray(0, n);
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
