import {readoutBox} from "./readout.js";
import {pointOn} from "./sankey-badges.js";
import type {Box} from "./sankey-badges.js";
import type {DrawnSankey} from "./sankey-marks.js";
import type {PlacedLink, SankeyLayout} from "./sankey-layout.js";
import {endOf, isLink, linksOf, pathOf} from "./sankey-neighbours.js";
import type {Placed} from "./sankey-neighbours.js";
import type {PlacedNode, Side} from "./sankey-nodes.js";
import type {DrawnItem} from "./sankey-pen.js";
import {wrapText} from "./text.js";

/** A node or a link that can be lit. */
export type Item = DrawnItem<Placed>;

const READOUT_SIZE = 12;
const READOUT_WIDTH = 400;
const NODE_READOUT_WIDTH = 150;
const READOUT_MARGINS = 18;
const READOUT_BAND = 300;

/**
 * A function that lights one item and puts out the one before; without an item, puts out. Lit are the item and its path;
 * `flow-sankey.css` dims the rest.
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
      showReadout(item, drawn, document)
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

/** The box of a node keeps to the column of its labels, as far as it can, so that its ribbons stay in sight. */
function showReadout({placed, lines}: Item, {element, layout}: DrawnSankey, document: Document): () => void {
  const [name = "", ...facts] = lines;
  const {width: chartWidth} = layout.style;
  const width = isLink(placed)
    ? Math.min(READOUT_WIDTH, chartWidth - 24)
    : Math.max(NODE_READOUT_WIDTH, placed.labelBox.width - READOUT_MARGINS);
  const nameLines = wrapText(name, READOUT_SIZE, width, {bold: true});
  const at = isLink(placed) ? aroundLink(placed, layout) : boxOf(placed);
  const chart = {width: layout.style.width, height: layout.height};
  const box = readoutBox(
    {element, lines: [...nameLines, ...facts], nameLines: nameLines.length, ...at},
    chart,
    document
  );
  element.append(box);
  return () => box.remove();
}

/** Where the band is wide enough, the middle of the link; elsewhere all that it joins, so that the box covers neither label. */
function aroundLink(placed: PlacedLink, layout: SankeyLayout): Box {
  const {x, y} = pointOn(placed, 0.5);
  if (placed.x1 - placed.x0 > READOUT_BAND) return {x, y, width: 0, height: placed.thickness / 2};
  const ends = (["left", "right"] as const).map((side) => boxOf(endOf(placed, side, layout)));
  const top = Math.min(...ends.map((end) => end.y));
  const bottom = Math.max(...ends.map((end) => end.y + end.height));
  return {x, y: top, width: 0, height: bottom - top};
}

function boxOf({bar, labelBox}: PlacedNode): Box {
  const y = Math.min(bar.y, labelBox.y);
  return {...labelBox, y, height: Math.max(bar.height, labelBox.height)};
}
