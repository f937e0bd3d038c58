import {lighting} from "./highlight.js";
import type {Item} from "./highlight.js";
import type {DrawnSankey} from "./marks.js";
import {moveTo} from "./neighbours.js";
import type {Placed} from "./neighbours.js";
import type {Side} from "./nodes.js";
import {spoken} from "./text.js";

/**
 * Light the path of the node or link that is pointed at or has the focus and tell its exact amounts in a box;
 * under a lit node, the labels across tell the amounts of its own links.
 *
 * The chart is one stop of the Tab key; arrows move within it (`moveTo`), Enter opens the page of a node,
 * Escape puts the light out. A click, or a touch, moves the focus, so that the light stays; on a name it
 * opens the page.
 */
export function makeInteractive(drawn: DrawnSankey, {document}: {document: Document}): void {
  const {element, nodes, links} = drawn;
  const items: Item[] = [...nodes, ...links];
  const light = lighting(drawn, document);
  const itemAt = (event: Event) => {
    const target = (event.target as Element | null)?.closest(".cx-flow");
    return items.find((item) => item.element === target);
  };
  let focused: Item | undefined;
  element.addEventListener("focusin", () => links.forEach(nameLink), {once: true});
  element.addEventListener("pointerover", (event) => light(itemAt(event) ?? focused));
  element.addEventListener("pointerleave", () => light(focused));
  element.addEventListener("focusin", (event) => light((focused = itemAt(event))));
  element.addEventListener("focusout", () => light((focused = undefined)));
  element.addEventListener("click", (event) => moveFocus(itemAt(event), items));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") light(undefined);
    if (event.key === "Enter") follow(focused);
  });
  listenToArrows(drawn, items, () => focused?.placed);
  items[0]!.element.setAttribute("tabindex", "0");
}

/** Opens the page of a node, as a click on its name does. */
function follow(item: Item | undefined): void {
  const link = item?.element.querySelector("a");
  const {MouseEvent} = (link?.ownerDocument.defaultView ?? globalThis) as typeof globalThis;
  link?.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
}

/**
 * Links are named when the keyboard comes to the chart. Before, a screen reader would meet a hundred pictures
 * of which the table says the same, and their names would be a third of the page.
 */
function nameLink({element, lines}: Item): void {
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", spoken(lines));
}

function listenToArrows(
  {element, layout}: DrawnSankey,
  items: Item[],
  focused: () => Placed | undefined
): void {
  let from: Side = "left";
  element.addEventListener("keydown", (event) => {
    const placed = focused();
    const next = placed && moveTo(event.key, {placed, from}, layout);
    if (!next) return;
    event.preventDefault();
    from = next.from;
    moveFocus(
      items.find((item) => item.placed === next.placed),
      items
    );
  });
}

/** The only item in the tab order is the one that has, or last had, the focus. */
function moveFocus(item: Item | undefined, items: readonly Item[]): void {
  if (!item) return;
  for (const other of items) other.element.removeAttribute("tabindex");
  item.element.setAttribute("tabindex", "0");
  item.element.focus();
}
