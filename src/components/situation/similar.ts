import {formatDecimal} from "../../french/numbers.js";
import {sentenceList} from "../../french/words.js";
import type {SimilarTerritory, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {barRows} from "../chart/bar-rows.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Names} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import {h} from "../chart/dom.js";
import {typeset} from "../chart/typeset.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import {flowPanels, NO_TRADE} from "../chart/flow-panels.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {flowLists} from "../figure/flow-lists.js";
import {indicesFigure} from "../figure/indices-figure.js";
import {KIND_WORDS, kindOf} from "./kind-words.js";

export interface SimilarFigureOptions extends IndicesFigureOptions {
  /** Way from the page to the root of the site: `..`. */
  root: string;
}

type ByFlow = Record<Flow, SimilarTerritory[]>;

/**
 * The territories of its kind, départements or regions, whose mix of products is most like that of one, with
 * links to their sheets and what they share.
 */
export function similarFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: SimilarFigureOptions
): HTMLElement {
  const {names} = fiche;
  const kind = kindOf(fiche);
  const {plural, heading} = KIND_WORDS[kind];
  const {document = globalThis.document} = options;
  const byFlow: ByFlow = {import: indices.flows.import.similar, export: indices.flows.export.similar};
  return indicesFigure(
    fiche,
    indices,
    {
      id: "ressemblances",
      title: `Les ${plural} qui échangent les mêmes produits`,
      unit: "indice de ressemblance, de 0 (rien de commun) à 100 (même composition)",
      finding: similarFinding(byFlow),
      chart: ({width, document: page}) =>
        flowPanels((flow, panelWidth) => drawFlow(byFlow[flow], flow, {width: panelWidth, document: page}), {
          width,
          document: page,
          className: "cx-similar"
        }),
      details: sharedLists(byFlow, names, `${options.root}/${kind}`, document),
      table: similarTable(
        byFlow,
        names,
        `${heading}s les plus semblables par leurs produits, ${indices.referenceYear}`,
        heading
      ),
      note: "Indice de Finger et Kreinin sur les produits du niveau A129\u00a0: il compare les parts des produits, non les montants, les pays ni les entreprises."
    },
    options
  );
}

function drawFlow(
  similar: readonly SimilarTerritory[],
  flow: Flow,
  size: {width: number; document: Document}
): SVGSVGElement | string {
  if (similar.length === 0) return NO_TRADE[flow];
  const rows = similar.map(({code, name, similarity}) => ({
    key: code,
    name,
    value: similarity,
    label: similarityText(similarity),
    fill: flowColour[flow],
    title: `${name} (${code})\u00a0: ${formatDecimal(similarity, 1)} sur 100`
  }));
  return barRows(rows, {...size, className: "", domain: [0, 100]});
}

function similarityText(similarity: number): string {
  return formatDecimal(similarity, 0);
}

/** The first of each flow, or those that are as similar as the first. */
function similarFinding(byFlow: ByFlow): string {
  const told = (["export", "import"] as const).flatMap((flow) => {
    const first = byFlow[flow].filter(({similarity}) => similarity === byFlow[flow][0]!.similarity);
    if (first.length === 0) return [];
    const list = sentenceList(first.map(({name}) => name));
    return [
      `par les ${FLOW_NAME[flow].toLowerCase()}, ${list} (${similarityText(first[0]!.similarity)} sur 100)`
    ];
  });
  return told.length === 0 ? "" : `La composition la plus proche\u00a0: ${told.join("\u202f; ")}.`;
}

/** A list a flow: a link to each sheet, and the products that add most to the index. */
function sharedLists(
  byFlow: ByFlow,
  names: Pick<Names, "product">,
  /** Way from the page to the sheets of the kind: `../departement`. */
  folder: string,
  document: Document
): HTMLElement {
  const lists = FLOWS.filter((flow) => byFlow[flow].length > 0).map((flow) => ({
    heading: `${FLOW_NAME[flow]}\u00a0: produits en commun`,
    items: byFlow[flow].map(({code, name, shared}) => [
      h(document, "a", {href: `${folder}/${code}`}, ...typeset(name, document)),
      ...typeset(`\u00a0: ${shared.map(({product}) => names.product(product)).join("\u202f; ")}`, document)
    ])
  }));
  return flowLists(lists, document);
}

function similarTable(
  byFlow: ByFlow,
  names: Pick<Names, "product">,
  caption: string,
  heading: string
): FigureTable {
  const page = {
    folder: heading === KIND_WORDS.region.heading ? "region" : "departement",
    code: "code"
  } as const;
  return {
    caption,
    columns: [
      {key: "name", label: heading, kind: "text", page},
      {key: "code", label: "Code", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "similarity", label: "Ressemblance (0 à 100)", kind: "decimal"},
      {key: "shared", label: "Produits en commun", kind: "text"}
    ],
    rows: FLOWS.flatMap((flow) =>
      byFlow[flow].map(({code, name, similarity, shared}) => ({
        name,
        code,
        flow: FLOW_NAME[flow],
        similarity,
        shared: shared.map(({product}) => names.product(product)).join("\u202f; ")
      }))
    )
  };
}
