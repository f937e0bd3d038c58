import {topLinks} from "../../trade/flows.js";
import type {FlowLink, FlowMatrix} from "../../trade/flows.js";
import {OTHERS} from "../../trade/types.js";
import {formatShare} from "../../french/numbers.js";
import type {Names} from "../chart/code-names.js";
import {placeBadges} from "./badges.js";
import type {Badge} from "./badges.js";
import {valueWriter} from "./labels.js";
import {sankeyGraph, stackLinks} from "./graph.js";
import type {Graph} from "./graph.js";
import {placeNodes} from "./nodes.js";
import type {PlacedNode, Side} from "./nodes.js";
import {sankeyStyle} from "./style.js";
import type {LabelValues, SankeyStyle} from "./style.js";
import {textWidth} from "../chart/text-widths.js";
import {amountText, amountUnit} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";

/**
 * What a link is drawn as: one of the five largest, a named product with a named partner, or a part of
 * « Autres ».
 */
export type LinkRole = "top" | "named" | "others";

export interface PlacedLink {
  link: FlowLink;
  role: LinkRole;
  /** Left and right end of the ribbon, with its vertical centre there. */
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  thickness: number;
}

export interface PlacedBadge extends Badge {
  link: FlowLink;
  amount: string;
}

/** Everything a Sankey draws, in pixels from its top left: no element, no colour. */
export interface SankeyLayout {
  matrix: FlowMatrix;
  style: SankeyStyle;
  /** Width of the text on each side: that of its widest line, up to `style.labelWidth`. */
  labelWidths: Record<Side, number>;
  height: number;
  /** Height of all the bars of a column together: that of the whole flow. */
  barsHeight: number;
  nodes: PlacedNode[];
  /** By product and partner rank, as in the matrix. */
  links: PlacedLink[];
  badges: PlacedBadge[];
  /** Amount, or share, of a link as labels write it. */
  formatLink: (link: FlowLink) => string;
}

export interface SankeyLayoutOptions {
  width: number;
  names: Pick<Names, "product" | "partner">;
  values?: LabelValues;
  /** Upper bound of `barsHeight`, to draw several territories on one scale. */
  maxBarsHeight?: number;
}

const BOTTOM_MARGIN = 4;

/** Place nodes, labels, ribbons and badges of a matrix; `null` when there is no flow to draw. */
export function sankeyLayout(
  matrix: FlowMatrix,
  {width, names, values = "eur", maxBarsHeight}: SankeyLayoutOptions
): SankeyLayout | null {
  const style = sankeyStyle(width);
  const graph = sankeyGraph(matrix);
  if (!graph) return null;
  const unit = matrixUnit(matrix);
  const formatLink = ({valueEur, share}: FlowLink) =>
    values === "eur" ? amountText(valueEur, unit) : formatShare(share);
  const writeValue = valueWriter([...matrix.products, ...matrix.partners], {unit, values, style});
  const {nodes, labelWidths} = placeNodes(graph, {
    flow: matrix.flow,
    names,
    values,
    writeValue,
    style,
    maxBarsHeight
  });
  const links = placeLinks(graph);
  const badges = topBadges(links, matrix, style, values === "eur" ? formatLink : null);
  const barsHeight = links.reduce((sum, {thickness}) => sum + thickness, 0);
  const height = bottomOf(nodes);
  return {matrix, style, labelWidths, height, barsHeight, nodes, links, badges, formatLink};
}

/** The one unit of all the amounts of one Sankey or several: that of the largest node. */
export function matrixUnit(...matrices: readonly FlowMatrix[]): AmountUnit {
  const nodes = matrices.flatMap(({products, partners}) => [...products, ...partners]);
  return amountUnit(Math.max(0, ...nodes.map(({valueEur}) => valueEur)));
}

function placeLinks(graph: Graph): PlacedLink[] {
  return stackLinks(graph).links.map(({flowLink: link, source, target, y0, y1, width}) => ({
    link,
    role: roleOf(link),
    x0: (source as {x1: number}).x1,
    y0: y0!,
    x1: (target as {x0: number}).x0,
    y1: y1!,
    thickness: width!
  }));
}

function roleOf({topRank, product, partner}: FlowLink): LinkRole {
  if (topRank !== null) return "top";
  return product === OTHERS || partner === OTHERS ? "others" : "named";
}

function bottomOf(nodes: readonly PlacedNode[]): number {
  const bottoms = nodes.flatMap(({bar, labelBox}) => [bar, labelBox]).map(({y, height}) => y + height);
  return Math.ceil(Math.max(...bottoms) + BOTTOM_MARGIN);
}

function topBadges(
  placed: readonly PlacedLink[],
  matrix: FlowMatrix,
  {badgeRadius: radius, badgeAmounts, valueSize}: SankeyStyle,
  format: ((link: FlowLink) => string) | null
): PlacedBadge[] {
  const links = topLinks(matrix);
  const amounts = badgeAmounts && format ? links.map(format) : null;
  const lines = links.map((link) => placed.find((each) => each.link === link)!);
  const textWidths = amounts && amounts.map((amount) => textWidth(amount, valueSize, {bold: true}));
  return placeBadges(lines, {radius, textWidths, textHeight: valueSize * 1.3}).map((badge, index) => ({
    ...badge,
    link: links[index]!,
    amount: amounts?.[index] ?? ""
  }));
}
