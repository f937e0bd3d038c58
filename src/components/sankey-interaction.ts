import {readoutBox} from "./readout.js";
import {pointOn} from "./sankey-badges.js";
import type {Box} from "./sankey-badges.js";
import type {DrawnItem, DrawnSankey} from "./sankey-marks.js";
import {endOf, isLink, linksOf, moveTo, pathOf} from "./sankey-neighbours.js";
import type {Placed} from "./sankey-neighbours.js";
import type {PlacedNode, Side} from "./sankey-nodes.js";
import {wrapText} from "./text.js";

type Item = DrawnItem<Placed>;

const READOUT_SIZE = 12;
const READOUT_WIDTH = 300;

/**
 * Light the path of the node or link that is pointed at or has the focus, dim the rest (`flow-sankey.css`), and tell its
 * exact amounts in a box; under a lit node, the labels across tell the amounts of its own links.
 *
 * The chart is one stop of the Tab key; arrows move within it (`moveTo`), Escape puts the light out.
 */
export function makeInteractive(drawn: DrawnSankey, {document}: {document: Document}): void {
  const {element, layout} = drawn;
  const items: Item[] = [...drawn.nodes, ...drawn.links];
  const itemAt = (target: EventTarget | null) =>
    items.find((item) => item.element === (target as Element | null)?.closest?.(".cx-flow"));
  const itemOf = (placed: Placed) => items.find((item) => item.placed === placed)!;
  const light = lighting(drawn, items, document);
  let focused: Item | undefined;
  let from: Side = "left";

  const focusOn = (item: Item) => {
    for (const other of items) other.element.removeAttribute("tabindex");
    item.element.setAttribute("tabindex", "0");
    item.element.focus();
  };
  element.addEventListener("pointerover", (event) => light(itemAt(event.target) ?? focused));
  element.addEventListener("pointerleave", () => light(focused));
  element.addEventListener("focusin", (event) => light((focused = itemAt(event.target))));
  element.addEventListener("focusout", () => light((focused = undefined)));
  element.addEventListener("click", (event) => {
    const item = itemAt(event.target);
    if (item) focusOn(item);
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return light(undefined);
    const next = focused && moveTo(event.key, {placed: focused.placed, from}, layout);
    if (!next) return;
    event.preventDefault();
    from = next.from;
    focusOn(itemOf(next.placed));
  });
  items[0]!.element.setAttribute("tabindex", "0");
}

/** A function that lights one item, or none. */
function lighting(drawn: DrawnSankey, items: readonly Item[], document: Document) {
  const {element, layout, badges} = drawn;
  let undo: (() => void)[] = [];
  let lit: Item | undefined;
  return (item: Item | undefined): void => {
    if (item === lit) return;
    for (const each of undo) each();
    undo = [];
    lit = item;
    element.classList.toggle("cx-active", item !== undefined);
    if (!item) return;
    const path = pathOf(item.placed, layout);
    const shown = [
      ...items.filter(({placed}) => path.has(placed)),
      ...badges.filter(({placed}) => layout.links.some((link) => link.link === placed.link && path.has(link)))
    ];
    for (const each of shown) each.element.classList.add("cx-lit");
    undo.push(() => shown.forEach((each) => each.element.classList.remove("cx-lit")));
    undo.push(tellAcross(item, drawn), holdTitle(item.element), showReadout(item, drawn, document));
  };
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

/** The browser's own tooltip would cover the box: while it shows, the title becomes a label. */
function holdTitle(element: SVGElement): () => void {
  const title = element.querySelector(":scope > title")!;
  element.setAttribute("aria-label", title.textContent ?? "");
  title.remove();
  return () => {
    element.prepend(title);
    element.removeAttribute("aria-label");
  };
}

function showReadout({placed, lines}: Item, {element, layout}: DrawnSankey, document: Document): () => void {
  const [name = "", ...facts] = lines;
  const width = Math.min(READOUT_WIDTH, layout.style.width - 24);
  const wrapped = wrapText(name, READOUT_SIZE, width, {bold: true});
  const at = isLink(placed) ? middleOf(placed) : boxOf(placed);
  const chart = {width: layout.style.width, height: layout.height};
  const box = readoutBox({element, lines: [...wrapped, ...facts], ...at}, chart, document);
  element.append(box);
  return () => box.remove();
}

function middleOf(link: {x0: number; y0: number; x1: number; y1: number; thickness: number}): Box {
  const {x, y} = pointOn(link, 0.5);
  return {x, y: y - link.thickness / 2, width: 0, height: link.thickness};
}

function boxOf({bar, labelBox}: PlacedNode): Box {
  const y = Math.min(bar.y, labelBox.y);
  return {...labelBox, y, height: Math.max(bar.height, labelBox.height)};
}
