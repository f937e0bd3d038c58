import {availableParallelism} from "node:os";
import {DuckDBInstance} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBDataChunk} from "@duckdb/node-api";

/** What a query may return here: 64-bit integers come as numbers, exact below 2⁵³. */
export type Cell = string | number | boolean | null;

/** The embedded engine, as the data step uses it. */
export interface Database {
  run(sql: string): Promise<void>;
  /** All rows of a small result, as arrays in the order of its columns. */
  rows(sql: string): Promise<Cell[][]>;
  /** All rows of a small result, as objects. */
  objects<T>(sql: string): Promise<T[]>;
  /** Columns and rows of a small result. */
  table(sql: string): Promise<{columns: string[]; rows: Cell[][]}>;
  /** Data chunks of a result of any size, column by column. */
  chunks(sql: string): AsyncGenerator<DuckDBDataChunk>;
  close(): void;
}

export interface DatabaseOptions {
  /** Beyond this the engine spills to `path`’s folder. */
  memoryLimit?: string;
  threads?: number;
}

/** Open a database file of the data step's own; it makes no network access and loads no extension. */
export async function openDatabase(path: string, options: DatabaseOptions = {}): Promise<Database> {
  const {memoryLimit = "1200MB", threads = availableParallelism()} = options;
  const instance = await DuckDBInstance.create(path, {
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
    objects: async <T>(sql: string) => {
      const {columns, rows} = await read(sql);
      return rows.map((row) => Object.fromEntries(row.map((value, i) => [columns[i], value])) as T);
    },
    chunks: (sql) => chunks(connection, sql),
    close
  };
}

async function* chunks(connection: DuckDBConnection, sql: string): AsyncGenerator<DuckDBDataChunk> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) yield chunk;
}

function cell(value: unknown): Cell {
  if (typeof value === "bigint") return Number(value);
  return value as Cell;
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as an SQL list: `('a', 'b')`. */
export function literals(texts: readonly string[]): string {
  return `(${texts.map(literal).join(", ")})`;
}
