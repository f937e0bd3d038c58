import fc from "fast-check";
import {expect, test} from "vitest";
import {offsettingPriceCut} from "../../../src/trade/indices/duty.js";

test("a duty of 15 % is offset by a cut of 13.04 %", () => {
  expect(100 * offsettingPriceCut(0.15)).toBeCloseTo(13.04, 2);
  expect(offsettingPriceCut(0)).toBe(0);
});

test("the price after the cut and the duty is the price before both", () => {
  fc.assert(
    fc.property(fc.double({min: 0, max: 10, noNaN: true}), (duty) => {
      expect((1 - offsettingPriceCut(duty)) * (1 + duty)).toBeCloseTo(1, 9);
    })
  );
});
