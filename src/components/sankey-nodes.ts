import type {FlowNode} from "../trade/flows.js";
import type {Box} from "./sankey-badges.js";
import {layoutColumns} from "./sankey-columns.js";
import type {Columns} from "./sankey-columns.js";
import type {Graph, GraphNode, NodeKind} from "./sankey-graph.js";
import {nodeLabel} from "./sankey-labels.js";
import type {LabelOptions, NodeLabel} from "./sankey-labels.js";
import type {SankeyStyle} from "./sankey-style.js";

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

export interface NodeOptions extends LabelOptions {
  /** See `layoutColumns`. */
  maxBarsHeight?: number;
}

/** Place the nodes of both columns, left then right, and write their place and the width of their links into the graph. */
export function placeNodes(graph: Graph, options: NodeOptions): PlacedNode[] {
  const left = column(graph, "left", options);
  const right = column(graph, "right", options);
  const {slotGap: gap, sparePerRank} = options.style;
  const spare = sparePerRank * Math.max(left.length, right.length);
  const columns = layoutColumns(left, right, {gap, spare, maxBarsHeight: options.maxBarsHeight});
  for (const link of graph.links) link.width = link.value * columns.pixelsPerEur;
  return [...placeColumn(left, "left", columns, options), ...placeColumn(right, "right", columns, options)];
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

function placeColumn(
  nodes: readonly LabelledNode[],
  side: Side,
  columns: Columns,
  {style}: LabelOptions
): PlacedNode[] {
  return nodes.map(({graphNode, label}, index) => {
    const {y0, y1} = columns[side][index]!;
    graphNode.y0 = style.headingHeight + y0;
    graphNode.y1 = style.headingHeight + y1;
    const bar = {x: graphNode.x0!, y: graphNode.y0, width: style.barWidth, height: y1 - y0};
    const {kind, flowNode: node} = graphNode;
    return {kind, side, node, bar, label, labelBox: labelBox(bar, label, side, style)};
  });
}

function labelBox(bar: Box, {height}: NodeLabel, side: Side, {width, labelWidth}: SankeyStyle): Box {
  const x = side === "left" ? 0 : width - labelWidth;
  return {x, y: bar.y + bar.height / 2 - height / 2, width: labelWidth, height};
}
