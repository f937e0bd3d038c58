import type {Flow, TradeRow} from "./types.js";

/** Which rows of a territory to keep; an absent criterion keeps all. */
export interface RowFilter {
  year?: number;
  flow?: Flow;
}

/** The rows of one year and flow, in their order. */
export function selectRows(rows: readonly TradeRow[], {year, flow}: RowFilter): TradeRow[] {
  return rows.filter(
    (row) => (year === undefined || row.year === year) && (flow === undefined || row.flow === flow)
  );
}

/**
 * Euros summed by a key of the row. Values are whole euros, so that sums are exact up to 2⁵³ (9 000 000 Md€).
 */
export function sumBy(rows: readonly TradeRow[], key: (row: TradeRow) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const code = key(row);
    sums.set(code, (sums.get(code) ?? 0) + row.valueEur);
  }
  return sums;
}

/** A part of a total, 0–1; 0 when the total is 0, so that an empty territory never shows NaN. */
export function shareOf(valueEur: number, totalEur: number): number {
  return totalEur === 0 ? 0 : valueEur / totalEur;
}

/** Order of codes in ties: ascending, by code unit, whatever the locale of the machine. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
