import {h, s} from "./dom.js";

/** Fonts of charts, on the page and in downloaded images. */
export const CHART_FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

/**
 * The root of a chart: `width` × `height` units, shrinking with its column; its name and description come
 * from the frame.
 */
export function chartRoot(
  document: Document,
  width: number,
  height: number,
  className: string
): SVGSVGElement {
  return s(document, "svg", {
    class: `cx-svg ${className}`,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "group",
    "font-family": CHART_FONT
  });
}

/** A sentence in the place of a chart that has nothing to draw. */
export function emptyChart(document: Document, sentence: string): HTMLElement {
  return h(document, "p", {class: "cx-empty"}, sentence);
}
