import type {Database} from "../database.js";

/** A numeric column of a result of any size, as one typed array. */
export type NumericColumn = {kind: "uint16"; values: Uint16Array} | {kind: "float64"; values: Float64Array};

/**
 * Read a result whose columns are all numbers: those named in `float64` as doubles, the others as integers below 65 536. Texts
 * come as the place of their code in its enum (`enum_code`): no text is ever made for a row.
 */
export async function readColumns<T extends string, F extends T>(
  db: Database,
  sql: string,
  names: readonly T[],
  float64: readonly F[]
): Promise<{[K in T]: K extends F ? Float64Array : Uint16Array}> {
  const parts = names.map((): (Uint16Array | Float64Array)[] => []);
  for await (const chunk of db.chunks(sql)) {
    names.forEach((name, index) => {
      const vector = chunk.getColumnVector(index);
      const isFloat = (float64 as readonly string[]).includes(name);
      const values = isFloat ? new Float64Array(chunk.rowCount) : new Uint16Array(chunk.rowCount);
      for (let row = 0; row < values.length; row++) values[row] = vector.getItem(row) as number;
      parts[index]!.push(values);
    });
  }
  const entries = names.map((name, index) => [
    name,
    joined(parts[index]!, (float64 as readonly string[]).includes(name))
  ]);
  return Object.fromEntries(entries);
}

function joined(parts: (Uint16Array | Float64Array)[], isFloat: boolean): Uint16Array | Float64Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = isFloat ? new Float64Array(length) : new Uint16Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The texts of an enum type, in the order of their places. */
export async function enumTexts(db: Database, type: string): Promise<string[]> {
  const rows = await db.rows(`SELECT unnest(enum_range(NULL::${type}))`);
  return rows.map(([text]) => String(text));
}
