import {flowMatrix, topLinks} from "../trade/flows.js";
import type {TradeRow} from "../trade/types.js";
import {comparisonSankeys} from "./sankey/comparison-sankeys.js";
import {h} from "./chart/dom.js";
import type {ComparedRows, Fiche, LoadComparison} from "./fiche.js";
import {fileStem} from "./figure/file-stem.js";
import {figure} from "./figure/figure.js";
import type {FlowFigureOptions} from "./flow-figure.js";
import {flowFiles, flowTable} from "./sankey/flow-table.js";
import type {NamedMatrix} from "./sankey/flow-table.js";
import {flowNote, topFlowHeading, topFlowList} from "./sankey/flow-words.js";
import {FLOW_NOUN} from "../french/words.js";
import {formatShare, inSentence} from "../french/numbers.js";
import type {Names} from "./chart/code-names.js";
import {matrixUnit} from "./sankey/layout.js";
import {linkName} from "./sankey/text.js";
import {sourceText} from "../french/source.js";

export interface ComparisonFigureOptions extends FlowFigureOptions {
  /** Name of the region, which the files of a département do not tell. */
  region?: string;
  /** Its code in addresses: `84`, `drom`. */
  regionCode?: string;
}

/**
 * The comparison of a page: its rows, a third of the data of the page, are fetched when the figure is drawn,
 * which is when the reader comes near.
 */
export async function comparisonFigure(
  fiche: Fiche,
  {loadComparison, ...options}: ComparisonFigureOptions & {loadComparison: LoadComparison}
): Promise<HTMLElement> {
  return comparedFlows(fiche, await loadComparison(), options);
}

/**
 * The flows of the region, where there is one, and of France beside those of a territory, as small multiples.
 */
export function comparedFlows(
  {names, summary, context}: Fiche,
  comparison: ComparedRows,
  options: ComparisonFigureOptions
): HTMLElement {
  const {year, flow, ranks = 10, resize, document = globalThis.document} = options;
  const {region = "Région", regionCode = ""} = options;
  const panel = (name: string, rows: TradeRow[] | null): NamedMatrix[] =>
    rows ? [{name, matrix: flowMatrix(rows, {year, flow, ranks})}] : [];
  const panels = [...panel(region, comparison.region), ...panel("France", comparison.france)];
  const noun = FLOW_NOUN[flow];
  const places = panels.map(({name}) => name).join(" et ");
  return figure({
    id: `comparaison-${noun}`,
    title: `Les principaux flux à\u00a0l’${flow === "import" ? "importation" : "exportation"}\u00a0: ${places}`,
    subtitle: `${places}, ${year}, en part des ${noun}${panels.length > 1 ? " de chaque territoire" : ""}`,
    finding: comparisonFinding(panels, names),
    chart: ({width, document}) => comparisonSankeys(panels, {width, document, names}),
    details: topFlowLists(panels, names, document),
    table: flowTable(panels, {names, caption: `Flux par produit et par pays, ${noun}, ${places}, ${year}`}),
    elsewhere: flowFiles(
      panels.map(({name}) => ({id: name === "France" ? "france" : `region-${regionCode}`, name})),
      {year, ranks, context}
    ),
    note:
      panels.length > 0
        ? flowNote(
            panels.map(({matrix}) => matrix),
            ranks
          )
        : undefined,
    source: sourceText(context),
    fileName: fileStem(summary, year, `comparaison-${noun}`),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

/**
 * The first flow of each territory: « Premier flux des exportations : Bretagne, Viandes – Chine (2,1 %) ;
 * France, … »; one alone has its name in the title.
 */
function comparisonFinding(panels: readonly NamedMatrix[], names: Names): string {
  const firsts = panels.flatMap(({name, matrix}) =>
    topLinks(matrix)
      .slice(0, 1)
      .map((link) => `${linkName(link, matrix.flow, names)} (${inSentence(formatShare(link.share))})`)
      .map((first) => (panels.length > 1 ? `${name}, ${first}` : first))
  );
  if (firsts.length === 0) return "";
  const flow = FLOW_NOUN[panels[0]!.matrix.flow];
  return `Premier flux des ${flow}\u00a0: ${firsts.join("\u202f; ")}.`;
}

/**
 * Amounts are in the unit of their territory: in that of France, those of a small region would all be
 * « 0,02 Md€ ».
 */
function topFlowLists(panels: readonly NamedMatrix[], names: Names, document: Document): HTMLElement {
  const lists = panels.map(({name, matrix}) =>
    topFlowList(matrix, `${name}\u00a0: ${topFlowHeading(matrix).toLowerCase()}`, {
      document,
      names,
      unit: matrixUnit(matrix)
    })
  );
  return h(document, "div", {class: "cx-top-flows-pair"}, ...lists);
}
