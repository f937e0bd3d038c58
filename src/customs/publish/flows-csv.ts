import {csvFormatRows} from "d3-dsv";
import {flowMatrix} from "../../trade/flows.js";
import {FLOWS, OTHERS} from "../../trade/types.js";
import type {TradeRow} from "../../trade/types.js";
import type {CodeLabels} from "./code-labels.js";
import {fieldNames, flowFields} from "./table-fields.js";

/** The cells of the Sankey of one year, exports first, by rank of product then of partner. */
export function flowsCsv(rows: readonly TradeRow[], year: number, labels: CodeLabels): string {
  const lines = [...FLOWS]
    .sort()
    .flatMap((flow) =>
      flowMatrix(rows, {year, flow, ranks: 10}).links.map((link) => [
        String(year),
        flow,
        String(link.productRank),
        link.product,
        link.product === OTHERS ? "Autres produits" : labels.product(link.product),
        String(link.partnerRank),
        link.partner,
        link.partner === OTHERS ? "Autres pays" : labels.partner(link.partner, year, flow),
        String(link.valueEur),
        link.topRank === null ? "" : String(link.topRank)
      ])
    );
  return `${csvFormatRows([fieldNames(flowFields), ...lines])}\n`;
}
