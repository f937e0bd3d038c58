import type {NotedChart} from "./noted-charts.js";

/** Figures without layout, and their charts. */
const left = new Map<HTMLElement, readonly NotedChart[]>();

addEventListener("beforeprint", drawAll);

/**
 * Leaves a figure that is far from the reader without layout until the reader comes near, or the printer: it
 * tells its words; its charts, which wait for their width, are drawn then. `height` stands for its own until
 * then. Near the reader nothing is kept within the edges of a figure, which tooltips may cross.
 */
export function leaveForLater(
  figure: HTMLElement,
  {height, charts}: {height: number; charts: readonly NotedChart[]}
): void {
  if (height === 0 || matchMedia("print").matches) return;
  figure.style.setProperty("content-visibility", "auto");
  figure.style.setProperty("contain-intrinsic-height", `${height}px`);
  for (const each of left.keys()) if (!each.isConnected) left.delete(each);
  left.set(figure, charts);
  figure.addEventListener("contentvisibilityautostatechange", (event) => {
    if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) layOut(figure);
  });
}

function layOut(figure: HTMLElement): void {
  figure.style.removeProperty("content-visibility");
  figure.style.removeProperty("contain-intrinsic-height");
  left.delete(figure);
}

/** Draws at once what is left: a printer does not wait until places tell their width. */
function drawAll(): void {
  const charts = [...left.values()].flat();
  for (const figure of left.keys()) layOut(figure);
  for (const {place, render} of charts) {
    const {width} = place.getBoundingClientRect();
    const chart = width > 0 && !place.hasChildNodes() ? render(width) : null;
    if (chart instanceof Element) place.append(chart);
  }
}
