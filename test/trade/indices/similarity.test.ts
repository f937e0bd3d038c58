import fc from "fast-check";
import {expect, test} from "vitest";
import {similarity} from "../../../src/trade/indices/similarity.js";
import {amounts, anyAmounts, factor, positiveAmounts, scaled} from "./amounts.js";

test("0.5, 0.3, 0.2 and 0.2, 0.3, 0.5 are similar by 70", () => {
  expect(similarity(amounts({A: 50, B: 30, C: 20}), amounts({A: 20, B: 30, C: 50}))).toBeCloseTo(70, 12);
});

test("nothing in common gives 0, a territory without trade no index", () => {
  expect(similarity(amounts({A: 1}), amounts({B: 1}))).toBe(0);
  expect(similarity(amounts({A: 1}), amounts({A: -1}))).toBeNull();
});

test("it is between 0 and 100, the same both ways and at any scale, 100 for the same mix", () => {
  fc.assert(
    fc.property(anyAmounts, anyAmounts, positiveAmounts, factor, (a, b, own, times) => {
      expect(similarity(own, scaled(own, times))).toBeCloseTo(100, 9);
      const index = similarity(a, b);
      fc.pre(index !== null);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100);
      expect(similarity(b, a)).toBe(index);
    })
  );
});

test("it is 100 (1 − K / 2) with Krugman’s K, 0.6 for 70", () => {
  fc.assert(
    fc.property(positiveAmounts, positiveAmounts, (a, b) => {
      const sum = (of: Map<string, number>) => [...of.values()].reduce((total, value) => total + value, 0);
      const krugman = [..."ABCDEFGH"].reduce(
        (total, code) => total + Math.abs((a.get(code) ?? 0) / sum(a) - (b.get(code) ?? 0) / sum(b)),
        0
      );
      expect(similarity(a, b)).toBeCloseTo(100 * (1 - krugman / 2), 9);
    })
  );
});
