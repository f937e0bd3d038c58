import type {FlowLink, FlowMatrix, FlowNode} from "../../trade/flows.js";
import type {Flow} from "../../trade/types.js";
import {formatExactEur, formatShare} from "../../french/numbers.js";
import type {Names} from "../chart/code-names.js";
import type {NodeKind} from "./graph.js";

/** Names that the words of a Sankey need. */
export type SankeyNames = Pick<Names, "product" | "productLabel" | "partner">;

/** What the share of a flow is a share of. */
const WHOLE: Record<Flow, string> = {import: "des importations", export: "des exportations"};

/** Headings of the columns, left to right: goods run from the left to the right. */
export const COLUMN_HEADINGS: Record<Flow, [left: string, right: string]> = {
  export: ["Produits exportés", "Pays de destination"],
  import: ["Pays d’origine", "Produits importés"]
};

/** « Médicaments – Allemagne », in the direction of the goods; the dash ends a line, and begins none. */
export function linkName({product, partner}: FlowLink, flow: Flow, names: SankeyNames): string {
  const ends = [names.product(product), names.partner(partner, flow)];
  return (flow === "export" ? ends : ends.reverse()).join("\u00a0– ");
}

/** Exact words on a link: its name, whole euros, share of the flow, rank among the five largest. */
export function linkLines(link: FlowLink, flow: Flow, names: SankeyNames): string[] {
  const lines = [linkName(link, flow, names), ...amountLines(link, flow)];
  return link.topRank === null ? lines : [...lines, topRankText(link.topRank)];
}

/** Exact words on a node: its full label, whole euros, share of the flow. */
export function nodeLines(kind: NodeKind, node: FlowNode, {flow}: FlowMatrix, names: SankeyNames): string[] {
  const name = kind === "product" ? names.productLabel(node.code) : names.partner(node.code, flow);
  return [name, ...amountLines(node, flow)];
}

/**
 * « Médicaments – Allemagne : 12 345 678 €, 4,5 % des exportations, premier flux » : the lines as one
 * sentence.
 */
export function spoken([name, ...facts]: string[]): string {
  return `${name}\u00a0: ${facts.join(", ")}`;
}

function amountLines({valueEur, share}: {valueEur: number; share: number}, flow: Flow): string[] {
  return [formatExactEur(valueEur), `${formatShare(share)} ${WHOLE[flow]}`];
}

function topRankText(rank: number): string {
  return rank === 1
    ? "premier flux"
    : `${["deuxième", "troisième", "quatrième", "cinquième"][rank - 2]} flux`;
}
