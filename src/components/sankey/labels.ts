import type {FlowNode} from "../../trade/flows.js";
import {OTHERS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {formatShare} from "../../french/numbers.js";
import type {Names} from "../chart/code-names.js";
import type {NodeKind} from "./graph.js";
import type {LabelValues, SankeyStyle} from "./style.js";
import {cutLine, cutWithEllipsis} from "../chart/hyphens.js";
import {textWidth, widestOf, wrapText} from "../chart/text-widths.js";
import {amountText} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";

/** What is written beside a node. */
export interface NodeLabel {
  /** Lines of the name, as many as it takes up to three. */
  lines: string[];
  /** Amount and share, share alone where amounts do not compare. */
  value: string;
  height: number;
}

export interface LabelOptions {
  flow: Flow;
  names: Pick<Names, "product" | "partner">;
  /** What is written under the name: see `valueWriter`. */
  writeValue: (node: FlowNode) => string;
  style: SankeyStyle;
}

const MAX_LINES = 3;

/** The label of a node, wrapped to the width of its column. */
export function nodeLabel(kind: NodeKind, node: FlowNode, options: LabelOptions): NodeLabel {
  const {flow, names, style} = options;
  const name = kind === "product" ? names.product(node.code) : names.partner(node.code, flow);
  const lines = labelLines(name, style.nameSize, style.labelWidth, node.code !== OTHERS);
  const height = lines.length * style.nameLine + style.valueLine;
  return {lines, value: options.writeValue(node), height};
}

/** Width of the widest line of a label, in pixels. */
export function labelWidth({lines, value}: NodeLabel, node: FlowNode, style: SankeyStyle): number {
  const bold = node.code !== OTHERS;
  return Math.max(widestOf(lines, style.nameSize, {bold}), textWidth(value, style.valueSize));
}

/**
 * How the amounts of a chart are written, the same for all its nodes: amount and share, without the unit
 * (which the subtitle tells) where a column is too narrow, amount alone where it is narrower still; `share`
 * alone where two territories are compared, since their amounts do not compare.
 */
export function valueWriter(
  nodes: readonly FlowNode[],
  {unit, values, style}: {unit: AmountUnit; values: LabelValues; style: SankeyStyle}
): (node: FlowNode) => string {
  if (values === "share") return ({share}) => formatShare(share);
  const withShare =
    (amount: (valueEur: number) => string) =>
    ({valueEur, share}: FlowNode) =>
      `${amount(valueEur)} · ${formatShare(share)}`;
  const writers = [withShare((valueEur) => amountText(valueEur, unit)), withShare(unit.format)];
  const fits = (write: (node: FlowNode) => string) =>
    nodes.every((node) => textWidth(write(node), style.valueSize) <= style.labelWidth);
  return writers.find(fits) ?? (({valueEur}) => amountText(valueEur, unit));
}

/**
 * Lines no wider than the column: long words are cut with a hyphen, what exceeds three lines with an
 * ellipsis.
 */
export function labelLines(name: string, size: number, maxWidth: number, bold: boolean): string[] {
  const fits = (text: string) => textWidth(text, size, {bold}) <= maxWidth;
  const lines = balancedLines(name, size, maxWidth, bold).flatMap((line) =>
    cutLine(line, fits, {anywhere: true})
  );
  if (lines.length <= MAX_LINES) return lines;
  const kept = lines.slice(0, MAX_LINES);
  const last = kept[MAX_LINES - 1]!.replace(/-$/, "");
  return [...kept.slice(0, -1), cutWithEllipsis(last, fits)];
}

/** As many lines as the width asks for, of lengths as even as they come: no last line of one short word. */
function balancedLines(name: string, size: number, maxWidth: number, bold: boolean): string[] {
  const wrap = (width: number) => wrapText(name, size, width, {bold});
  const widest = (lines: string[]) => widestOf(lines, size, {bold});
  let lines = wrap(maxWidth);
  for (;;) {
    const narrower = wrap(widest(lines) - 1);
    if (narrower.length > lines.length || widest(narrower) >= widest(lines)) return lines;
    lines = narrower;
  }
}
