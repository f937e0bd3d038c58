import {selectRows} from "./sums.js";
import type {RowFilter} from "./sums.js";
import type {TradeRow} from "./types.js";

/** Total of the rows kept by the filter, in euros; 0 without rows. */
export function totalEur(rows: readonly TradeRow[], filter: RowFilter = {}): number {
  return selectRows(rows, filter).reduce((sum, row) => sum + row.valueEur, 0);
}
