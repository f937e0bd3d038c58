import {formatEur, formatExactEur, formatShare} from "../../french/numbers.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {byFlow} from "../../trade/by-flow.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {barRows} from "../chart/bar-rows.js";
import type {BarRow} from "../chart/bar-rows.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Names} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import {flowPanels, NO_TRADE} from "../chart/flow-panels.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {KIND_WORDS, kindOf, ordinal} from "./kind-words.js";
import type {KindWords} from "./kind-words.js";
import {indicesFigure} from "../figure/indices-figure.js";

/** Headings drawn for a flow, and listed. */
const DRAWN = 6;
const LISTED = 15;

/** A main heading of a flow, its place among territories of its kind and its part of the flow of France. */
interface RankedHeading {
  product: string;
  valueEur: number;
  /** Part of the flow of the territory. */
  share: number;
  shareOfFrance: number;
  rank: number;
  isTied: boolean;
}

/**
 * The first headings of a département or a region in each flow, by amount, with its rank among those of its
 * kind and its share of France.
 */
export function ranksFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const {names} = fiche;
  const words = KIND_WORDS[kindOf(fiche)];
  const found = byFlow((flow) => rankedHeadings(indices, flow));
  return indicesFigure(
    fiche,
    indices,
    {
      id: "rangs",
      title: `Le rang ${words.ofIt} pour ses premiers produits`,
      unit: `rang parmi ${indices.rankedAmong}\u00a0${words.plural} et part des échanges de la France`,
      finding: ranksFinding(found, names, words),
      chart: ({width, document}) => {
        const rows = byFlow((flow) => barsOf(found[flow], flow, {names, words}));
        return flowPanels((flow, panelWidth) => drawFlow(rows, flow, {width: panelWidth, document}), {
          width,
          document,
          className: "cx-ranks"
        });
      },
      table: ranksTable(
        found,
        names,
        `Rang parmi les ${words.plural} et part de la France, ${indices.referenceYear}`
      ),
      note: `Les ${DRAWN} premiers produits de chaque flux par montant\u202f; le tableau en donne ${LISTED}. Ex æquo\u00a0: ${words.another} a le même montant.`
    },
    options
  );
}

/** Headings with an amount, the largest first; ties by code. */
function rankedHeadings({flows}: TerritoryIndices, flow: Flow): RankedHeading[] {
  const {structure} = flows[flow];
  const totalEur = structure.reduce((sum, {valueEur}) => sum + valueEur, 0);
  return structure
    .flatMap(({product, valueEur, franceEur, rank, isTied}) =>
      rank === null
        ? []
        : [
            {
              product,
              valueEur,
              share: valueEur / totalEur,
              shareOfFrance: valueEur / franceEur,
              rank,
              isTied
            }
          ]
    )
    .sort((a, b) => b.valueEur - a.valueEur || (a.product < b.product ? -1 : 1));
}

/** « 2e », « 2e ex æquo ». */
function rankText({rank, isTied}: Pick<RankedHeading, "rank" | "isTied">, words: KindWords): string {
  return ordinal(rank, words) + (isTied ? " ex æquo" : "");
}

function drawFlow(
  rows: Record<Flow, BarRow[]>,
  flow: Flow,
  size: {width: number; document: Document}
): SVGSVGElement | string {
  return rows[flow].length === 0
    ? NO_TRADE[flow]
    : barRows(rows[flow], {...size, className: "", alike: FLOWS.flatMap((each) => rows[each])});
}

function barsOf(
  headings: readonly RankedHeading[],
  flow: Flow,
  {names, words}: {names: Pick<Names, "product" | "productLabel">; words: KindWords}
): BarRow[] {
  return headings.slice(0, DRAWN).map((each) => ({
    key: each.product,
    name: `${names.product(each.product)}\u00a0: ${formatEur(each.valueEur)}`,
    value: each.shareOfFrance,
    label: `${rankText(each, words)}, ${formatShare(each.shareOfFrance)}`,
    fill: flowColour[flow],
    title: [
      names.productLabel(each.product),
      formatExactEur(each.valueEur),
      `${formatShare(each.shareOfFrance)} de la France, ${rankText(each, words)} ${words.one}`
    ].join("\n")
  }));
}

/**
 * In each flow the best rank among the main headings: « 2e département exportateur de « Boissons » (12 % de
 * la France) ».
 */
function ranksFinding(
  byFlow: Record<Flow, RankedHeading[]>,
  names: Pick<Names, "product">,
  words: KindWords
): string {
  const told = (["export", "import"] as const).flatMap((flow) => {
    const main = byFlow[flow].slice(0, DRAWN);
    const [best] = [...main].sort((a, b) => a.rank - b.rank || b.valueEur - a.valueEur);
    if (!best) return [];
    const tie = best.isTied ? " (ex æquo)" : "";
    return [
      `${ordinal(best.rank, words)} ${words.one} ${words.trader[flow]}${tie} pour «\u00a0${names.product(best.product)}\u00a0», avec ${formatShare(best.shareOfFrance)} des ${FLOW_NAME[flow].toLowerCase()} de la France`
    ];
  });
  return told.length === 0
    ? ""
    : `Parmi ses premiers produits, meilleur rang\u00a0: ${told.join("\u202f; ")}.`;
}

function ranksTable(
  byFlow: Record<Flow, RankedHeading[]>,
  names: Pick<Names, "productLabel">,
  caption: string
): FigureTable {
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text", page: {folder: "produit", code: "code"}},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "valueEur", label: "Montant", kind: "eur"},
      {key: "share", label: "Part du flux", kind: "share"},
      {key: "shareOfFrance", label: "Part de la France", kind: "share"},
      {key: "rank", label: "Rang", kind: "integer"},
      {key: "tie", label: "Ex æquo", kind: "text"}
    ],
    rows: FLOWS.flatMap((flow) =>
      byFlow[flow].slice(0, LISTED).map(({product, isTied, ...each}) => ({
        code: product,
        product: names.productLabel(product),
        flow: FLOW_NAME[flow],
        ...each,
        tie: isTied ? "oui" : "non"
      }))
    )
  };
}
