import fc from "fast-check";
import {expect, test} from "vitest";
import {roundedParts} from "../../../src/trade/indices/rounded-parts.js";

test("the parts add up to the rounded sum, those that lose most being rounded up", () => {
  expect(roundedParts([-96_774_571 + 93_087_219 - 4_697_138, 4_697_138, -93_087_219], 100_000)).toEqual([
    -84, 47, -931
  ]);
  expect(roundedParts([1, 1, 1], 3)).toEqual([1, 0, 0]);
  expect(roundedParts([], 10)).toEqual([]);
});

test("any parts add up as written, each less than a step from its amount", () => {
  const amounts = fc.array(fc.integer({min: -1e12, max: 1e12}), {maxLength: 15});
  fc.assert(
    fc.property(amounts, fc.integer({min: 1, max: 1e9}), (values, step) => {
      const parts = roundedParts(values, step);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
      expect(sum(parts)).toBe(Math.round(sum(values) / step) + 0);
      parts.forEach((part, i) => expect(Math.abs(part - values[i]! / step)).toBeLessThan(1));
      expect(parts.every((part) => Object.is(part, part + 0))).toBe(true);
    })
  );
});
