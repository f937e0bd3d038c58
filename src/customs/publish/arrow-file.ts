import {
  Dictionary,
  Field,
  Float64,
  Int16,
  Int8,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Uint16,
  Uint8,
  Utf8,
  Vector,
  makeData
} from "apache-arrow";
import type {Data} from "apache-arrow";
import {range} from "d3-array";

/**
 * What a column holds: bytes, whole numbers up to 65 535, real numbers, or texts given by their place in a
 * list.
 */
export type ColumnContents =
  | {kind: "uint8"; values: Uint8Array}
  | {kind: "uint16"; values: Uint16Array}
  | {kind: "float64"; values: Float64Array}
  | {kind: "text"; values: Indexed; texts: readonly string[]};

/** A column and its name. */
export type Column = {name: string} & ColumnContents;

/**
 * Places in a list of texts, as a dictionary that keeps only the texts in use; several columns may share it.
 */
export interface Indexed {
  /** Places in `used`. Signed: pandas reads no other indices. */
  indices: Int8Array | Int16Array;
  /** Places in the list, ascending. */
  used: readonly number[];
}

/**
 * An Arrow file (IPC « file » format, uncompressed, one batch) of columns of equal lengths.
 */
export function arrowFile(columns: readonly Column[], metadata: Record<string, string> = {}): Uint8Array {
  const children = columns.map(columnData);
  const fields = columns.map(({name}, index) => new Field(name, children[index]!.type, false));
  const schema = new Schema(fields, new Map(Object.entries(metadata)));
  const length = children[0]?.length ?? 0;
  const data = makeData({type: new Struct(fields), length, nullCount: 0, children});
  return RecordBatchFileWriter.writeAll([new RecordBatch(schema, data)]).toUint8Array(true);
}

function columnData(column: Column, index: number): Data {
  if (column.kind === "uint8") return makeData({type: new Uint8(), data: column.values, nullCount: 0});
  if (column.kind === "uint16") return makeData({type: new Uint16(), data: column.values, nullCount: 0});
  if (column.kind === "float64") return makeData({type: new Float64(), data: column.values, nullCount: 0});
  return dictionaryData(column.values, column.texts, index);
}

function dictionaryData({indices, used}: Indexed, texts: readonly string[], id: number): Data {
  const dictionary = textVector(used, texts);
  const type = new Dictionary(new Utf8(), indices instanceof Int8Array ? new Int8() : new Int16(), id);
  // A copy, because the library mistakes two adjacent columns of the same memory for a single one.
  return makeData({type, data: indices.slice(), dictionary, nullCount: 0});
}

/**
 * Some texts of a list in the library's own layout: building them one by one through the library takes longer
 * than the rest of a small file.
 */
function textVector(places: readonly number[], texts: readonly string[]): Vector<Utf8> {
  const {bytes, offsets} = textBytes(texts);
  const valueOffsets = new Int32Array(places.length + 1);
  places.forEach(
    (place, i) => (valueOffsets[i + 1] = valueOffsets[i]! + offsets[place + 1]! - offsets[place]!)
  );
  const data = new Uint8Array(valueOffsets[places.length]!);
  for (let i = 0, n = 0; i < places.length; i++) {
    const end = offsets[places[i]! + 1]!;
    for (let from = offsets[places[i]!]!; from < end; from++) data[n++] = bytes[from]!;
  }
  return new Vector([makeData({type: new Utf8(), length: places.length, nullCount: 0, valueOffsets, data})]);
}

interface TextBytes {
  /** All texts of a list, one after another. */
  bytes: Uint8Array;
  /** Where each starts, and where the last ends. */
  offsets: Int32Array;
}

/** Files of the same lists follow each other: each text is made bytes once. */
const known = new WeakMap<readonly string[], TextBytes>();

function textBytes(texts: readonly string[]): TextBytes {
  const found = known.get(texts);
  if (found) return found;
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => (offsets[i + 1] = offsets[i]! + Buffer.byteLength(text)));
  const made = {bytes: Buffer.from(texts.join("")), offsets};
  known.set(texts, made);
  return made;
}

/** A column of texts, given by their places in a list. */
export function textColumn(name: string, places: Uint16Array, texts: readonly string[]): Column {
  return {name, kind: "text", values: indexed(places, texts.length), texts};
}

/** Index the places of texts in a list of `length`. */
export function indexed(values: Uint16Array, length: number): Indexed {
  const isUsed = new Uint8Array(length);
  for (let i = 0; i < values.length; i++) isUsed[values[i]!] = 1;
  const used = range(length).filter((value) => isUsed[value]);
  const place = new Uint16Array(length);
  used.forEach((value, index) => (place[value] = index));
  const indices = used.length <= 127 ? new Int8Array(values.length) : new Int16Array(values.length);
  for (let i = 0; i < values.length; i++) indices[i] = place[values[i]!]!;
  return {indices, used};
}
