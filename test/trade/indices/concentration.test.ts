import fc from "fast-check";
import {expect, test} from "vitest";
import {equivalentNumber, herfindahl, leastNumber} from "../../../src/trade/indices/concentration.js";
import {amounts, anyAmounts, factor, reversed, scaled} from "./amounts.js";

test("the index of 0.5, 0.1, 0.2, 0.2 is 0.34, as for 2.9 equal parts", () => {
  const hhi = herfindahl(amounts({A: 50, B: 10, C: 20, D: 20}))!;
  expect(hhi).toBeCloseTo(0.34, 12);
  expect(equivalentNumber(hhi)).toBeCloseTo(2.9, 1);
});

test("three of 50, 20, 15, 10, 5 make 80 %", () => {
  expect(leastNumber(amounts({A: 5, B: 50, C: 10, D: 20, E: 15}))).toBe(3);
});

test("80 % exactly are 80 %, and a euro less are not", () => {
  expect(leastNumber(amounts({A: 4, B: 1}))).toBe(1);
  expect(leastNumber(amounts({A: 3_999_999, B: 1_000_000}))).toBe(2);
});

test("corrections below zero and zeros count for nothing", () => {
  expect(herfindahl(amounts({A: 1, B: 1, C: -5, D: 0}))).toBe(0.5);
  expect(leastNumber(amounts({A: 1, B: 1, C: -5, D: 0}))).toBe(2);
});

test("a flow without an amount above zero has no index", () => {
  for (const none of [amounts({}), amounts({A: 0, B: -1})]) {
    expect(herfindahl(none)).toBeNull();
    expect(leastNumber(none)).toBeNull();
  }
});

test("the index is between 1 / n and 1, whatever the order and the scale", () => {
  fc.assert(
    fc.property(anyAmounts, factor, (of, times) => {
      const n = [...of.values()].filter((value) => value > 0).length;
      const hhi = herfindahl(of);
      fc.pre(hhi !== null);
      expect(hhi).toBeGreaterThanOrEqual(1 / n - 1e-12);
      expect(hhi).toBeLessThanOrEqual(1 + 1e-12);
      expect(herfindahl(reversed(of))).toBe(hhi);
      expect(herfindahl(scaled(of, times))).toBeCloseTo(hhi, 12);
      expect(leastNumber(of)).toBeLessThanOrEqual(n);
      expect(leastNumber(of, 100)).toBe(n);
    })
  );
});
