import {s} from "../chart/dom.js";
import {textWidth} from "../chart/text-widths.js";
import {LINE, TEXT_SIZE} from "./axes.js";
import {colour} from "./colours.js";

/** What a colour stands for. */
export interface LegendItem {
  fill: string;
  text: string;
}

const SWATCH = 12;
const AFTER_SWATCH = 6;
const AFTER_TEXT = 18;
const ROW = LINE + 5;

/** The key of colours in rows of a width, as a part of the drawing, so that it stands in images too. */
export function legend(
  items: readonly LegendItem[],
  width: number,
  document: Document
): {element: SVGElement; height: number} {
  const element = s(document, "g", {class: "cx-legend", "text-anchor": "start", fill: colour.text});
  let [x, y] = [0, 0];
  for (const {fill, text} of items) {
    const itemWidth = SWATCH + AFTER_SWATCH + textWidth(text, TEXT_SIZE);
    if (x > 0 && x + itemWidth > width) [x, y] = [0, y + ROW];
    element.append(
      s(document, "rect", {x, y: y + 2, width: SWATCH, height: SWATCH, fill}),
      s(document, "text", {x: x + SWATCH + AFTER_SWATCH, y: y + SWATCH + 1}, text)
    );
    x += itemWidth + AFTER_TEXT;
  }
  return {element, height: items.length === 0 ? 0 : y + ROW + 6};
}
