import fc from "fast-check";

/** Amounts by code from a literal: `amounts({A: 50, B: 20})`. */
export function amounts(byCode: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(byCode));
}

const code = fc.constantFrom(..."A B C D E F G H".split(" "));
const euros = fc.oneof(fc.integer({min: -3, max: 3}), fc.integer({min: -1_000_000, max: 1_000_000_000_000}));

/** Amounts of any shape: empty, zeros, negatives, ties, codes in any order. */
export const anyAmounts = fc
  .uniqueArray(fc.tuple(code, euros), {selector: ([each]) => each})
  .map((entries) => new Map(entries));

/** Amounts above zero, at least one. */
export const positiveAmounts = fc
  .uniqueArray(fc.tuple(code, fc.integer({min: 1, max: 1_000_000_000})), {
    selector: ([each]) => each,
    minLength: 1
  })
  .map((entries) => new Map(entries));

/** The same amounts times a whole number, which changes no share. */
export function scaled(of: ReadonlyMap<string, number>, factor: number): Map<string, number> {
  return new Map([...of].map(([code, value]) => [code, value * factor]));
}

/** The same amounts, last code first. */
export function reversed(of: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...of].reverse());
}

export const factor = fc.integer({min: 2, max: 1000});
