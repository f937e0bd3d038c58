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
const BILLION = 1e9;
/** Two amounts with their signs and separators. */
const AMOUNT_BYTES = 64;

/**
 * A way to write the public CSV of territories: a row a cell, in the order of the cells, a part at a time.
 * Each part lies where the one before lay: it is to be written before the next is asked for. Texts are made
 * bytes once each, not once a row: most of the file is the same few hundred names.
 */
export function csvOfCells(texts: Dictionaries): (cells: TerritoryCells) => Generator<Uint8Array> {
  const header = Buffer.from(`${fieldNames(cellFields).join(",")}\n`);
  const products = texts.product.map((code, place) => fields(code, texts.productLabel[place]!));
  const partnersOf = new Map<string, Uint8Array[]>();
  const partnersIn = (year: number, flow: number) => {
    const names = texts.partnerNamePlaces(year, flow);
    return texts.partner.map((code, place) => fields(code, texts.partnerName[names[place]!]!));
  };
  const rowTexts = ({year, flow}: TerritoryCells, start: number): RowTexts => {
    const key = `${year[start]} ${flow[start]}`;
    const partners = partnersOf.get(key) ?? partnersIn(year[start]!, flow[start]!);
    partnersOf.set(key, partners);
    return {head: fields(String(year[start]), texts.flow[flow[start]!]!), products, partners};
  };
  const buffer = new Uint8Array(PART_BYTES);
  return function* (cells) {
    yield header;
    for (const [start, end] of yearFlows(cells))
      yield* rowParts(buffer, cells, [start, end], rowTexts(cells, start));
  };
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
  buffer: Uint8Array,
  cells: TerritoryCells,
  [start, end]: [number, number],
  texts: RowTexts
): Generator<Uint8Array> {
  const longest = texts.head.length + longestOf(texts.products) + longestOf(texts.partners) + AMOUNT_BYTES;
  const bytes = buffer.length < longest ? new Uint8Array(longest) : buffer;
  for (let next = start; next < end;) {
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
  if (value < 0) {
    bytes[start] = MINUS;
    return writeInteger(bytes, start + 1, -value);
  }
  // The processor divides numbers of 32 bits much faster.
  if (value < BILLION) return writeDigits(bytes, start, value, digitsOf(value));
  const billions = Math.floor(value / BILLION);
  return writeDigits(bytes, writeInteger(bytes, start, billions), value - billions * BILLION, 9);
}

/** Digits of a whole number below a billion. */
function digitsOf(value: number): number {
  let digits = 1;
  for (let power = 10; value >= power; power *= 10) digits += 1;
  return digits;
}

function writeDigits(bytes: Uint8Array, start: number, value: number, digits: number): number {
  let rest = value | 0;
  for (let i = start + digits - 1; i >= start; i--) {
    const quotient = (rest / 10) | 0;
    bytes[i] = ZERO + rest - quotient * 10;
    rest = quotient;
  }
  return start + digits;
}
