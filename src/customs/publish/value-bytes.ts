import type {Column} from "./arrow-file.js";

/** Whole numbers below this are told apart by their bytes. */
const LIMIT = 2 ** 48;

/**
 * Amounts as columns of bytes, the lowest first: `valueEur0`, `valueEur1`, …, as many as the largest needs.
 * Compressed they take a quarter less than real numbers: high bytes are alike, and lie together. Where an
 * amount is negative, or is no whole number, one column `valueEur` of real numbers. `src/components/fiche.ts`
 * reads both.
 */
export function valueColumns(values: Float64Array): Column[] {
  let largest = 0;
  for (const value of values) {
    if (!(Number.isInteger(value) && value >= 0 && value < LIMIT))
      return [{name: "valueEur", kind: "float64", values}];
    if (value > largest) largest = value;
  }
  const columns: Column[] = [];
  for (let unit = 1; unit === 1 || unit <= largest; unit *= 256)
    columns.push({name: `valueEur${columns.length}`, kind: "uint8", values: bytesAt(values, unit)});
  return columns;
}

function bytesAt(values: Float64Array, unit: number): Uint8Array {
  const bytes = new Uint8Array(values.length);
  // A byte takes the lowest eight bits of the whole part.
  for (let i = 0; i < bytes.length; i++) bytes[i] = values[i]! / unit;
  return bytes;
}
