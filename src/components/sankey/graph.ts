import {sankey} from "d3-sankey";
import type {SankeyGraph as D3Graph, SankeyNode as D3Node} from "d3-sankey";
import type {FlowLink, FlowMatrix, FlowNode} from "../../trade/flows.js";

/** What a node stands for: a product or a partner. */
export type NodeKind = "product" | "partner";

export interface NodeDatum {
  /** `p:C21Z`, `c:DE`: a product and a country may share a code, and d3-sankey refuses equal ids. */
  id: string;
  kind: NodeKind;
  flowNode: FlowNode;
}

export interface LinkDatum {
  flowLink: FlowLink;
}

export type GraphNode = D3Node<NodeDatum, LinkDatum>;
export type Graph = D3Graph<NodeDatum, LinkDatum>;

/**
 * The matrix as a graph of d3-sankey, to be placed: goods run from left to right, product → country for
 * exports, country → product for imports. Nodes stand by rank and links in the order of the ranks at their
 * other end, which keeps « Autres » last and avoids crossings at the nodes. Every call builds new objects,
 * since d3-sankey writes into its input.
 *
 * A negative cell (a correction) has no width to draw and is left out. Returns `null` without a positive
 * cell: d3-sankey would answer NaN.
 */
export function sankeyGraph(matrix: FlowMatrix): Graph | null {
  const drawn = matrix.links.filter((link) => link.valueEur > 0);
  if (drawn.length === 0) return null;
  const products = nodesOf("product", matrix.products, new Set(drawn.map((link) => link.product)));
  const partners = nodesOf("partner", matrix.partners, new Set(drawn.map((link) => link.partner)));
  const layout = sankey<NodeDatum, LinkDatum>()
    .nodeId((node) => node.id)
    .nodeSort(null)
    .linkSort(null);
  return layout({nodes: [...products, ...partners], links: drawn.map((link) => linkOf(link, matrix.flow))});
}

/**
 * Lay the links one on the other at each end of their nodes, once nodes and widths have their final place.
 */
export function stackLinks(graph: Graph): Graph {
  return sankey<NodeDatum, LinkDatum>().update(graph);
}

function nodesOf(kind: NodeKind, flowNodes: readonly FlowNode[], drawn: Set<string>): NodeDatum[] {
  return flowNodes
    .filter(({code}) => drawn.has(code))
    .map((flowNode) => ({id: nodeId(kind, flowNode.code), kind, flowNode}));
}

function nodeId(kind: NodeKind, code: string): string {
  return `${kind === "product" ? "p" : "c"}:${code}`;
}

function linkOf(flowLink: FlowLink, flow: FlowMatrix["flow"]) {
  const product = nodeId("product", flowLink.product);
  const partner = nodeId("partner", flowLink.partner);
  const [source, target] = flow === "export" ? [product, partner] : [partner, product];
  return {source, target, value: flowLink.valueEur, flowLink};
}
