import {area, curveBumpX} from "d3-shape";
import {OTHERS} from "../trade/types.js";
import {colour, flowColour} from "./colours.js";
import {s} from "./dom.js";
import type {LinkRole, PlacedBadge, PlacedLink, SankeyLayout} from "./sankey-layout.js";
import type {PlacedNode} from "./sankey-nodes.js";
import {COLUMN_HEADINGS, linkLines, nodeLines, spoken} from "./sankey-text.js";
import type {SankeyNames} from "./sankey-text.js";

/** A drawn node or link, with the words that tell it exactly. */
export interface DrawnItem<Placed> {
  element: SVGElement;
  placed: Placed;
  lines: string[];
}

export interface DrawnSankey {
  element: SVGGElement;
  layout: SankeyLayout;
  nodes: DrawnItem<PlacedNode>[];
  links: DrawnItem<PlacedLink>[];
  badges: {element: SVGElement; placed: PlacedBadge}[];
}

interface Pen {
  document: Document;
  names: SankeyNames;
}

/** From this thickness on, the largest flows are told apart where they meet by an edge in the colour of the ground. */
const WIDE_RIBBON = 8;

const ROLES: readonly LinkRole[] = ["others", "named", "top"];

/** Draw a layout: ribbons (the five largest on top), bars and labels, badges. Nothing listens yet. */
export function drawSankey(layout: SankeyLayout, pen: Pen): DrawnSankey {
  const links = layout.links.map((placed) => drawLink(placed, layout, pen));
  const nodes = layout.nodes.map((placed) => drawNode(placed, layout, pen));
  const badges = layout.badges.map((placed) => ({placed, element: drawBadge(placed, layout, pen)}));
  const element = s(pen.document, "g", {"font-size": layout.style.valueSize});
  element.append(...headings(layout, pen), keysHint(layout, pen));
  for (const role of ROLES) element.append(linkGroup(role, links, layout, pen));
  element.append(...[...nodes, ...badges].map((each) => each.element));
  return {element, layout, nodes, links, badges};
}

/** Headings stand over the bars' side of their labels; on a phone they are wider than those, and stand at the edges. */
function headings({matrix, style}: SankeyLayout, {document}: Pen): SVGElement[] {
  const [left, right] = COLUMN_HEADINGS[matrix.flow];
  const attributes = {y: style.headingSize, "font-size": style.headingSize, fill: colour.quiet};
  const {width, labelWidth, headingsAtEdges} = style;
  const atLeft = headingsAtEdges ? {x: 0} : {x: labelWidth, "text-anchor": "end"};
  const atRight = headingsAtEdges ? {x: width, "text-anchor": "end"} : {x: width - labelWidth};
  return [
    s(document, "text", {...attributes, ...atLeft}, left),
    s(document, "text", {...attributes, ...atRight}, right)
  ];
}

/** What the keyboard can do, between the headings; `flow-sankey.css` shows it to those who come by the keyboard. */
function keysHint({style}: SankeyLayout, {document}: Pen): SVGElement {
  const attributes = {
    class: "cx-keys",
    x: style.width / 2,
    y: style.headingSize,
    "font-size": style.valueSize,
    "text-anchor": "middle",
    fill: colour.quiet,
    visibility: "hidden",
    "aria-hidden": "true"
  };
  return s(document, "text", attributes, "↑ ↓ ← → parcourir");
}

/** Ribbons of a role share their paint. The hairline around them keeps the thinnest visible. */
function linkGroup(
  role: LinkRole,
  links: DrawnItem<PlacedLink>[],
  {matrix}: SankeyLayout,
  {document}: Pen
): SVGGElement {
  const paint = {top: colour.top, named: flowColour[matrix.flow], others: colour.neutral}[role];
  const [fillOpacity, strokeOpacity] = {top: [0.78, 1], named: [0.34, 0.3], others: [0.16, 0.16]}[role];
  const group = s(document, "g", {
    class: `cx-links cx-links-${role}`,
    fill: paint,
    "fill-opacity": fillOpacity,
    stroke: paint,
    "stroke-opacity": strokeOpacity,
    "stroke-width": role === "top" ? 1 : 0.6
  });
  group.append(...links.filter(({placed}) => placed.role === role).map(({element}) => element));
  return group;
}

function drawLink(placed: PlacedLink, {matrix}: SankeyLayout, {document, names}: Pen): DrawnItem<PlacedLink> {
  const lines = linkLines(placed.link, matrix.flow, names);
  const title = s(document, "title", {}, spoken(lines));
  const edge = placed.role === "top" && placed.thickness >= WIDE_RIBBON ? {stroke: colour.background} : {};
  const element = s(document, "path", {class: "cx-flow", role: "img", d: ribbon(placed), ...edge}, title);
  return {element, placed, lines};
}

/** A band of equal height between two bars: unlike a thick stroke, it never leaves the space between them. */
function ribbon({x0, y0, x1, y1, thickness}: PlacedLink): string {
  const half = thickness / 2;
  const band = area<[number, number]>()
    .x(([x]) => x)
    .y0(([, y]) => y - half)
    .y1(([, y]) => y + half)
    .curve(curveBumpX)
    .digits(1);
  return band([
    [x0, y0],
    [x1, y1]
  ])!;
}

function drawNode(
  placed: PlacedNode,
  {matrix, style}: SankeyLayout,
  {document, names}: Pen
): DrawnItem<PlacedNode> {
  const {kind, node, bar, label, labelBox, side} = placed;
  const lines = nodeLines(kind, node, matrix, names);
  const others = node.code === OTHERS;
  const x = side === "left" ? labelBox.x + labelBox.width : labelBox.x;
  const text = s(document, "text", {
    "text-anchor": side === "left" ? "end" : "start",
    fill: others ? colour.quiet : colour.text
  });
  const firstLine = labelBox.y + style.nameLine * 0.78;
  const name = {"font-size": style.nameSize, "font-weight": others ? 400 : 600};
  label.lines.forEach((line, index) =>
    text.append(s(document, "tspan", {x, y: round(firstLine + index * style.nameLine), ...name}, line))
  );
  const valueY = round(firstLine + label.lines.length * style.nameLine);
  text.append(s(document, "tspan", {class: "cx-flow-value", x, y: valueY, fill: colour.quiet}, label.value));
  const element = s(
    document,
    "g",
    {class: "cx-flow", role: "img"},
    s(document, "title", {}, spoken(lines)),
    s(document, "rect", {...hitBox(placed), fill: "transparent"}),
    s(document, "rect", {...rounded(bar), fill: others ? colour.neutral : flowColour[matrix.flow]}),
    text
  );
  return {element, placed, lines};
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
function rounded({x, y, width, height}: {x: number; y: number; width: number; height: number}) {
  const least = Math.max(0.8, height);
  return {x: round(x), y: round(y - (least - height) / 2), width: round(width), height: round(least)};
}

function drawBadge(
  {cx, cy, text, link, amount, box}: PlacedBadge,
  {style}: SankeyLayout,
  {document}: Pen
): SVGGElement {
  const middle = round(cy + style.badgeRadius * 0.42);
  const bold = {"font-weight": 700, "font-size": style.valueSize};
  const group = s(document, "g", {class: "cx-badge", "pointer-events": "none", "aria-hidden": "true"});
  const disc = {cx: round(cx), cy: round(cy), r: style.badgeRadius};
  if (text) {
    const left = text.anchor === "start" ? cx : box.x - 3;
    const plate = {
      x: round(left),
      y: round(cy - 9),
      width: round(text.anchor === "start" ? box.x + box.width + 3 - cx : cx - left),
      height: 18,
      rx: 9
    };
    group.append(
      s(document, "rect", {...plate, fill: colour.background, "fill-opacity": 0.86}),
      s(
        document,
        "text",
        {...bold, x: round(text.x), y: middle, "text-anchor": text.anchor, fill: colour.top},
        amount
      )
    );
  }
  group.append(
    s(document, "circle", {...disc, fill: colour.top, stroke: colour.background, "stroke-width": 1.5}),
    s(
      document,
      "text",
      {...bold, x: disc.cx, y: middle, "text-anchor": "middle", fill: colour.background},
      String(link.topRank)
    )
  );
  return group;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
