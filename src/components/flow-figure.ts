import {flowMatrix} from "../trade/flows.js";
import type {Flow} from "../trade/types.js";
import type {Fiche} from "./fiche.js";
import {yearFigure} from "./fiche/years.js";
import {fileStem} from "./figure/file-stem.js";
import {figure} from "./figure/figure.js";
import type {FigureSpec} from "./figure/figure.js";
import {flowSankey} from "./sankey/flow-sankey.js";
import {flowFiles, flowTable} from "./sankey/flow-table.js";
import {flowFinding, flowNote, topFlowHeading, topFlowList} from "./sankey/flow-words.js";
import {FLOW_NOUN} from "../french/words.js";
import {matrixUnit} from "./sankey/layout.js";
import {sourceText} from "../french/source.js";

/** What a figure of flows depends on beside the data. */
export interface FlowFigureOptions {
  year: number;
  flow: Flow;
  /** How many products and countries keep their name, 5 to 15. */
  ranks?: number;
  resize: FigureSpec["resize"];
  document?: Document;
}

/** Title of the flows of goods, in their direction. */
const FLOW_TITLE: Record<Flow, string> = {
  import: "Les pays d’origine et les produits importés",
  export: "Les produits exportés et leurs pays de destination"
};

/**
 * The flows of a territory between products and partners, its five largest listed, in the frame of a figure.
 */
export const flowFigure = yearFigure(ownFlows);

function ownFlows(
  {rows, names, summary, context}: Fiche,
  {year, flow, ranks = 10, resize, document = globalThis.document}: FlowFigureOptions
): HTMLElement {
  const matrix = flowMatrix(rows, {year, flow, ranks});
  const noun = FLOW_NOUN[flow];
  const unit = matrixUnit(matrix);
  return figure({
    id: `flux-${noun}`,
    title: FLOW_TITLE[flow],
    subtitle: `${summary.name}, ${year}, ${unit.inWords} et en part des ${noun}`,
    finding: flowFinding(matrix, names),
    chart: ({width, document}) => flowSankey(matrix, {width, document, names}),
    details: topFlowList(matrix, topFlowHeading(matrix), {document, names, unit}) ?? undefined,
    table: flowTable([{name: summary.name, matrix}], {
      names,
      caption: `Flux par produit et par pays, ${noun}, ${summary.name}, ${year}`
    }),
    elsewhere: flowFiles([{id: summary.id, name: summary.name}], {year, ranks, context}),
    note: matrix.links.length > 0 ? flowNote([matrix], ranks) : undefined,
    hint:
      matrix.links.length > 0
        ? "Un nom mène à la page du produit ou du pays\u202f; au clavier, la touche Entrée."
        : undefined,
    source: sourceText(context),
    fileName: fileStem(summary, year, `flux-${noun}`),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}
