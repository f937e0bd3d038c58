import type {DataContext, TerritorySummary, TradeRow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";

/** All that the figures of a page draw from. */
export interface Fiche {
  context: DataContext;
  summary: TerritorySummary;
  /** Those of the reference year, of a chosen one, or of all years. */
  rows: TradeRow[];
  names: Names;
}

/**
 * Region and France, cut to their first products and partners; `null` where there is nothing to compare with.
 */
export interface ComparedRows {
  region: TradeRow[] | null;
  france: TradeRow[] | null;
}
