import {expect, test} from "vitest";
import {codesInAll, firstHeadings, flowSimilarity, specialisedInAll} from "../../src/trade/in-common.js";
import type {FlowIndices, HeadingStructure} from "../../src/trade/indices/territory-indices.js";

function flow(headings: Record<string, [valueEur: number, rsca?: number | null]>): FlowIndices {
  const structure = Object.entries(headings).map(
    ([product, [valueEur, rsca = null]]) => ({product, valueEur, rsca}) as HeadingStructure
  );
  return {structure} as FlowIndices;
}

test("first headings come by value, ties by code, without those of no amount", () => {
  const own = flow({C10A: [5], C29A: [9], A01Z: [5], C30C: [0], C21Z: [-2]});
  expect(firstHeadings(own, 2)).toEqual(["C29A", "A01Z"]);
  expect(firstHeadings(own, 10)).toEqual(["C29A", "A01Z", "C10A"]);
});

test("codes in all lists keep the order of the first", () => {
  expect(
    codesInAll([
      ["US", "DE", "IT"],
      ["IT", "US", "ES"]
    ])
  ).toEqual(["US", "IT"]);
  expect(codesInAll([["US"], ["DE"]])).toEqual([]);
  expect(codesInAll([["US", "DE"]])).toEqual(["US", "DE"]);
  expect(codesInAll([])).toEqual([]);
});

test("a common specialisation is above nought everywhere, the one with the largest smallest index first", () => {
  const a = flow({C10A: [1, 0.9], C22Z: [1, 0.4], C29A: [1, 0.2], C30C: [1, null]});
  const b = flow({C10A: [1, 0.1], C22Z: [1, 0.5], C29A: [1, -0.3], C30C: [1, 0.8]});
  expect(specialisedInAll([a, b])).toEqual(["C22Z", "C10A"]);
  expect(specialisedInAll([a])).toEqual(["C10A", "C22Z", "C29A"]);
});

test("the similarity of two flows is that of their headings", () => {
  const a = flow({A01Z: [50], C10A: [30], C29A: [20]});
  const b = flow({A01Z: [20], C10A: [30], C29A: [50]});
  expect(flowSimilarity(a, b)).toBeCloseTo(70);
  expect(flowSimilarity(a, flow({}))).toBeNull();
});
