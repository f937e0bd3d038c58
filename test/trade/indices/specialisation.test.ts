import fc from "fast-check";
import {expect, test} from "vitest";
import {rca, rsca, shownSpecialisation} from "../../../src/trade/indices/specialisation.js";
import {factor} from "./amounts.js";

const heading = (
  territoryEur: number,
  territoryTotalEur: number,
  franceEur: number,
  franceTotalEur: number
) => ({
  territoryEur,
  territoryTotalEur,
  franceEur,
  franceTotalEur
});

test("half of the exports against a tenth is 5, a tenth against a fifth is 0.5", () => {
  expect(rca(heading(50, 100, 100, 1000))).toBe(5);
  expect(rca(heading(10, 100, 200, 1000))).toBe(0.5);
  expect(rsca(5)).toBeCloseTo(0.667, 3);
  expect(rsca(0.5)).toBeCloseTo(-0.333, 3);
});

test("there is none unless both amounts are above zero", () => {
  expect(rca(heading(0, 100, 100, 1000))).toBeNull();
  expect(rca(heading(-1, 100, 100, 1000))).toBeNull();
  expect(rca(heading(10, 100, 0, 1000))).toBeNull();
  expect(rca(heading(10, 0, 100, 1000))).toBeNull();
  expect(rca(heading(10, 100, 100, 0))).toBeNull();
});

test("it is shown from both floors on, and below neither", () => {
  const [own, all] = [1_000_000, 100_000_000];
  expect(shownSpecialisation(heading(own, 2 * own, all, 10 * all))).toBeCloseTo(0.667, 3);
  expect(shownSpecialisation(heading(own - 1, 2 * own, all, 10 * all))).toBeNull();
  expect(shownSpecialisation(heading(own, 2 * own, all - 1, 10 * all))).toBeNull();
});

test("the symmetric index is between −1 and 1, and opposite for inverse shares", () => {
  const euros = fc.integer({min: 1, max: 1_000_000_000});
  fc.assert(
    fc.property(euros, euros, euros, euros, (x, restOfX, f, restOfF) => {
      const index = rsca(rca(heading(x, x + restOfX, f, f + restOfF))!);
      expect(Math.abs(index)).toBeLessThanOrEqual(1);
      expect(rsca(rca(heading(f, f + restOfF, x, x + restOfX))!)).toBeCloseTo(-index, 9);
    })
  );
});

test("it does not depend on the unit of the amounts, of the territory nor of France", () => {
  const euros = fc.integer({min: 1, max: 1_000_000});
  fc.assert(
    fc.property(euros, euros, euros, euros, factor, factor, (x, restOfX, f, restOfF, own, all) => {
      const index = rca(heading(x, x + restOfX, f, f + restOfF))!;
      const scaled = rca(heading(x * own, (x + restOfX) * own, f * all, (f + restOfF) * all))!;
      expect(scaled / index).toBeCloseTo(1, 9);
    })
  );
});
