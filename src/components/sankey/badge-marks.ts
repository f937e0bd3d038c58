import {colour} from "../chart/colours.js";
import {round, s} from "../chart/dom.js";
import type {PlacedBadge, SankeyLayout} from "./layout.js";
import type {Pen} from "./pen.js";

const PLATE_HEIGHT = 18;
const PLATE_MARGIN = 3;

/**
 * The rank of one of the five largest flows in a disc, and its amount on a plate beside it. Its link tells
 * the same in words.
 */
export function drawBadge(
  badge: PlacedBadge,
  {style}: SankeyLayout,
  {document}: Pick<Pen, "document">
): SVGGElement {
  const {cx, cy, text, link, amount} = badge;
  const base = round(cy + style.badgeRadius * 0.42);
  const bold = {"font-weight": 700, "font-size": style.valueSize};
  const group = s(document, "g", {class: "cx-badge", "pointer-events": "none", "aria-hidden": "true"});
  if (text) {
    const beside = {...bold, x: round(text.x), y: base, "text-anchor": text.anchor, fill: colour.top};
    group.append(plate(badge, document), s(document, "text", beside, amount));
  }
  const disc = {cx: round(cx), cy: round(cy), r: style.badgeRadius, fill: colour.top};
  const rank = {...bold, x: disc.cx, y: base, "text-anchor": "middle", fill: colour.background};
  group.append(
    s(document, "circle", {...disc, stroke: colour.background, "stroke-width": 1.5}),
    s(document, "text", rank, String(link.topRank))
  );
  return group;
}

/**
 * The ground that keeps an amount legible over ribbons, from the middle of the disc to the end of the text.
 */
function plate({cx, cy, text, box}: PlacedBadge, document: Document): SVGRectElement {
  const left = text?.anchor === "start" ? cx : box.x - PLATE_MARGIN;
  const right = text?.anchor === "start" ? box.x + box.width + PLATE_MARGIN : cx;
  return s(document, "rect", {
    x: round(left),
    y: round(cy - PLATE_HEIGHT / 2),
    width: round(right - left),
    height: PLATE_HEIGHT,
    rx: PLATE_HEIGHT / 2,
    fill: colour.background,
    "fill-opacity": 0.86
  });
}
