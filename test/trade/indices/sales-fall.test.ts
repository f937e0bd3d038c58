import fc from "fast-check";
import {expect, test} from "vitest";
import {customers, salesFall} from "../../../src/trade/indices/sales-fall.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {anyRows} from "../rows.js";

const row = (
  product: string,
  partner: string,
  valueEur: number,
  flow: TradeRow["flow"] = "export"
): TradeRow => ({
  year: 2024,
  flow,
  product,
  partner,
  valueEur
});

const rows = [
  row("A", "US", 100),
  row("B", "US", 50),
  row("C", "US", 10),
  row("A", "DE", 240),
  row("A", "QU", 600),
  row("A", "US", 999, "import"),
  {...row("A", "US", 999), year: 2023}
];
const options = {year: 2024, named: 2};

test("a fall of 10 % of 160 to the United States: 16 of 1 000, 1.6 %", () => {
  expect(salesFall(rows, {partner: "US", product: null, fall: 0.1}, options)).toEqual({
    products: [
      {product: "A", exportEur: 100, atStakeEur: 10},
      {product: "B", exportEur: 50, atStakeEur: 5},
      {product: "AUTRES", exportEur: 10, atStakeEur: 1}
    ],
    partnerEur: 160,
    atStakeEur: 16,
    totalEur: 1000,
    share: 0.016
  });
});

test("of one product alone, which keeps its name below the first ranks", () => {
  const {products, atStakeEur} = salesFall(rows, {partner: "US", product: "C", fall: 0.5}, options);
  expect(products.map(({product, atStakeEur}) => [product, atStakeEur])).toEqual([
    ["A", 0],
    ["B", 0],
    ["C", 5]
  ]);
  expect(atStakeEur).toBe(5);
});

test("nothing sold there, nothing at stake; without exports, no share", () => {
  expect(salesFall(rows, {partner: "CN", product: null, fall: 1}, options)).toMatchObject({
    products: [],
    atStakeEur: 0,
    share: 0
  });
  expect(salesFall([], {partner: "CN", product: null, fall: 1}, options).share).toBeNull();
});

test("customers are countries with sales, by value", () => {
  expect(customers(rows, 2024)).toEqual(["DE", "US"]);
  expect(customers(rows, 2023)).toEqual(["US"]);
  expect(customers([row("A", "DE", -5)], 2024)).toEqual([]);
});

test("what is at stake adds up, lies between nothing and all that is sold, and grows with the fall", () => {
  const falls = fc.integer({min: 1, max: 100}).map((percent) => percent / 100);
  fc.assert(
    fc.property(anyRows, falls, falls, fc.integer({min: 1, max: 5}), (any, a, b, named) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      for (const partner of customers(any, 2024)) {
        const of = (fall: number) => salesFall(any, {partner, product: null, fall}, {year: 2024, named});
        const found = of(less);
        const total = (key: "exportEur" | "atStakeEur") =>
          found.products.reduce((sum, each) => sum + each[key], 0);
        expect(total("exportEur")).toBe(found.partnerEur);
        expect(total("atStakeEur")).toBe(found.atStakeEur);
        expect(found.atStakeEur).toBeGreaterThanOrEqual(0);
        expect(of(more).atStakeEur).toBeGreaterThanOrEqual(found.atStakeEur);
      }
    })
  );
});
