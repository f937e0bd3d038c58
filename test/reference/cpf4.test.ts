import {expect, test} from "vitest";
import {cpf4} from "../../src/reference/cpf4.js";
import {products} from "../../src/reference/products.js";
import {expectCleanName} from "./typography.js";

const headings = new Set(products.map(({code}) => code));
const goods = cpf4.filter(({a129}) => headings.has(a129));
const others = cpf4.filter(({a129}) => !headings.has(a129));

test("there are 576 codes of four digits, ascending and unique", () => {
  const codes = cpf4.map(({code}) => code);
  expect(codes).toHaveLength(576);
  expect(codes).toEqual([...new Set(codes)].sort());
  for (const code of codes) expect(code).toMatch(/^\d{4}$/);
});

test("names are unique, clean and at most 60 characters", () => {
  expect(new Set(cpf4.map(({name}) => name)).size).toBe(576);
  for (const {name} of cpf4) {
    expectCleanName(name);
    expect(name.length).toBeLessThanOrEqual(60);
  }
});

test("314 codes are under a heading of the customs, and every heading has one", () => {
  expect(goods).toHaveLength(314);
  expect(new Set(goods.map(({a129}) => a129))).toEqual(headings);
});

test("the others are services and work: none is a good of divisions 01 to 32, but the job work of 25", () => {
  expect(others).toHaveLength(262);
  const industrial = others.filter(({code}) => Number(code.slice(0, 2)) <= 32);
  expect(industrial.map(({code}) => code)).toEqual(["0910", "0990", "2550", "2561", "2562"]);
});

test("a code and its heading are of the same division", () => {
  for (const {code, a129} of cpf4) expect(a129).toMatch(new RegExp(`^[A-U]${code.slice(0, 2)}[A-Z]$`));
});

test.each([
  ["0111", "A01Z"],
  ["1011", "C10A"],
  ["2042", "C20B"],
  ["2120", "C21Z"],
  ["2211", "C22A"],
  ["2660", "C26F"],
  ["2751", "C27A"],
  ["2790", "C27B"],
  ["2932", "C29B"],
  ["3030", "C30C"],
  ["3250", "C32B"],
  ["9003", "R90Z"]
])("%s is under %s", (code, a129) => {
  expect(cpf4.find((row) => row.code === code)?.a129).toBe(a129);
});
