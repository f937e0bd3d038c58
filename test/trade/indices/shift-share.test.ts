import fc from "fast-check";
import {expect, test} from "vitest";
import {totalOf} from "../../../src/trade/indices/amounts.js";
import {shiftShare} from "../../../src/trade/indices/shift-share.js";
import {amounts, anyAmounts, positiveAmounts, scaled} from "./amounts.js";

test("25 more are 20 of France, nothing of the mix, 5 of its own", () => {
  const territory = {before: amounts({A: 100, B: 50}), after: amounts({A: 120, B: 55})};
  const france = {before: amounts({A: 1000, B: 500}), after: amounts({A: 1100, B: 600})};
  expect(shiftShare(territory, france)).toEqual({
    changeEur: 25,
    nationalEur: 20,
    structuralEur: 0,
    ownEur: 5
  });
});

test("a heading that France did not trade the year before is all its own", () => {
  const territory = {before: amounts({A: 100}), after: amounts({A: 110, B: 7})};
  const france = {before: amounts({A: 1000}), after: amounts({A: 1100, B: 50})};
  expect(shiftShare(territory, france)).toEqual({
    changeEur: 17,
    nationalEur: 15,
    structuralEur: -5,
    ownEur: 7
  });
});

test("without trade of France the year before there are no terms", () => {
  const nothing = {before: amounts({}), after: amounts({A: 1})};
  expect(shiftShare(nothing, nothing)).toBeNull();
});

test("the terms are whole euros that add up to the change", () => {
  fc.assert(
    fc.property(
      anyAmounts,
      anyAmounts,
      anyAmounts,
      anyAmounts,
      (before, after, franceBefore, franceAfter) => {
        const terms = shiftShare({before, after}, {before: franceBefore, after: franceAfter});
        fc.pre(terms !== null);
        const {changeEur, nationalEur, structuralEur, ownEur} = terms;
        // Growth on next to nothing: doubles hold no such number of euros exactly.
        const isExact = (term: number) => Math.abs(term) < Number.MAX_SAFE_INTEGER / 2;
        fc.pre([nationalEur, structuralEur, ownEur].every(isExact));
        expect(nationalEur + structuralEur + ownEur).toBe(changeEur);
        expect(changeEur).toBe(totalOf(after) - totalOf(before));
        expect([nationalEur, structuralEur, ownEur].every(Number.isInteger)).toBe(true);
      }
    )
  );
});

test("a territory that is a part of France as it is has neither mix nor performance of its own", () => {
  fc.assert(
    fc.property(positiveAmounts, positiveAmounts, fc.integer({min: 2, max: 99}), (before, after, times) => {
      const kept = new Map([...after].filter(([code]) => before.has(code)));
      const france = {before: scaled(before, times), after: scaled(kept, times)};
      const {structuralEur, ownEur} = shiftShare({before, after: kept}, france)!;
      expect([Math.abs(structuralEur), Math.abs(ownEur)]).toEqual([0, 0]);
    })
  );
});
