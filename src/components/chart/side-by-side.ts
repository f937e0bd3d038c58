import {h} from "./dom.js";

const SIDE_BY_SIDE = 600;
/** The gap of `.cx-panels` in change.css. */
const GAP = 24;

export interface ChartSize {
  width: number;
  document: Document;
}

/**
 * Charts of one figure, side by side where there is room, else one above the other; each is drawn for its own
 * width.
 */
export function sideBySide(
  charts: readonly ((width: number) => Element)[],
  {width, document}: ChartSize
): HTMLElement {
  const isWide = charts.length > 1 && width >= SIDE_BY_SIDE;
  const own = isWide ? Math.floor((width - GAP * (charts.length - 1)) / charts.length) : width;
  return h(
    document,
    "div",
    {class: isWide ? "cx-panels cx-panels-wide" : "cx-panels"},
    ...charts.map((draw) => draw(own))
  );
}
