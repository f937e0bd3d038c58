import fc from "fast-check";
import {expect, test} from "vitest";
import {partnerBalances} from "../../src/trade/balance.js";
import {isCountryCode} from "../../src/trade/partners.js";
import {anyRows, row} from "./rows.js";

test("the first partners of each flow are united, both flows told for each", () => {
  const rows = [
    row("2024 export C21Z DE", 10),
    row("2024 export C21Z ES", 3),
    row("2024 import C21Z ES", 8),
    row("2024 import C21Z DE", 1),
    row("2024 import C21Z QU", 99),
    row("2024 import C21Z IT", 7)
  ];
  expect(partnerBalances(rows, {year: 2024, ranks: 1})).toEqual([
    {partner: "DE", importEur: 1, exportEur: 10, balanceEur: 9},
    {partner: "ES", importEur: 8, exportEur: 3, balanceEur: -5}
  ]);
  expect(partnerBalances(rows, {year: 2023})).toEqual([]);
});

test("by total trade, descending; between `ranks` and twice as many; countries only", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({min: 1, max: 15}), (rows, ranks) => {
      const balances = partnerBalances(rows, {year: 2024, ranks});
      const trade = balances.map((each) => each.importEur + each.exportEur);
      expect(trade).toEqual([...trade].sort((a, b) => b - a));
      expect(balances.length).toBeLessThanOrEqual(2 * ranks);
      expect(balances.every(({partner}) => isCountryCode(partner))).toBe(true);
      expect(balances.every((b) => b.balanceEur === b.exportEur - b.importEur)).toBe(true);
    })
  );
});
