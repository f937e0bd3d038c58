import {h} from "../chart/dom.js";
import {rovingFocus} from "../chart/keyboard.js";
import type {MapClasses} from "../figure/map-classes.js";
import {NO_VALUE} from "../figure/map-classes.js";
import type {RankedDepartement} from "./ranked.js";

export interface RankedListOptions {
  classes: MapClasses;
  /** What the list is, for screen readers. */
  label: string;
  href: (code: string) => string;
  document: Document;
}

/**
 * The départements beside the map, in its order: rank, colour of the class, name as a link, value. One tab
 * stop; arrows lead on.
 */
export function rankedList(
  departements: readonly RankedDepartement[],
  options: RankedListOptions
): HTMLElement {
  const {classes, label, href, document} = options;
  const links: HTMLAnchorElement[] = [];
  const items = departements.map(({standing: {code, name}, rank, text, index}) => {
    const link = h(document, "a", {href: href(code)}, name);
    links.push(link);
    const {colour} = index === null ? NO_VALUE : classes.classes[index]!;
    return h(
      document,
      "li",
      {},
      h(
        document,
        "span",
        {class: "cx-map-rank"},
        classes.kind === "categories" ? "" : rank === null ? "–" : `${rank}.`
      ),
      h(document, "span", {class: "cx-map-swatch", style: `background:${colour}`, "aria-hidden": "true"}),
      link,
      " ",
      h(document, "span", {class: "cx-map-value"}, text)
    );
  });
  rovingFocus(links);
  const list = h(document, "ol", {}, ...items);
  return h(document, "div", {class: "cx-map-list", role: "region", "aria-label": label}, list);
}
