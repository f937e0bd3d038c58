import {colour, flowColour} from "../chart/colours.js";
import {round, s} from "../chart/dom.js";
import type {LinkRole, PlacedLink, SankeyLayout} from "./layout.js";
import type {DrawnItem, Pen} from "./pen.js";
import {linkLines} from "./text.js";

/**
 * From this thickness on, the largest flows are told apart where they meet by an edge in the colour of the
 * ground.
 */
const WIDE_RIBBON = 8;

/** Ribbons of a role share their paint. The hairline around them keeps the thinnest visible. */
export function linkGroup(
  role: LinkRole,
  links: DrawnItem<PlacedLink>[],
  {matrix}: SankeyLayout,
  {document}: Pen
): SVGGElement {
  const paint = {top: colour.top, named: flowColour[matrix.flow], others: colour.neutral}[role];
  const [fillOpacity, strokeOpacity] = {top: [0.78, 1], named: [0.32, 0.22], others: [0.16, 0.14]}[role];
  const group = s(document, "g", {
    class: `cx-links cx-links-${role}`,
    fill: paint,
    "fill-opacity": fillOpacity,
    stroke: paint,
    "stroke-opacity": strokeOpacity,
    "stroke-width": role === "top" ? 1 : 0.5
  });
  group.append(...links.filter(({placed}) => placed.role === role).map(({element}) => element));
  return group;
}

/** A ribbon and its exact words, which `makeInteractive` gives it as a name when they are wanted. */
export function drawLink(
  placed: PlacedLink,
  {matrix}: SankeyLayout,
  {document, names}: Pen
): DrawnItem<PlacedLink> {
  const lines = linkLines(placed.link, matrix.flow, names);
  const edge = placed.role === "top" && placed.thickness >= WIDE_RIBBON ? {stroke: colour.background} : {};
  const element = s(document, "path", {class: "cx-flow", d: ribbon(placed), ...edge});
  return {element, placed, lines};
}

/**
 * A band of equal height between two bars, level at both: unlike a thick stroke, it never leaves the space
 * between them. In steps from its top left corner, since all ribbons of a chart make the same steps sideways:
 * pages are half as heavy.
 */
function ribbon({x0, y0, x1, y1, thickness}: PlacedLink): string {
  const [top, height] = [round(y0 - thickness / 2), round(thickness)];
  const [width, half] = [round(x1 - x0), round((x1 - x0) / 2)];
  const fall = round(round(y1 - thickness / 2) - top);
  const over = `c${half},0,${half},${fall},${width},${fall}`;
  const back = `c${-half},0,${-half},${-fall},${-width},${-fall}`;
  return `M${round(x0)},${top}${over}v${height}${back}z`.replaceAll(",-", "-");
}
