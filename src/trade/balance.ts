import {rankPartners} from "./ranking.js";
import {compareCodes, selectRows, sumBy} from "./sums.js";
import type {Flow, TradeRow} from "./types.js";

/** Trade with one partner in one year, in euros. */
export interface PartnerBalance {
  partner: string;
  importEur: number;
  exportEur: number;
  /** Exports − imports. */
  balanceEur: number;
}

export interface BalanceOptions {
  year: number;
  /** How many first partners of each flow to unite. */
  ranks?: number;
}

/** Both flows with each of the main partners: the union of the first `ranks` of each flow, by total trade, descending; ties by code. */
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
