import {s} from "../chart/dom.js";
import {widestOf, wrapText} from "../chart/text-widths.js";
import {LINE, TEXT_SIZE} from "./axis-layout.js";
import {colour} from "./colours.js";

/** What a colour stands for. */
export interface LegendItem {
  fill: string;
  text: string;
}

const SWATCH = 12;
const AFTER_SWATCH = 6;
const AFTER_TEXT = 18;
const BETWEEN_ROWS = 5;

/** The key of colours in rows of a width, as a part of the drawing, so that it stands in images too. */
export function legend(
  items: readonly LegendItem[],
  width: number,
  document: Document
): {element: SVGElement; height: number} {
  const element = s(document, "g", {class: "cx-legend", "text-anchor": "start", fill: colour.text});
  let [x, y, rowHeight] = [0, 0, 0];
  for (const {fill, text} of items) {
    const lines = wrapText(text, TEXT_SIZE, width - SWATCH - AFTER_SWATCH);
    const itemWidth = SWATCH + AFTER_SWATCH + widestOf(lines, TEXT_SIZE);
    if (x > 0 && x + itemWidth > width) [x, y, rowHeight] = [0, y + rowHeight, 0];
    element.append(
      s(document, "rect", {x, y: y + 2, width: SWATCH, height: SWATCH, fill}),
      ...lines.map((line, i) =>
        s(document, "text", {x: x + SWATCH + AFTER_SWATCH, y: y + SWATCH + 1 + i * LINE}, line)
      )
    );
    x += itemWidth + AFTER_TEXT;
    rowHeight = Math.max(rowHeight, lines.length * LINE + BETWEEN_ROWS);
  }
  return {element, height: items.length === 0 ? 0 : y + rowHeight + 6};
}
