import {SIDE_BAR_KEY, SIDE_BAR_TOGGLE} from "../../src/framework/marks.js";

/**
 * Puts the scripts of a page after its contents: the network then carries what is read before what makes it answer,
 * and a browser paints before it compiles. Module scripts wait for the whole page wherever they stand.
 */
export function scriptsLast(document: Document): void {
  for (const element of document.head.querySelectorAll('link[rel="modulepreload"], script[type="module"]')) {
    document.body.append(element, "\n");
  }
}

/** What Framework's own script does after the side bar, by the same key: shown where there is room, unless the reader closed it. */
const SIDE_BAR_STATE = `{
const toggle = document.querySelector("${SIDE_BAR_TOGGLE}");
const state = sessionStorage.getItem("${SIDE_BAR_KEY}");
if (state) toggle.checked = state === "true"; else toggle.indeterminate = true;
}`;

/**
 * Tells whether the side bar is shown as soon as its box is there. Framework tells it after the last link, and a browser that paints
 * meanwhile paints no side bar, then lays the page out again beside it.
 */
export function sideBarStateFirst(document: Document): void {
  const script = document.createElement("script");
  script.textContent = SIDE_BAR_STATE;
  document.querySelector(SIDE_BAR_TOGGLE)?.after("\n", script);
}
