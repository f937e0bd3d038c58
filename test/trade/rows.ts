import fc from "fast-check";
import {OTHERS} from "../../src/trade/types.js";
import type {Flow, TradeRow} from "../../src/trade/types.js";

/** A row in one word: `row("2024 export C21Z DE", 12)`. */
export function row(key: string, valueEur: number): TradeRow {
  const [year = "", flow = "", product = "", partner = ""] = key.split(" ");
  return {year: Number(year), flow: flow as Flow, product, partner, valueEur};
}

const products = Array.from({length: 25}, (_, i) => `C${10 + i}Z`);
const partners = Array.from({length: 25}, (_, i) => `A${String.fromCharCode(65 + i)}`);

/**
 * Rows of any shape: unsorted, repeated keys, zeros, ties, codes that are no country, already-cut `AUTRES`.
 */
export const anyRows: fc.Arbitrary<TradeRow[]> = fc.array(
  fc.record({
    year: fc.constantFrom(2023, 2024),
    flow: fc.constantFrom<Flow>("import", "export"),
    product: fc.constantFrom(...products, OTHERS),
    partner: fc.constantFrom(...partners, "QA", "QU", "EU", "FR", OTHERS),
    valueEur: fc.oneof(fc.nat(3), fc.nat(100_000_000))
  }),
  {maxLength: 120}
);
