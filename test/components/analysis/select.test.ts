import fc from "fast-check";
import {expect, test} from "vitest";
import {
  select,
  territoriesOf,
  topPartners,
  topProducts,
  totals,
  withShares
} from "../../../src/components/analysis/select.js";
import type {Flow, TradeRow} from "../../../src/trade/types.js";

const row = (year: number, flow: Flow, product: string, partner: string, valueEur: number): TradeRow => ({
  year,
  flow,
  product,
  partner,
  valueEur
});

const ROWS = [
  row(2023, "export", "A01Z", "DE", 10),
  row(2024, "export", "A01Z", "DE", 20),
  row(2024, "export", "A02Z", "IT", 5),
  row(2024, "export", "A01Z", "QR", 40),
  row(2024, "import", "A01Z", "DE", 7)
];
const EXPORTS = select(ROWS, {year: 2024, flow: "export"});

const someRows = fc.array(
  fc.record({
    year: fc.constantFrom(2022, 2023, 2024),
    flow: fc.constantFrom<Flow>("import", "export"),
    product: fc.constantFrom("A01Z", "A02Z", "C10A"),
    partner: fc.constantFrom("DE", "IT", "US", "QR"),
    valueEur: fc.integer({min: -1000, max: 1_000_000})
  })
);

test("keeps rows by one value or several; a criterion that is not given keeps all", () => {
  expect(EXPORTS.map(({valueEur}) => valueEur)).toEqual([20, 5, 40]);
  expect(select(ROWS, {partner: ["IT", "QR"]}).map(({valueEur}) => valueEur)).toEqual([5, 40]);
  expect(select(ROWS, {year: undefined})).toEqual(ROWS);
  expect(select(ROWS, {partner: "ZZ"})).toEqual([]);
});

test("adds amounts up by columns, and loses none", () => {
  expect(totals(ROWS, ["year", "flow"])).toEqual([
    {year: 2023, flow: "export", valueEur: 10},
    {year: 2024, flow: "export", valueEur: 65},
    {year: 2024, flow: "import", valueEur: 7}
  ]);
  fc.assert(
    fc.property(someRows, fc.subarray(["year", "flow", "product", "partner"] as const), (rows, columns) => {
      const sum = (all: readonly {valueEur: number}[]) => all.reduce((eur, each) => eur + each.valueEur, 0);
      expect(sum(totals(rows, columns))).toBe(sum(rows));
    })
  );
});

test("shares add up to one within each group", () => {
  const shares = withShares(totals(ROWS, ["year", "flow", "partner"]), ["year", "flow"]);
  expect(shares.map(({share}) => share)).toEqual([1, 20 / 65, 5 / 65, 40 / 65, 1]);
  expect(withShares([{valueEur: 0}])[0]!.share).toBe(0);
});

test("first partners with what the rows have in common; what is no country is never ranked, and is among the others", () => {
  expect(topPartners(EXPORTS, 1, {others: true})).toEqual([
    {year: 2024, flow: "export", partner: "DE", valueEur: 20, share: 20 / 65, rank: 1},
    {year: 2024, flow: "export", partner: "AUTRES", valueEur: 45, share: 45 / 65, rank: null}
  ]);
  expect(topPartners(ROWS, 1)).toEqual([{partner: "DE", valueEur: 37, share: 37 / 82, rank: 1}]);
  expect(topPartners([], 3, {others: true})).toEqual([]);
});

test("first products", () => {
  expect(topProducts(EXPORTS).map(({product, rank}) => [product, rank])).toEqual([
    ["A01Z", 1],
    ["A02Z", 2]
  ]);
});

test("territories, each once", () => {
  const of = (territory: string) => ({territory});
  expect(territoriesOf([of("region-84"), of("france"), of("region-84")])).toEqual(["france", "region-84"]);
});
