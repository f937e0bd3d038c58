import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {plainDecimal} from "../../../src/customs/publish/decimal.js";

describe("plainDecimal", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.5, "0.5"],
    [-12, "-12"],
    [1e-7, "0.0000001"],
    [-1.25e-9, "-0.00000000125"],
    [1.5e21, "1500000000000000000000"],
    [580354478126, "580354478126"]
  ])("writes %d as %s", (value, text) => expect(plainDecimal(value)).toBe(text));

  it("gives every double back exactly, without an exponent", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      })
    );
  });
});
