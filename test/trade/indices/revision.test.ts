import fc from "fast-check";
import {expect, test} from "vitest";
import {revision} from "../../../src/trade/indices/revision.js";
import {factor} from "./amounts.js";

test("102 against 100 is a revision of 2 %", () => {
  expect(revision(100, 102)).toBe(0.02);
  expect(revision(100, 95)).toBe(-0.05);
  expect(revision(0, 5)).toBeNull();
});

test("it does not depend on the unit of the amounts, and is −1 at least for amounts above zero", () => {
  const euros = fc.integer({min: 1, max: 1_000_000_000});
  fc.assert(
    fc.property(euros, euros, factor, (first, last, times) => {
      expect(revision(first * times, last * times)).toBeCloseTo(revision(first, last)!, 9);
      expect(revision(first, last)!).toBeGreaterThan(-1);
    })
  );
});
