import {expect, test} from "vitest";
import {families, products} from "../../src/reference/products.js";
import {expectCleanName} from "./typography.js";

test("there are 76 headings, ascending and unique, written as A129 codes", () => {
  const codes = products.map(({code}) => code);
  expect(codes).toHaveLength(76);
  expect(codes).toEqual([...new Set(codes)].sort());
  for (const code of codes) expect(code).toMatch(/^[A-Z]\d\d[A-Z]$/);
});

test("short names are unique and fit a chart", () => {
  expect(new Set(products.map(({name}) => name)).size).toBe(76);
  for (const {name} of products) {
    expectCleanName(name);
    expect(name.length).toBeLessThanOrEqual(32);
  }
});

test("full wordings are unique and clean", () => {
  expect(new Set(products.map(({label}) => label)).size).toBe(76);
  for (const {label} of products) expectCleanName(label);
});

test("there are seven families, each with headings", () => {
  expect(families.map(({code}) => code)).toEqual(["AZ", "DE", "C1", "C2", "C3", "C4", "C5"]);
  for (const {code, name} of families) {
    expectCleanName(name);
    expect(products.some(({family}) => family === code)).toBe(true);
  }
});

/** The family that the nomenclature gives to a division, the first two digits of a heading. */
function familyOfDivision(division: number): string {
  if (division <= 3) return "AZ";
  if (division <= 9 || (division >= 35 && division <= 39)) return "DE";
  if (division <= 12) return "C1";
  if (division === 19) return "C2";
  if (division >= 26 && division <= 28) return "C3";
  if (division === 29 || division === 30) return "C4";
  return "C5";
}

test.each(products)("$code $name is in the family of its division", ({code, family}) => {
  expect(family).toBe(familyOfDivision(Number(code.slice(1, 3))));
});

test.each([
  ["C30C", "Aéronautique et spatial"],
  ["C21Z", "Médicaments"],
  ["B06Z", "Pétrole brut et gaz naturel"]
])("%s is « %s »", (code, name) => {
  expect(products.find((product) => product.code === code)?.name).toBe(name);
});
