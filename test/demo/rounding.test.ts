import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundTo} from "../../src/demo/rounding.js";

describe("roundTo", () => {
  it("gives the largest value the difference", () => {
    const values = new Map([
      ["a", 10.4],
      ["b", 2.4],
      ["c", 0.1]
    ]);
    expect([...roundTo(values, 14)]).toEqual([
      ["a", 11],
      ["b", 2],
      ["c", 1]
    ]);
  });

  it("adds up exactly, in integers of at least 1, near the values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 1, max: 1e9, noNaN: true}), {minLength: 1, maxLength: 60}),
        (numbers) => {
          const total = Math.round(numbers.reduce((a, b) => a + b));
          const rounded = [...roundTo(new Map(numbers.entries()), total).values()];
          expect(rounded.reduce((a, b) => a + b)).toBe(total);
          rounded.forEach((value, i) => {
            expect(Number.isInteger(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(1);
            expect(Math.abs(value - numbers[i]!)).toBeLessThanOrEqual(numbers.length / 2 + 1);
          });
        }
      )
    );
  });

  it("refuses a total too small to be shared", () => {
    expect(() =>
      roundTo(
        new Map([
          [1, 0.2],
          [2, 0.3]
        ]),
        1
      )
    ).toThrow(/cannot be shared among 2 values/);
  });
});
