import {createRequire} from "node:module";
import {availableParallelism} from "node:os";
import type {
  DuckDBAppender,
  DuckDBConnection,
  DuckDBDataChunk as Chunk,
  DuckDBVector
} from "@duckdb/node-api";

// Required, not imported: the library is made of CommonJS modules, which take twice the time to import
// through a loader of TypeScript.
const require = createRequire(import.meta.url);
const {DuckDBDataChunk, DuckDBInstance} = require("@duckdb/node-api") as typeof import("@duckdb/node-api");

/** What a query may return here: 64-bit integers come as numbers, exact below 2⁵³. */
export type SqlValue = string | number | boolean | null;

/** The embedded engine, as the data step uses it. */
export interface Database {
  run(sql: string): Promise<void>;
  /** All rows of a small result, as arrays in the order of its columns. */
  rows(sql: string): Promise<SqlValue[][]>;
  /** Columns and rows of a small result. */
  table(sql: string): Promise<{columns: string[]; rows: SqlValue[][]}>;
  /** A way to fill a table from columns in memory. */
  appender(table: string): Promise<Appender>;
  close(): void;
}

/** A column of numbers; that of an enum holds the places of its texts. */
export type ColumnValues = Uint16Array | Uint32Array | Float64Array;

/** Adds rows to a table. */
export interface Appender {
  /** Add rows, given by all columns of the table, of equal lengths. */
  append(columns: readonly ColumnValues[]): void;
  /** Write what is left. */
  close(): void;
}

export interface DatabaseOptions {
  /** Beyond this the engine spills. */
  memoryLimit?: string;
  threads?: number;
}

/**
 * Open a database in memory; it makes no network access and loads no extension.
 *
 * @param spillDir where it writes what its share of memory does not hold.
 */
export async function openDatabase(spillDir: string, options: DatabaseOptions = {}): Promise<Database> {
  const {memoryLimit = "1200MB", threads = availableParallelism()} = options;
  const instance = await DuckDBInstance.create(":memory:", {
    temp_directory: spillDir,
    memory_limit: memoryLimit,
    threads: String(threads),
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  return database(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
}

function database(connection: DuckDBConnection, close: () => void): Database {
  const read = async (sql: string) => {
    const reader = await connection.runAndReadAll(sql);
    return {columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(cell))};
  };
  return {
    run: async (sql) => void (await connection.run(sql)),
    table: read,
    rows: async (sql) => (await read(sql)).rows,
    appender: async (table) => appender(await connection.createAppender(table)),
    close
  };
}

/** Rows that the engine takes at a time. */
const CHUNK_ROWS = 2048;

function appender(target: DuckDBAppender): Appender {
  const types = Array.from({length: target.columnCount}, (_, index) => target.columnType(index));
  // One chunk serves all rows: making one costs more than filling it, where there are enums.
  const chunk = DuckDBDataChunk.create(types, CHUNK_ROWS);
  let filled = 0;
  const add = (columns: readonly ColumnValues[]) => {
    columns.forEach((values, index) => items(chunk, index).set(values, filled));
    filled += columns[0]!.length;
    if (filled === CHUNK_ROWS) send(chunk);
  };
  const send = (full: Chunk) => {
    for (let index = 0; index < types.length; index++) full.getColumnVector(index).flush();
    target.appendDataChunk(full);
    filled = 0;
  };
  const sendRest = () => {
    const rest = DuckDBDataChunk.create(types, filled);
    types.forEach((_, index) => items(rest, index).set(items(chunk, index).subarray(0, filled)));
    send(rest);
  };
  return {
    append: (columns) => {
      const length = columns[0]?.length ?? 0;
      for (let start = 0, end = 0; start < length; start = end) {
        end = Math.min(length, start + CHUNK_ROWS - filled);
        add(columns.map((values) => values.subarray(start, end)));
      }
    },
    close: () => {
      if (filled > 0) sendRest();
      target.closeSync();
    }
  };
}

/**
 * The values of a column of a chunk: a typed array of the column's width, filled without a look at each
 * value.
 */
function items(chunk: Chunk, index: number): ColumnValues {
  return (chunk.getColumnVector(index) as DuckDBVector & {items: ColumnValues}).items;
}

function cell(value: unknown): SqlValue {
  if (typeof value === "bigint") return Number(value);
  return value as SqlValue;
}
