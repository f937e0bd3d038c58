import fc from "fast-check";
import {expect, test} from "vitest";
import {isCountryCode} from "../../src/trade/partners.js";
import {rankPartners, rankProducts} from "../../src/trade/ranking.js";
import {OTHERS} from "../../src/trade/types.js";
import type {TradeRow} from "../../src/trade/types.js";
import {anyRows, row} from "./rows.js";

test("by value, descending; ties by code, ascending", () => {
  const rows = [
    row("2024 export C30C DE", 5),
    row("2024 export C21Z DE", 8),
    row("2024 export C10A DE", 5),
    row("2024 export C21Z ES", 2)
  ];
  expect(rankProducts(rows, 2)).toEqual({
    ranked: [
      {code: "C21Z", rank: 1, valueEur: 10, share: 0.5},
      {code: "C10A", rank: 2, valueEur: 5, share: 0.25}
    ],
    othersEur: 5,
    totalEur: 20
  });
});

test("a code that is no country is part of the remainder, however large; Qatar is ranked", () => {
  const rows = [
    row("2024 import C21Z QU", 70),
    row("2024 import C21Z QA", 20),
    row("2024 import C21Z DE", 10)
  ];
  const {ranked, othersEur, totalEur} = rankPartners(rows, 10);
  expect(ranked.map(({code}) => code)).toEqual(["QA", "DE"]);
  expect(othersEur).toBe(70);
  expect(totalEur).toBe(100);
});

test("nothing at all, or nothing but zeros, gives shares of 0", () => {
  expect(rankProducts([], 10)).toEqual({ranked: [], othersEur: 0, totalEur: 0});
  expect(rankProducts([row("2024 export C21Z DE", 0)], 10).ranked[0]?.share).toBe(0);
});

test("ranked and others add up; shares too; order and exclusions hold", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({min: 1, max: 15}), (rows, n) => {
      const {ranked, othersEur, totalEur} = rankPartners(rows, n);
      const sum = ranked.reduce((total, each) => total + each.valueEur, othersEur);
      expect(sum).toBe(rows.reduce((total, each) => total + each.valueEur, 0));
      expect(ranked.every(({code}) => isCountryCode(code))).toBe(true);
      expect(ranked.length).toBeLessThanOrEqual(n);
      if (totalEur > 0) {
        const shares = ranked.reduce((total, each) => total + each.share, othersEur / totalEur);
        expect(shares).toBeCloseTo(1, 10);
      }
    })
  );
});

test("a table already cut to its 15 first codes gives the same ranking", () => {
  const cut = (rows: TradeRow[]) => {
    const products = new Set(rankProducts(rows, 15).ranked.map(({code}) => code));
    const partners = new Set(rankPartners(rows, 15).ranked.map(({code}) => code));
    return rows.map((each) => ({
      ...each,
      product: products.has(each.product) ? each.product : OTHERS,
      partner: partners.has(each.partner) ? each.partner : OTHERS
    }));
  };
  fc.assert(
    fc.property(anyRows, fc.integer({min: 1, max: 15}), (rows, n) => {
      expect(rankProducts(cut(rows), n)).toEqual(rankProducts(rows, n));
      expect(rankPartners(cut(rows), n)).toEqual(rankPartners(rows, n));
    })
  );
});
