import {SIDE_BAR_KEY, SIDE_BAR_TOGGLE} from "../../src/framework/marks.js";

/**
 * Puts the scripts of a page after its contents, so that a browser loads and paints the text before it loads
 * and compiles scripts. Module scripts run after the whole page is parsed wherever they stand.
 */
export function scriptsLast(document: Document): void {
  for (const element of document.head.querySelectorAll('link[rel="modulepreload"], script[type="module"]')) {
    document.body.append(element, "\n");
  }
}

/**
 * Does what Framework's own script does later, with the same key: shows the side bar where there is room,
 * unless the reader closed it.
 */
const SIDE_BAR_STATE = `{
const toggle = document.querySelector("${SIDE_BAR_TOGGLE}");
const state = sessionStorage.getItem("${SIDE_BAR_KEY}");
if (state) toggle.checked = state === "true"; else toggle.indeterminate = true;
}`;

/**
 * Sets the state of the side bar right after its checkbox. Framework sets it after the last link: a browser
 * that paints before that paints no side bar, then has to lay the page out again.
 */
export function sideBarStateFirst(document: Document): void {
  const script = document.createElement("script");
  script.textContent = SIDE_BAR_STATE;
  document.querySelector(SIDE_BAR_TOGGLE)?.after("\n", script);
}
