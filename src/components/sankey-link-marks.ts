import {area, curveBumpX} from "d3-shape";
import {colour, flowColour} from "./colours.js";
import {s} from "./dom.js";
import type {LinkRole, PlacedLink, SankeyLayout} from "./sankey-layout.js";
import type {DrawnItem, Pen} from "./sankey-pen.js";
import {linkLines, spoken} from "./sankey-text.js";

/** From this thickness on, the largest flows are told apart where they meet by an edge in the colour of the ground. */
const WIDE_RIBBON = 8;

/** Ribbons of a role share their paint. The hairline around them keeps the thinnest visible. */
export function linkGroup(
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

/** A ribbon and its exact words. */
export function drawLink(
  placed: PlacedLink,
  {matrix}: SankeyLayout,
  {document, names}: Pen
): DrawnItem<PlacedLink> {
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
