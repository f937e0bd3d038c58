import {
  Dictionary,
  Field,
  Float64,
  Int16,
  Int8,
  RecordBatch,
  Schema,
  Struct,
  Table,
  Uint16,
  Uint8,
  Utf8,
  Vector,
  makeData,
  tableToIPC
} from "apache-arrow";
import type {Data} from "apache-arrow";

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
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), "file");
}

function columnData(column: Column, index: number): Data {
  if (column.kind === "uint8") return makeData({type: new Uint8(), data: column.values, nullCount: 0});
  if (column.kind === "uint16") return makeData({type: new Uint16(), data: column.values, nullCount: 0});
  if (column.kind === "float64") return makeData({type: new Float64(), data: column.values, nullCount: 0});
  return dictionaryData(column.values, column.texts, index);
}

function dictionaryData({indices, used}: Indexed, texts: readonly string[], id: number): Data {
  const dictionary = textVector(used.map((place) => texts[place]!));
  const type = new Dictionary(new Utf8(), indices instanceof Int8Array ? new Int8() : new Int16(), id);
  // A copy, because the library mistakes two adjacent columns of the same memory for a single one.
  return makeData({type, data: indices.slice(), dictionary, nullCount: 0});
}

/**
 * Texts in the library's own layout: building them one by one through the library takes longer than the rest
 * of a small file.
 */
function textVector(texts: readonly string[]): Vector<Utf8> {
  const bytes = texts.map((text) => Buffer.from(text));
  const valueOffsets = new Int32Array(texts.length + 1);
  bytes.forEach(({length}, i) => (valueOffsets[i + 1] = valueOffsets[i]! + length));
  const data = new Uint8Array(Buffer.concat(bytes));
  return new Vector([makeData({type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data})]);
}

/** A column of texts, given by their places in a list. */
export function textColumn(name: string, places: Uint16Array, texts: readonly string[]): Column {
  return {name, kind: "text", values: indexed(places, texts.length), texts};
}

/** Index the places of texts in a list of `length`. */
export function indexed(values: Uint16Array, length: number): Indexed {
  const isUsed = new Uint8Array(length);
  for (let i = 0; i < values.length; i++) isUsed[values[i]!] = 1;
  const used = [...isUsed.keys()].filter((value) => isUsed[value]);
  const place = new Uint16Array(length);
  used.forEach((value, index) => (place[value] = index));
  const indices = used.length <= 127 ? new Int8Array(values.length) : new Int16Array(values.length);
  for (let i = 0; i < values.length; i++) indices[i] = place[values[i]!]!;
  return {indices, used};
}
