import {chartRoot} from "./root.js";
import {colour} from "./colours.js";
import {s} from "./dom.js";
import type {KeyEntry} from "./mark-key.js";
import {markKey} from "./mark-key.js";
import {wrapText} from "./text-widths.js";

/** A part of a chart of several, with its heading. */
export interface Panel {
  heading: string;
  /** Colour of the heading. */
  fill?: string;
  /** Path of a sign of 10 × 10 before the heading. */
  sign?: string;
  /** Draws the part, or gives the sentence that stands in its place. */
  draw: (width: number) => SVGSVGElement | string;
}

const BESIDE = 640;
const GAP = 28;
const BELOW = 18;
const SIZE = 12.5;
const HEADING = 25;
const SENTENCE = 18;
const ABOVE_KEY = 8;

export interface PanelsOptions {
  width: number;
  document: Document;
  className: string;
  /** How many stand side by side; all, or one on narrow screens. */
  columns?: number;
  /** What the marks of all parts stand for. */
  key?: readonly KeyEntry[];
}

/**
 * Parts of one chart, side by side, one under the other on narrow screens, with the key of their marks below.
 */
export function panels(parts: readonly Panel[], options: PanelsOptions): SVGSVGElement {
  const {width, document, className, key: entries = []} = options;
  const {columns = width >= BESIDE ? parts.length : 1} = options;
  const partWidth = Math.floor((width - GAP * (columns - 1)) / columns);
  const drawn = parts.map((part) => drawPart(part, partWidth, document));
  let top = 0;
  const places = drawn.map((_, i) => {
    if (i > 0 && i % columns === 0)
      top += Math.max(...drawn.slice(i - columns, i).map((part) => part.height)) + BELOW;
    return {x: (i % columns) * (partWidth + GAP), y: top};
  });
  const bottom = Math.max(...drawn.map((part, i) => places[i]!.y + part.height));
  const key = markKey(entries, {width, document});
  key.element.setAttribute("transform", `translate(0,${bottom + ABOVE_KEY})`);
  const height = bottom + (entries.length === 0 ? 0 : ABOVE_KEY + key.height);
  const root = chartRoot(document, width, height, className);
  root.setAttribute("role", "img");
  drawn.forEach(({element}, i) => {
    element.setAttribute("transform", `translate(${places[i]!.x},${places[i]!.y})`);
    root.append(element);
  });
  if (entries.length > 0) root.append(key.element);
  return root;
}

function drawPart({heading, fill = colour.text, sign, draw}: Panel, width: number, document: Document) {
  const lines = wrapText(heading, SIZE, width - (sign ? 15 : 0), {bold: true});
  const top = HEADING + (lines.length - 1) * 16;
  const words = lines.map((line, i) =>
    s(document, "text", {x: sign ? 15 : 0, y: 11 + i * 16, "font-size": SIZE, "font-weight": 600, fill}, line)
  );
  const head = sign ? [s(document, "path", {d: sign, transform: "translate(0,2)", fill}), ...words] : words;
  const drawing = draw(width);
  const {body, height} =
    typeof drawing === "string" ? sentence(drawing, width, document) : adopt(drawing, document);
  body.setAttribute("transform", `translate(0,${top})`);
  return {element: s(document, "g", {}, ...head, body), height: top + height};
}

/** What Plot sets on the root of a chart goes to the group that takes its place. */
function adopt(svg: SVGSVGElement, document: Document): {body: SVGGElement; height: number} {
  const kept = ["fill", "font-size", "text-anchor"].map((name) => [name, svg.getAttribute(name)] as const);
  const body = s(document, "g", Object.fromEntries(kept), ...svg.childNodes);
  return {body, height: Number(svg.getAttribute("height"))};
}

function sentence(text: string, width: number, document: Document): {body: SVGGElement; height: number} {
  const lines = wrapText(text, SIZE, width);
  const words = lines.map((line, i) =>
    s(document, "text", {y: 12 + i * SENTENCE, "font-size": SIZE, fill: colour.quiet}, line)
  );
  return {body: s(document, "g", {}, ...words), height: lines.length * SENTENCE + 4};
}
