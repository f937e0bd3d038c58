import {OTHERS} from "../../trade/types.js";
import {colour, flowColour} from "../chart/colours.js";
import {round, s} from "../chart/dom.js";
import {pageOfCode} from "../figure/page-of-code.js";
import type {Box} from "./badges.js";
import type {SankeyLayout} from "./layout.js";
import type {PlacedNode, Side} from "./nodes.js";
import type {DrawnItem, Pen} from "./pen.js";
import {nodeLines, spoken} from "./text.js";

/** Of the height of a line, what stands above its base. */
const ASCENT = 0.78;
const VALUE = {class: "cx-flow-value", fill: colour.quiet, "font-weight": 400};

/** What the bars and labels of a column have in common. */
export function columnGroup(
  side: Side,
  nodes: readonly DrawnItem<PlacedNode>[],
  {style}: SankeyLayout,
  {document}: Pen
): SVGGElement {
  const paint = {fill: colour.text, "font-size": style.nameSize, "font-weight": 600};
  const group = s(document, "g", {...paint, "text-anchor": side === "left" ? "end" : "start"});
  group.append(...nodes.filter(({placed}) => placed.side === side).map(({element}) => element));
  return group;
}

/** A bar with its label, and its exact words. « Autres » is grey and light. */
export function drawNode(
  placed: PlacedNode,
  layout: SankeyLayout,
  {document, names}: Pen
): DrawnItem<PlacedNode> {
  const {kind, node, bar} = placed;
  const lines = nodeLines(kind, node, layout.matrix, names);
  const fill = node.code === OTHERS ? colour.neutral : flowColour[layout.matrix.flow];
  const element = s(
    document,
    "g",
    {class: "cx-flow", role: pageOf(placed, document) === null ? "img" : "link"},
    s(document, "title", {}, spoken(lines)),
    s(document, "rect", {...hitBox(placed), fill: "transparent"}),
    s(document, "rect", {...rounded(bar), fill}),
    pageLink(placed, labelText(placed, layout, document), document)
  );
  return {element, placed, lines};
}

/** The page of a product or partner; `null` for « Autres » and what is no country. */
function pageOf({kind, node}: PlacedNode, document: Document): string | null {
  return pageOfCode(kind === "product" ? "produit" : "pays", node.code, document);
}

/**
 * A label as a link to the page of its product or partner, where it has one, for pointers: out of the tab
 * order, since the node itself is a link that the Enter key follows (`interaction.ts`), and left out for
 * screen readers for the same reason.
 */
function pageLink(placed: PlacedNode, label: SVGTextElement, document: Document): SVGElement {
  const href = pageOf(placed, document);
  return href === null ? label : s(document, "a", {href, tabindex: -1, "aria-hidden": "true"}, label);
}

function labelText(
  {node, label, labelBox, side}: PlacedNode,
  {style}: SankeyLayout,
  document: Document
): SVGTextElement {
  const others = node.code === OTHERS;
  const x = side === "left" ? labelBox.x + labelBox.width : labelBox.x;
  const text = s(document, "text", others ? {fill: colour.quiet, "font-weight": 400} : {});
  const lineY = (index: number) => round(labelBox.y + (index + ASCENT) * style.nameLine);
  label.lines.forEach((line, index) => text.append(s(document, "tspan", {x, y: lineY(index)}, line)));
  const value = {x, y: lineY(label.lines.length), ...VALUE, "font-size": style.valueSize};
  text.append(s(document, "tspan", value, label.value));
  return text;
}

/** Label and bar together: what a finger may touch. */
function hitBox({bar, labelBox, side}: PlacedNode) {
  const y = Math.min(bar.y, labelBox.y);
  const bottom = Math.max(bar.y + bar.height, labelBox.y + labelBox.height);
  const x = side === "left" ? 0 : bar.x;
  const right = side === "left" ? bar.x + bar.width : labelBox.x + labelBox.width;
  return rounded({x, y, width: right - x, height: bottom - y});
}

/** At least a hairline, however small the amount. */
function rounded({x, y, width, height}: Box) {
  const least = Math.max(0.8, height);
  return {x: round(x), y: round(y - (least - height) / 2), width: round(width), height: round(least)};
}
