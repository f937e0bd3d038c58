import fc from "fast-check";
import {expect, test} from "vitest";
import {dependence} from "../../../src/trade/indices/dependence.js";
import {amounts} from "./amounts.js";

const union = new Set(["DE", "IT"]);
const of = (origins: Record<string, number>, exportEur: number) =>
  dependence({origins: amounts(origins), exportEur, union});

test("60, 20, 10 from outside, 30 from the Union, exports of 70: dependent", () => {
  const {extraEuHhi, extraEuShare, importsToExports, isDependent} = of({CN: 60, US: 20, IN: 10, DE: 30}, 70);
  expect(extraEuHhi).toBeCloseTo(0.506, 3);
  expect(extraEuShare).toBe(0.75);
  expect(importsToExports).toBeCloseTo(1.286, 3);
  expect(isDependent).toBe(true);
});

test("goods returned and codes that are no country are left out", () => {
  expect(of({CN: 60, US: 20, IN: 10, DE: 30, FR: 500, QR: 500, EU: 500}, 70)).toEqual(
    of({CN: 60, US: 20, IN: 10, DE: 30}, 70)
  );
});

test("each criterion must be exceeded, not only reached", () => {
  expect(of({CN: 90}, 89).isDependent).toBe(true);
  expect(of({CN: 90}, 90).isDependent).toBe(false);
  expect(of({CN: 90, DE: 90}, 0).isDependent).toBe(false);
  expect(of({CN: 1, US: 1, IN: 1}, 0).isDependent).toBe(false);
});

test("without exports the third criterion is met", () => {
  expect(of({CN: 90}, 0)).toEqual({
    extraEuHhi: 1,
    extraEuShare: 1,
    importsToExports: null,
    isDependent: true
  });
});

test("imports from the Union alone, or none, are no dependence", () => {
  expect(of({DE: 90}, 1)).toEqual({
    extraEuHhi: null,
    extraEuShare: 0,
    importsToExports: 0,
    isDependent: false
  });
  expect(of({}, 0)).toMatchObject({extraEuHhi: null, extraEuShare: null, isDependent: false});
});

test("it does not depend on the unit of the amounts", () => {
  const euros = fc.integer({min: -10, max: 1000});
  fc.assert(
    fc.property(euros, euros, euros, euros, (china, america, germany, exportEur) => {
      const once = of({CN: china, US: america, DE: germany}, exportEur);
      const thousand = of({CN: china * 1024, US: america * 1024, DE: germany * 1024}, exportEur * 1024);
      expect(thousand).toEqual(once);
    })
  );
});
