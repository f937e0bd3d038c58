import type {Page as BrowserPage} from "playwright-core";
import {settle} from "../browser/settle.js";

/**
 * The figure of a factsheet that its first printed page shows, where it has room: quarters beside those of a
 * year before, which the rest of the document leaves to the screen.
 */
const FIGURE = "evolution-sur-un-an";
const PLACE = "cx-place-of-first-chart";

/**
 * Moves that figure to the foot of the first page of an open factsheet, for as long as it is printed, and
 * waits until all figures are drawn for the width of the sheet. Returns what puts it back; a page without it
 * is left as it is.
 */
export async function placeFirstPageChart(tab: BrowserPage): Promise<() => Promise<void>> {
  const isMoved = await tab.evaluate(
    ([id, place]) => {
      const [first, figure] = [document.querySelector(".cx-first-page"), document.getElementById(id)];
      if (!first || !figure) return false;
      const mark = document.createElement("div");
      mark.id = place;
      figure.before(mark);
      first.before(figure);
      return true;
    },
    [FIGURE, PLACE] as const
  );
  await settle(tab);
  if (!isMoved) return async () => undefined;
  return () =>
    tab.evaluate(([id, place]) => document.getElementById(place)?.replaceWith(document.getElementById(id)!), [
      FIGURE,
      PLACE
    ] as const);
}
