import fc from "fast-check";
import {expect, test} from "vitest";
import {totalOf} from "../../../src/trade/indices/amounts.js";
import {contributions} from "../../../src/trade/indices/contributions.js";
import {amounts, anyAmounts, factor, reversed, scaled} from "./amounts.js";

test("600, 300, 100 become 690, 270, 140: 9, −3 and 4 points of a growth of 10 %", () => {
  const found = contributions(amounts({A: 600, B: 300, C: 100}), amounts({A: 690, B: 270, C: 140}));
  expect(found.map(({code, contribution}) => [code, contribution])).toEqual([
    ["A", 0.09],
    ["B", -0.03],
    ["C", 0.04]
  ]);
});

test("a code that comes or goes counts whole", () => {
  expect(contributions(amounts({B: 100}), amounts({A: 25}))).toEqual([
    {code: "A", beforeEur: 0, afterEur: 25, contribution: 0.25},
    {code: "B", beforeEur: 100, afterEur: 0, contribution: -1}
  ]);
});

test("nothing before gives no contribution", () => {
  expect(contributions(amounts({}), amounts({A: 1}))).toEqual([]);
  expect(contributions(amounts({A: 1, B: -1}), amounts({A: 1}))).toEqual([]);
});

test("they add up to the growth rate, whatever the order", () => {
  fc.assert(
    fc.property(anyAmounts, anyAmounts, (before, after) => {
      const total = totalOf(before);
      fc.pre(total > 0);
      const found = contributions(before, after);
      const changes = found.reduce((sum, {beforeEur, afterEur}) => sum + afterEur - beforeEur, 0);
      expect(changes).toBe(totalOf(after) - total);
      expect(contributions(reversed(before), reversed(after))).toEqual(found);
    })
  );
});

test("they do not depend on the unit of the amounts", () => {
  fc.assert(
    fc.property(anyAmounts, anyAmounts, factor, (before, after, times) => {
      fc.pre(totalOf(before) > 0);
      const found = contributions(before, after).map(({contribution}) => contribution);
      const inUnits = contributions(scaled(before, times), scaled(after, times));
      expect(inUnits.map(({contribution}) => contribution)).toEqual(found);
    })
  );
});
