import fc from "fast-check";
import {expect, test} from "vitest";
import {waterfall} from "../../../src/trade/indices/waterfall.js";
import type {ChangedAmount} from "../../../src/trade/indices/territory-indices.js";

const changed = (code: string, beforeEur: number, afterEur: number): ChangedAmount => ({
  code,
  beforeEur,
  afterEur,
  contribution: null,
  beforeKg: 0,
  afterKg: 0
});

test("(600, 300, 100) → (690, 270, 140): +9, −3 and +4 points, which end at +10", () => {
  const {steps, growth, growthTenths} = waterfall([
    changed("A", 600, 690),
    changed("B", 300, 270),
    changed("C", 100, 140)
  ])!;
  expect(steps.map(({from, to}) => [from, to])).toEqual([
    [0, 0.09],
    [0.09, 0.06],
    [0.06, 0.1]
  ]);
  expect(steps.map(({tenths}) => tenths)).toEqual([90, -30, 40]);
  expect([growth, growthTenths]).toEqual([0.1, 100]);
});

test("no waterfall where nothing was traded the year before", () => {
  expect(waterfall([])).toBeNull();
  expect(waterfall([changed("A", 0, 50)])).toBeNull();
  expect(waterfall([changed("A", 10, 50), changed("B", -10, 0)])).toBeNull();
});

const anyAmounts = fc
  .array(fc.tuple(fc.integer({min: -1e6, max: 1e11}), fc.integer({min: -1e6, max: 1e11})), {maxLength: 12})
  .map((pairs) => pairs.map(([before, after], i) => changed(String(i), before, after)));

test("steps join, add up to the change to the euro, and end at the growth; tenths add up as written", () => {
  fc.assert(
    fc.property(anyAmounts, (amounts) => {
      const found = waterfall(amounts);
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      if (!found) return void expect(sum(amounts.map(({beforeEur}) => beforeEur))).toBeLessThanOrEqual(0);
      const {steps, beforeEur, afterEur, changeEur, growth, growthTenths} = found;
      expect(sum(steps.map((step) => step.changeEur))).toBe(changeEur);
      expect(changeEur).toBe(afterEur - beforeEur);
      steps.forEach(({from}, i) => expect(from).toBe(i === 0 ? 0 : steps[i - 1]!.to));
      expect(steps.at(-1)!.to).toBe(growth);
      expect(sum(steps.map(({tenths}) => tenths))).toBe(growthTenths);
      expect(Math.abs(growthTenths - growth * 1000)).toBeLessThan(0.5 + 1e-3 * Math.abs(growth));
    })
  );
});
