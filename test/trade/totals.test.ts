import fc from "fast-check";
import {expect, test} from "vitest";
import {totalEur} from "../../src/trade/totals.js";
import {anyRows, row} from "./rows.js";

const rows = [
  row("2024 export C21Z DE", 90),
  row("2024 import C10A ES", 100),
  row("2023 export C21Z DE", 7),
  row("2024 export C10A QU", 10)
];

test("a total adds every partner, country or not, of the year and flow asked for", () => {
  expect(totalEur(rows)).toBe(207);
  expect(totalEur(rows, {year: 2024})).toBe(200);
  expect(totalEur(rows, {year: 2024, flow: "export"})).toBe(100);
  expect(totalEur([], {year: 2024})).toBe(0);
});

test("the years and flows add up to the whole", () => {
  fc.assert(
    fc.property(anyRows, (some) => {
      const years = [...new Set(some.map(({year}) => year))];
      const parts = years.flatMap((year) =>
        (["import", "export"] as const).map((flow) => totalEur(some, {year, flow}))
      );
      expect(parts.reduce((a, b) => a + b, 0)).toBe(totalEur(some));
    })
  );
});
