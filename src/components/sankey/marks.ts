import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {drawBadge} from "./badge-marks.js";
import type {LinkRole, PlacedBadge, PlacedLink, SankeyLayout} from "./layout.js";
import {drawLink, linkGroup} from "./link-marks.js";
import {columnGroup, drawNode} from "./node-marks.js";
import type {PlacedNode} from "./nodes.js";
import type {DrawnItem, Pen} from "./pen.js";
import {COLUMN_HEADINGS} from "./text.js";
import {textWidth} from "../chart/text-widths.js";

/** A drawn layout, each of its marks beside what it stands for. */
export interface DrawnSankey {
  element: SVGGElement;
  layout: SankeyLayout;
  nodes: DrawnItem<PlacedNode>[];
  links: DrawnItem<PlacedLink>[];
  badges: {element: SVGElement; placed: PlacedBadge}[];
}

const ROLES: readonly LinkRole[] = ["others", "named", "top"];

/** Draw a layout: ribbons (the five largest on top), bars and labels, badges. Nothing listens yet. */
export function drawSankey(layout: SankeyLayout, pen: Pen): DrawnSankey {
  const links = layout.links.map((placed) => drawLink(placed, layout, pen));
  const nodes = layout.nodes.map((placed) => drawNode(placed, layout, pen));
  const badges = layout.badges.map((placed) => ({placed, element: drawBadge(placed, layout, pen)}));
  const element = s(pen.document, "g", {"font-size": layout.style.valueSize});
  element.append(...headings(layout, pen), keysHint(layout, pen));
  for (const role of ROLES) element.append(linkGroup(role, links, layout, pen));
  element.append(columnGroup("left", nodes, layout, pen), columnGroup("right", nodes, layout, pen));
  element.append(...badges.map((each) => each.element));
  return {element, layout, nodes, links, badges};
}

/** Headings stand over their labels; where they are wider than those, on a phone, at the edges. */
function headings({matrix, style, labelWidths}: SankeyLayout, {document}: Pen): SVGElement[] {
  const [left, right] = COLUMN_HEADINGS[matrix.flow];
  const attributes = {y: style.headingSize, "font-size": style.headingSize, fill: colour.quiet};
  const {width, labelWidth, headingSize} = style;
  const overLabels = [left, right].every((heading) => textWidth(heading, headingSize) <= labelWidth);
  const atLeft = overLabels ? {x: labelWidths.left, "text-anchor": "end"} : {x: 0};
  const atRight = overLabels ? {x: width - labelWidths.right} : {x: width, "text-anchor": "end"};
  return [
    s(document, "text", {...attributes, ...atLeft}, left),
    s(document, "text", {...attributes, ...atRight}, right)
  ];
}

/**
 * What the keyboard can do, between the headings; `flow-sankey.css` shows it to those who come by the
 * keyboard.
 */
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
  const hasRoom = style.width >= 500;
  return s(document, "text", attributes, `↑ ↓ ← → parcourir${hasRoom ? ", Entrée ouvrir" : ""}`);
}
