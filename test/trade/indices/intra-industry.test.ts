import fc from "fast-check";
import {expect, test} from "vitest";
import {grubelLloyd} from "../../../src/trade/indices/intra-industry.js";
import {amounts, anyAmounts, factor, positiveAmounts, scaled} from "./amounts.js";

test("319 and 354, 43 and 141, 10 and 100 give 0.769", () => {
  const index = grubelLloyd(amounts({A: 319, B: 43, C: 10}), amounts({A: 354, B: 141, C: 100}));
  expect(index).toBeCloseTo(0.769, 3);
});

test("nothing in common gives 0, nothing at all no index", () => {
  expect(grubelLloyd(amounts({A: 7}), amounts({B: 5}))).toBe(0);
  expect(grubelLloyd(amounts({}), amounts({A: 0}))).toBeNull();
});

test("a correction below zero is no trade", () => {
  expect(grubelLloyd(amounts({A: 10, B: -4}), amounts({A: 10, B: 20}))).toBe(0.5);
});

test("it is between 0 and 1, the same both ways and at any scale, 1 for equal flows", () => {
  fc.assert(
    fc.property(anyAmounts, anyAmounts, positiveAmounts, factor, (x, m, equal, times) => {
      expect(grubelLloyd(equal, equal)).toBe(1);
      const index = grubelLloyd(x, m);
      fc.pre(index !== null);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(1);
      expect(grubelLloyd(m, x)).toBe(index);
      expect(grubelLloyd(scaled(x, times), scaled(m, times))).toBeCloseTo(index, 12);
    })
  );
});
