import {tooltipBox} from "../chart/tooltip.js";
import {pointOn} from "./badges.js";
import type {Box} from "./badges.js";
import type {DrawnSankey} from "./marks.js";
import type {PlacedLink, SankeyLayout} from "./layout.js";
import {endOf, isLink, linksOf, pathOf} from "./neighbours.js";
import type {Placed} from "./neighbours.js";
import type {PlacedNode, Side} from "./nodes.js";
import type {DrawnItem} from "./pen.js";
import {wrapText} from "../chart/text-widths.js";

/** A node or a link that can be lit. */
export type Item = DrawnItem<Placed>;

const TOOLTIP_SIZE = 12;
const TOOLTIP_WIDTH = 400;
const NODE_TOOLTIP_WIDTH = 150;
const TOOLTIP_MARGINS = 18;
const TOOLTIP_BAND = 300;

/**
 * Returns a function that highlights one item instead of the one before, or none without an item. Lit are the
 * item and its path; `flow-sankey.css` dims the rest.
 */
export function lighting(drawn: DrawnSankey, document: Document): (item: Item | undefined) => void {
  let lit: Item | undefined;
  let putOut = () => {};
  return (item) => {
    if (item === lit) return;
    putOut();
    lit = item;
    drawn.element.classList.toggle("cx-active", item !== undefined);
    if (!item) return void (putOut = () => {});
    const undo = [
      lightPath(item, drawn),
      tellAcross(item, drawn),
      holdTitle(item.element),
      showTooltip(item, drawn, document)
    ];
    putOut = () => undo.forEach((each) => each());
  };
}

function lightPath({placed}: Item, {layout, nodes, links, badges}: DrawnSankey): () => void {
  const path = pathOf(placed, layout);
  const litLinks = new Set([...path].filter(isLink).map(({link}) => link));
  const lit = [
    ...[...nodes, ...links].filter((item) => path.has(item.placed)),
    ...badges.filter((badge) => litLinks.has(badge.placed.link))
  ];
  lit.forEach(({element}) => element.classList.add("cx-lit"));
  return () => lit.forEach(({element}) => element.classList.remove("cx-lit"));
}

/** Put the amount of each link of a node beside its other end; the returned function puts the labels back. */
function tellAcross({placed}: Item, {nodes, layout}: DrawnSankey): () => void {
  if (isLink(placed)) return () => undefined;
  const across: Side = placed.side === "left" ? "right" : "left";
  const restores = linksOf(placed, layout).map((link) => {
    const end = nodes.find((node) => node.placed === endOf(link, across, layout))!;
    const value = end.element.querySelector(".cx-flow-value")!;
    const before = value.textContent;
    value.textContent = layout.formatLink(link.link);
    value.classList.add("cx-flow-part");
    return () => {
      value.textContent = before;
      value.classList.remove("cx-flow-part");
    };
  });
  return () => restores.forEach((restore) => restore());
}

/** The browser's own tooltip would cover the box: while it shows, the title of a node becomes a label. */
function holdTitle(element: SVGElement): () => void {
  const title = element.querySelector(":scope > title");
  if (!title) return () => undefined;
  element.setAttribute("aria-label", title.textContent ?? "");
  title.remove();
  return () => {
    element.prepend(title);
    element.removeAttribute("aria-label");
  };
}

/**
 * The box of a node keeps to the column of its labels, as far as it can, so that its ribbons stay in sight.
 */
function showTooltip({placed, lines}: Item, {element, layout}: DrawnSankey, document: Document): () => void {
  const [name = "", ...facts] = lines;
  const {width: chartWidth} = layout.style;
  const width = isLink(placed)
    ? Math.min(TOOLTIP_WIDTH, chartWidth - 24)
    : Math.max(NODE_TOOLTIP_WIDTH, placed.labelBox.width - TOOLTIP_MARGINS);
  const nameLines = wrapText(name, TOOLTIP_SIZE, width, {bold: true});
  const at = isLink(placed) ? aroundLink(placed, layout) : boxOf(placed);
  const chart = {width: layout.style.width, height: layout.height};
  const box = tooltipBox(
    {element, lines: [...nameLines, ...facts], nameLines: nameLines.length, ...at},
    chart,
    document
  );
  element.append(box);
  return () => box.remove();
}

/**
 * Where the band is wide enough, the middle of the link; elsewhere all that it joins, so that the box covers
 * neither label.
 */
function aroundLink(placed: PlacedLink, layout: SankeyLayout): Box {
  const {x, y} = pointOn(placed, 0.5);
  if (placed.x1 - placed.x0 > TOOLTIP_BAND) return {x, y, width: 0, height: placed.thickness / 2};
  const ends = (["left", "right"] as const).map((side) => boxOf(endOf(placed, side, layout)));
  const top = Math.min(...ends.map((end) => end.y));
  const bottom = Math.max(...ends.map((end) => end.y + end.height));
  return {x, y: top, width: 0, height: bottom - top};
}

function boxOf({bar, labelBox}: PlacedNode): Box {
  const y = Math.min(bar.y, labelBox.y);
  return {...labelBox, y, height: Math.max(bar.height, labelBox.height)};
}
