import fc from "fast-check";
import {expect, test} from "vitest";
import {balanceData, partnerBalances, sortBalances} from "../../src/trade/balance.js";
import {isCountryCode} from "../../src/trade/partners.js";
import {totalEur} from "../../src/trade/totals.js";
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

test("main partners and the remainder add up to the totals, to the euro", () => {
  fc.assert(
    fc.property(anyRows, fc.integer({min: 1, max: 15}), (rows, ranks) => {
      const {partners, others, total} = balanceData(rows, {year: 2024, ranks});
      const all = others ? [...partners, others] : partners;
      for (const [key, flow] of [
        ["importEur", "import"],
        ["exportEur", "export"]
      ] as const) {
        const sum = all.reduce((eur, each) => eur + each[key], 0);
        expect(sum).toBe(total[key]);
        expect(sum).toBe(totalEur(rows, {year: 2024, flow}));
      }
      expect(all.reduce((eur, each) => eur + each.balanceEur, 0)).toBe(total.balanceEur);
    })
  );
});

test("the remainder holds the codes that are no country; there is none where the main partners are all", () => {
  const germany = row("2024 export A DE", 10);
  expect(balanceData([germany], {year: 2024}).others).toBeNull();
  expect(balanceData([germany, row("2024 import A QU", 7)], {year: 2024}).others).toEqual({
    partner: "AUTRES",
    importEur: 7,
    exportEur: 0,
    balanceEur: -7
  });
});

test("by balance, from the largest surplus to the largest deficit; equal balances keep the order of codes", () => {
  const rows = [
    row("2024 import A BE", 90),
    row("2024 export A IT", 5),
    row("2024 export A DE", 5),
    row("2024 export A ES", 8)
  ];
  const {partners} = balanceData(rows, {year: 2024});
  const order = (sort: "amount" | "balance") => sortBalances(partners, sort).map(({partner}) => partner);
  expect(order("amount")).toEqual(["BE", "ES", "DE", "IT"]);
  expect(order("balance")).toEqual(["ES", "DE", "IT", "BE"]);
});
