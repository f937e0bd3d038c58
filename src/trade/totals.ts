import {selectRows} from "./sums.js";
import type {RowFilter} from "./sums.js";
import type {TradeRow} from "./types.js";

/** Both flows of one year, in euros. */
export interface YearTotal {
  year: number;
  importEur: number;
  exportEur: number;
  /** Exports − imports. */
  balanceEur: number;
  /** Exports / imports as a fraction; `null` without imports. */
  coverageRate: number | null;
}

/** Total of the rows kept by the filter, in euros; 0 without rows. */
export function totalEur(rows: readonly TradeRow[], filter: RowFilter = {}): number {
  return selectRows(rows, filter).reduce((sum, row) => sum + row.valueEur, 0);
}

/** Totals of each year that occurs in the rows, ascending. */
export function yearTotals(rows: readonly TradeRow[]): YearTotal[] {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  return years.map((year) => yearTotal(rows, year));
}

function yearTotal(rows: readonly TradeRow[], year: number): YearTotal {
  const importEur = totalEur(rows, {year, flow: "import"});
  const exportEur = totalEur(rows, {year, flow: "export"});
  const coverageRate = importEur === 0 ? null : exportEur / importEur;
  return {year, importEur, exportEur, balanceEur: exportEur - importEur, coverageRate};
}
