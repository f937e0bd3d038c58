import type {DuckDBDataChunk} from "@duckdb/node-api";
import type {Database} from "../database.js";

/** Columns of whole numbers below 65 536, or of doubles. */
export type ColumnKind = "uint16" | "float64";
type Values<K extends ColumnKind> = K extends "uint16" ? Uint16Array : Float64Array;
export type Columns<S extends Record<string, ColumnKind>> = {[K in keyof S]: Values<S[K]>};

/**
 * Read a result of numbers whose first column is a group and whose rows come group by group: one set of typed arrays a group,
 * in the order of the rows. Texts come as the place of their code in its enum (`enum_code`): no text is ever made for a row.
 *
 * @param shape kinds of the columns after the first, in their order.
 */
export async function* readGroups<S extends Record<string, ColumnKind>>(
  db: Database,
  sql: string,
  shape: S
): AsyncGenerator<{group: number; columns: Columns<S>}> {
  let group: number | null = null;
  let parts: Part[] = [];
  for await (const chunk of db.chunks(sql)) {
    for (const [start, end] of runs(chunk)) {
      const next = chunk.getColumnVector(0).getItem(start) as number;
      if (group !== null && next !== group) {
        yield {group, columns: join(shape, parts)};
        parts = [];
      }
      group = next;
      parts.push(readPart(chunk, start, end, shape));
    }
  }
  if (group !== null) yield {group, columns: join(shape, parts)};
}

/** No row at all: empty columns of a shape. */
export function emptyColumns<S extends Record<string, ColumnKind>>(shape: S): Columns<S> {
  return join(shape, []);
}

type Part = (Uint16Array | Float64Array)[];

/** The runs of rows of one group in a chunk, as [start, end). */
function runs(chunk: DuckDBDataChunk): [number, number][] {
  const groups = chunk.getColumnVector(0);
  const {rowCount} = chunk;
  const found: [number, number][] = [];
  let start = 0;
  for (let row = 1; row <= rowCount; row++) {
    if (row < rowCount && groups.getItem(row) === groups.getItem(start)) continue;
    found.push([start, row]);
    start = row;
  }
  return found;
}

function readPart(
  chunk: DuckDBDataChunk,
  start: number,
  end: number,
  shape: Record<string, ColumnKind>
): Part {
  return Object.values(shape).map((kind, index) => {
    const vector = chunk.getColumnVector(index + 1);
    const values = allocate(kind, end - start);
    for (let row = start; row < end; row++) values[row - start] = vector.getItem(row) as number;
    return values;
  });
}

function join<S extends Record<string, ColumnKind>>(shape: S, parts: readonly Part[]): Columns<S> {
  const length = parts.reduce((sum, part) => sum + (part[0]?.length ?? 0), 0);
  const joined = Object.entries(shape).map(([name, kind], index) => {
    const whole = allocate(kind, length);
    let offset = 0;
    for (const part of parts) {
      whole.set(part[index]!, offset);
      offset += part[index]!.length;
    }
    return [name, whole];
  });
  return Object.fromEntries(joined) as Columns<S>;
}

function allocate(kind: ColumnKind, length: number): Uint16Array | Float64Array {
  return kind === "uint16" ? new Uint16Array(length) : new Float64Array(length);
}

/** The texts of an enum type, in the order of their places. */
export async function enumTexts(db: Database, type: string): Promise<string[]> {
  const rows = await db.rows(`SELECT unnest(enum_range(NULL::${type}))`);
  return rows.map(([text]) => String(text));
}
