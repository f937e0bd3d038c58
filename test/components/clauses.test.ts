import {expect, test} from "vitest";
import {coverageClause, shareClause} from "../../src/components/clauses.js";

const region = "des exportations de la région";
const france = "des exportations de la France";

test("shares of an amount, each with what it is a share of", () => {
  expect(shareClause([0.24, region], [0.045, france])).toBe(
    `, soit 24\u00a0% ${region} et 4,5\u00a0% ${france}`
  );
  expect(shareClause([0.045, france])).toBe(`, soit 4,5\u00a0% ${france}`);
});

test("a share that does not exist is not told, nor is none of a total", () => {
  expect(shareClause([null, region], [0.045, france])).toBe(`, soit 4,5\u00a0% ${france}`);
  expect(shareClause([null, region], [null, france])).toBe("");
  expect(shareClause([0, region], [0, france])).toBe("");
  expect(shareClause()).toBe("");
});

test("a share next to nothing is told in words", () => {
  expect(shareClause([0.02, region], [0.00002, france])).toBe(
    `, soit 2\u00a0% ${region} et moins de\u00a00,01\u00a0% ${france}`
  );
});

test("coverage: a rate, 0 without exports, a reason without imports", () => {
  expect(coverageClause(0.905)).toBe(", et les exportations couvrent 90,5\u00a0% des importations");
  expect(coverageClause(0)).toBe(", et les exportations couvrent 0,0\u00a0% des importations");
  expect(coverageClause(null)).toBe("\u202f; faute d’importations, il n’y a pas de taux de couverture");
});
