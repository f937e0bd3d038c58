import fc from "fast-check";
import {expect, test} from "vitest";
import {flowMatrix, topLinks} from "../../src/trade/flows.js";
import {totalEur} from "../../src/trade/totals.js";
import {OTHERS} from "../../src/trade/types.js";
import {anyRows, row} from "./rows.js";

const of2024 = {year: 2024, flow: "export"} as const;

test("the first ranks keep their name, the rest is « AUTRES », one rank further", () => {
  const rows = [
    row("2024 export C21Z DE", 40),
    row("2024 export C21Z QU", 30),
    row("2024 export C10A DE", 20),
    row("2024 export C30C ES", 10),
    row("2023 export C30C ES", 1000),
    row("2024 import C30C ES", 1000)
  ];
  const matrix = flowMatrix(rows, {...of2024, ranks: 1});
  expect(matrix.totalEur).toBe(100);
  expect(matrix.products).toEqual([
    {code: "C21Z", rank: 1, valueEur: 70, share: 0.7},
    {code: OTHERS, rank: 2, valueEur: 30, share: 0.3}
  ]);
  expect(matrix.partners.map(({code, valueEur}) => [code, valueEur])).toEqual([
    ["DE", 60],
    [OTHERS, 40]
  ]);
  expect(matrix.links.map((link) => [link.product, link.partner, link.valueEur])).toEqual([
    ["C21Z", "DE", 40],
    ["C21Z", OTHERS, 30],
    [OTHERS, "DE", 20],
    [OTHERS, OTHERS, 10]
  ]);
});

test("the five largest links between named ends are singled out, ties by product then partner", () => {
  const rows = [
    row("2024 export C21Z QU", 99),
    ...["FI", "ES", "DE"].map((partner) => row(`2024 export C21Z ${partner}`, 7)),
    ...["FI", "ES", "DE"].map((partner) => row(`2024 export C10A ${partner}`, 7))
  ];
  const top = topLinks(flowMatrix(rows, of2024));
  expect(top.map((link) => [link.topRank, link.product, link.partner])).toEqual([
    [1, "C10A", "DE"],
    [2, "C10A", "ES"],
    [3, "C10A", "FI"],
    [4, "C21Z", "DE"],
    [5, "C21Z", "ES"]
  ]);
});

test("links of 0 € and what has no link are left out; a correction is kept and never singled out", () => {
  const rows = [
    row("2024 export C21Z DE", 12),
    row("2024 export C10A ES", 0),
    row("2024 export C10A DE", -2)
  ];
  const matrix = flowMatrix(rows, of2024);
  expect(matrix.partners.map(({code}) => code)).toEqual(["DE"]);
  expect(matrix.links.map((link) => [link.valueEur, link.topRank])).toEqual([
    [12, 1],
    [-2, null]
  ]);
  expect(matrix.totalEur).toBe(10);
});

test("no trade, no node, no link", () => {
  expect(flowMatrix([], of2024)).toEqual({
    ...of2024,
    totalEur: 0,
    products: [],
    partners: [],
    links: []
  });
});

test("links add up to each node and to the total, in ascending order of ranks", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({min: 1, max: 15}), (rows, ranks) => {
      const matrix = flowMatrix(rows, {...of2024, ranks});
      const sum = (keep: (link: (typeof matrix.links)[number]) => boolean) =>
        matrix.links.filter(keep).reduce((total, link) => total + link.valueEur, 0);
      expect(sum(() => true)).toBe(totalEur(rows, of2024));
      for (const {code, valueEur} of matrix.products) {
        expect(sum((link) => link.product === code)).toBe(valueEur);
      }
      for (const {code, valueEur} of matrix.partners) {
        expect(sum((link) => link.partner === code)).toBe(valueEur);
      }
      const keys = matrix.links.map((link) => link.productRank * 100 + link.partnerRank);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
      expect(new Set(keys).size).toBe(keys.length);
      const others = [...matrix.products, ...matrix.partners].filter(({code}) => code === OTHERS);
      expect(others.every(({rank}) => rank === ranks + 1)).toBe(true);
    })
  );
});
