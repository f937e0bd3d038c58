import type {FlowNode} from "../../trade/flows.js";
import type {Box} from "./badges.js";
import {layoutColumns} from "./columns.js";
import type {Bar} from "./columns.js";
import type {Graph, GraphNode, NodeKind} from "./graph.js";
import {labelWidth, nodeLabel} from "./labels.js";
import type {LabelOptions, NodeLabel} from "./labels.js";
import type {LabelValues, SankeyStyle} from "./style.js";
import {COLUMN_HEADINGS} from "./text.js";
import {textWidth} from "../chart/text-widths.js";

export type Side = "left" | "right";

/** A node with its bar and its label, in pixels. */
export interface PlacedNode {
  kind: NodeKind;
  side: Side;
  node: FlowNode;
  bar: Box;
  label: NodeLabel;
  /** Column of text beside the bar, as high as the label; its text is set against the bar. */
  labelBox: Box;
}

/** Nodes with their places, and the width of the text on each side. */
export interface PlacedNodes {
  nodes: PlacedNode[];
  labelWidths: Record<Side, number>;
}

export interface NodeOptions extends LabelOptions {
  values: LabelValues;
  /** See `layoutColumns`. */
  maxBarsHeight?: number;
}

/**
 * Place the nodes of both columns, left then right, and write their place and the width of their links into
 * the graph. A column of text is as wide as its widest line: the ribbons have what is left.
 */
export function placeNodes(graph: Graph, options: NodeOptions): PlacedNodes {
  const left = column(graph, "left", options);
  const right = column(graph, "right", options);
  const {slotGap: gap, sparePerRank} = options.style;
  const spare = sparePerRank[options.values] * Math.max(left.length, right.length);
  const columns = layoutColumns(left, right, {gap, spare, maxBarsHeight: options.maxBarsHeight});
  for (const link of graph.links) link.width = link.value * columns.pixelsPerEur;
  const [leftHeading, rightHeading] = COLUMN_HEADINGS[options.flow];
  const labelWidths = {
    left: columnWidth(left, leftHeading, options.style),
    right: columnWidth(right, rightHeading, options.style)
  };
  const place = (side: Side, nodes: readonly LabelledNode[]) =>
    placeColumn(nodes, {side, bars: columns[side], labelWidth: labelWidths[side], style: options.style});
  return {nodes: [...place("left", left), ...place("right", right)], labelWidths};
}

interface LabelledNode {
  graphNode: GraphNode;
  label: NodeLabel;
  valueEur: number;
  labelHeight: number;
}

function column(graph: Graph, side: Side, options: LabelOptions): LabelledNode[] {
  const isLeft = (node: GraphNode) => node.sourceLinks!.length > 0;
  return graph.nodes
    .filter((node) => isLeft(node) === (side === "left"))
    .map((graphNode) => {
      const label = nodeLabel(graphNode.kind, graphNode.flowNode, options);
      return {graphNode, label, valueEur: graphNode.value!, labelHeight: label.height};
    });
}

/** Width of the widest label, or of the heading where it has room above the labels. */
function columnWidth(nodes: readonly LabelledNode[], heading: string, style: SankeyStyle): number {
  const labels = nodes.map(({graphNode, label}) => labelWidth(label, graphNode.flowNode, style));
  const headingWidth = textWidth(heading, style.headingSize);
  const widest = Math.max(...labels, headingWidth <= style.labelWidth ? headingWidth : 0);
  return Math.min(style.labelWidth, Math.ceil(widest));
}

interface Place {
  side: Side;
  bars: readonly Bar[];
  labelWidth: number;
  style: SankeyStyle;
}

function placeColumn(nodes: readonly LabelledNode[], {side, bars, labelWidth, style}: Place): PlacedNode[] {
  const {width, labelGap, barWidth, headingHeight} = style;
  const textX = side === "left" ? 0 : width - labelWidth;
  const barX = side === "left" ? labelWidth + labelGap : textX - labelGap - barWidth;
  return nodes.map(({graphNode, label}, index) => {
    const {y0, y1} = bars[index]!;
    const bar = {x: barX, y: headingHeight + y0, width: barWidth, height: y1 - y0};
    Object.assign(graphNode, {x0: bar.x, x1: bar.x + bar.width, y0: bar.y, y1: bar.y + bar.height});
    const {kind, flowNode: node} = graphNode;
    const labelY = bar.y + bar.height / 2 - label.height / 2;
    const labelBox = {x: textX, y: labelY, width: labelWidth, height: label.height};
    return {kind, side, node, bar, label, labelBox};
  });
}
