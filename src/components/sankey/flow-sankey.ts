import type {FlowMatrix} from "../../trade/flows.js";
import {chartRoot, emptyChart} from "../chart/root.js";
import {drawSankey} from "./marks.js";
import {sankeyLayout} from "./layout.js";
import {makeInteractive} from "./interaction.js";
import type {LabelValues} from "./style.js";
import type {SankeyNames} from "./text.js";

export interface FlowSankeyOptions {
  width: number;
  document: Document;
  names: SankeyNames;
  /** Amounts with shares by default. */
  values?: LabelValues;
}

const EMPTY = {
  import: "Aucune importation n’est enregistrée",
  export: "Aucune exportation n’est enregistrée"
} as const;

/**
 * The flows of a matrix, product → country for exports, country → product for imports: bars and labels in two
 * columns by rank, « Autres » last; a ribbon a link, the five largest in red with their rank. Exact amounts
 * when a bar or a ribbon is pointed at or has the focus, and in its accessible name. Without any flow, a
 * sentence.
 */
export function flowSankey(
  matrix: FlowMatrix,
  {width, document, names, values}: FlowSankeyOptions
): SVGSVGElement | HTMLElement {
  const layout = sankeyLayout(matrix, {width, names, values});
  if (!layout) return emptyChart(document, emptyFlows(matrix));
  const root = chartRoot(document, layout.style.width, layout.height, "cx-sankey");
  const drawn = drawSankey(layout, {document, names});
  root.append(drawn.element);
  makeInteractive(drawn, {document});
  return root;
}

/** The sentence that stands for a matrix without any flow to draw. */
export function emptyFlows({flow, year}: Pick<FlowMatrix, "flow" | "year">): string {
  return `${EMPTY[flow]} en ${year}.`;
}
