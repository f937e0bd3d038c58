import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {FLOW_ORDER} from "../read/rows.js";
import type {Codes} from "../read/codes.js";
import {arrowFile, textColumn} from "./arrow-file.js";
import type {ComparisonGroup} from "./comparison-groups.js";
import {firstRankTexts, joined} from "./first-ranks.js";
import type {CellTexts, ValueCells} from "./territory-rows.js";

/** A group, with the cells of the compared territories, cut. */
export interface ComparisonTask extends ComparisonGroup {
  cuts: readonly ValueCells[];
}

/** A way to write `<id>-comparaison.arrow` for the territories of a group: the same bytes for all. */
export function comparisonWriter({codes, fichesDir}: {codes: Codes; fichesDir: string}) {
  const texts = firstRankTexts({flow: FLOW_ORDER, ...codes});
  return ({ids, compared, cuts}: ComparisonTask): void => {
    const bytes = comparisonArrow(compared, cuts, texts);
    for (const id of ids) writeFileSync(join(fichesDir, `${id}-comparaison.arrow`), bytes);
  };
}

/** One Arrow file of several cuts: `territory`, `year`, `flow`, `product`, `partner`, `valueEur`. */
function comparisonArrow(ids: readonly string[], cuts: readonly ValueCells[], texts: CellTexts): Uint8Array {
  const {year, flow, product, partner, value} = joined(cuts);
  const territory = Uint16Array.from(cuts.flatMap((cut, index) => Array.from(cut.year, () => index)));
  return arrowFile([
    textColumn("territory", territory, ids),
    {name: "year", kind: "uint16", values: year},
    textColumn("flow", flow, texts.flow),
    textColumn("product", product, texts.product),
    textColumn("partner", partner, texts.partner),
    {name: "valueEur", kind: "float64", values: value}
  ]);
}
