import {rankPartners} from "./ranking.js";
import {compareCodes, selectRows, sumBy} from "./sums.js";
import {totalEur} from "./totals.js";
import type {Flow, TradeRow} from "./types.js";
import {OTHERS} from "./types.js";

/** Trade with one partner in one year, in euros. */
export interface PartnerBalance {
  partner: string;
  importEur: number;
  exportEur: number;
  /** Exports − imports. */
  balanceEur: number;
}

/** Trade with the main partners, with all others together, and the sum of both, in euros. */
export interface BalanceData {
  partners: readonly PartnerBalance[];
  /** `null` where the main partners are all there are. */
  others: PartnerBalance | null;
  total: PartnerBalance;
}

/** By total trade, or from the largest surplus to the largest deficit. */
export type BalanceSort = "amount" | "balance";

export interface BalanceOptions {
  year: number;
  /** How many first partners of each flow to unite. */
  ranks?: number;
}

/**
 * Both flows with each of the main partners: the union of the first `ranks` of each flow, by total trade,
 * descending; ties by code.
 */
export function partnerBalances(
  rows: readonly TradeRow[],
  {year, ranks = 10}: BalanceOptions
): PartnerBalance[] {
  const flowOf = (flow: Flow) => selectRows(rows, {year, flow});
  const [imports, exports] = [flowOf("import"), flowOf("export")];
  const main = [imports, exports].flatMap((each) => rankPartners(each, ranks).ranked);
  const importsBy = sumBy(imports, (row) => row.partner);
  const exportsBy = sumBy(exports, (row) => row.partner);
  return [...new Set(main.map(({code}) => code))]
    .map((partner) => balance(partner, importsBy.get(partner) ?? 0, exportsBy.get(partner) ?? 0))
    .sort((a, b) => tradeEur(b) - tradeEur(a) || compareCodes(a.partner, b.partner));
}

function balance(partner: string, importEur: number, exportEur: number): PartnerBalance {
  return {partner, importEur, exportEur, balanceEur: exportEur - importEur};
}

function tradeEur({importEur, exportEur}: PartnerBalance): number {
  return importEur + exportEur;
}

/** Main partners, the exact remainder and the totals of a year. */
export function balanceData(rows: readonly TradeRow[], options: BalanceOptions): BalanceData {
  const {year} = options;
  const partners = partnerBalances(rows, options);
  const eurOf = (flow: Flow) => totalEur(rows, {year, flow});
  const total = balance("", eurOf("import"), eurOf("export"));
  return {partners, others: remainder(partners, total), total};
}

function remainder(partners: readonly PartnerBalance[], total: PartnerBalance): PartnerBalance | null {
  const restOf = (key: "importEur" | "exportEur") =>
    total[key] - partners.reduce((eur, row) => eur + row[key], 0);
  const [importEur, exportEur] = [restOf("importEur"), restOf("exportEur")];
  return importEur === 0 && exportEur === 0 ? null : balance(OTHERS, importEur, exportEur);
}

/** Rows by total trade as they come, or by balance, descending; ties by code. */
export function sortBalances(rows: readonly PartnerBalance[], sort: BalanceSort): PartnerBalance[] {
  if (sort === "amount") return [...rows];
  return [...rows].sort((a, b) => b.balanceEur - a.balanceEur || compareCodes(a.partner, b.partner));
}
