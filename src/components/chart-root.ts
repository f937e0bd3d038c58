import {h, s} from "./dom.js";

/** The root of a chart: `width` × `height` units, shrinking with its column; its name and description come from the frame. */
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
    "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"
  });
}

/** A sentence in the place of a chart that has nothing to draw. */
export function emptyChart(document: Document, sentence: string): HTMLElement {
  return h(document, "p", {class: "cx-empty"}, sentence);
}
