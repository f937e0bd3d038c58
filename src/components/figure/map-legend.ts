import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {textWidth} from "../chart/text-widths.js";
import type {MapClass, MapClasses, MapScale} from "./map-classes.js";

const SIZE = 11;
const BOX = {width: 64, height: 11};
const WORDS_HEIGHT = 16;
const TICKS_HEIGHT = 16;
const ROW = 18;
const GAP = 14;

/** A legend and the height that it takes, in pixels. */
export interface Legend {
  element: SVGGElement;
  height: number;
}

export interface LegendOptions {
  document: Document;
  /** The class of shapes without a value, where there are such. */
  none: MapClass | null;
}

/** What the fills of a map mean, inside the image so that a downloaded one has it too. */
export function mapLegend(classes: MapClasses, width: number, options: LegendOptions): Legend {
  const {document, none} = options;
  if (classes.kind === "categories" || classes.limits.length === 0) {
    const entries = [...classes.classes, ...(none ? [none] : [])];
    return entryRows(entries, width, document);
  }
  const scale = scaleLegend(classes, width, document);
  if (!none) return scale;
  const below = entryRows([none], width, document);
  below.element.setAttribute("transform", `translate(0,${scale.height})`);
  scale.element.append(below.element);
  return {element: scale.element, height: scale.height + below.height};
}

/** The classes as one scale, its limits under it and what they mean above. */
function scaleLegend({classes, limits, format, split}: MapScale, width: number, document: Document): Legend {
  const step = Math.min(BOX.width, Math.floor(width / classes.length));
  const top = split ? WORDS_HEIGHT : 2;
  const boxes = classes.map(({label, colour: fill}, i) =>
    s(document, "rect", {x: i * step, y: top, width: step, ...box(fill)}, s(document, "title", {}, label))
  );
  const bounds = limits.map((limit, i) =>
    words(format(limit), {x: (i + 1) * step, y: top + BOX.height + 12, "text-anchor": "middle"}, document)
  );
  const sides = split ? splitMarks(split, step * (1 + limits.indexOf(split.limit)), document) : [];
  return {
    element: s(document, "g", {class: "cx-map-legend"}, ...boxes, ...bounds, ...sides),
    height: top + BOX.height + TICKS_HEIGHT
  };
}

function splitMarks({below, above}: NonNullable<MapScale["split"]>, x: number, document: Document) {
  return [
    words(`◀\u00a0${below}`, {x: x - 5, y: SIZE, "text-anchor": "end"}, document),
    words(`${above}\u00a0▶`, {x: x + 5, y: SIZE}, document),
    s(document, "line", {x1: x, x2: x, y1: 2, y2: WORDS_HEIGHT + BOX.height, stroke: colour.text})
  ];
}

/** Classes with their names, as many in a row as there is room for. */
function entryRows(entries: readonly MapClass[], width: number, document: Document): Legend {
  let [x, y] = [0, 0];
  const parts = entries.flatMap(({label, colour: fill, sign}) => {
    const text = sign === undefined ? label : `${sign}\u00a0${label}`;
    const wide = BOX.height + 6 + textWidth(text, SIZE);
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    const place = x;
    x += wide + GAP;
    return [
      s(document, "rect", {x: place, y: y + 2, width: BOX.height, ...box(fill)}),
      words(text, {x: place + BOX.height + 6, y: y + 11}, document)
    ];
  });
  return {element: s(document, "g", {class: "cx-map-legend"}, ...parts), height: y + ROW + 4};
}

function words(
  text: string,
  attributes: Record<string, string | number>,
  document: Document
): SVGTextElement {
  return s(document, "text", {"font-size": SIZE, fill: colour.quiet, ...attributes}, text);
}

function box(fill: string) {
  return {height: BOX.height, style: `fill:${fill};stroke:${colour.quiet}`, "stroke-width": 0.5};
}

/** Captions of insets: their names where all of them fit, else codes of départements and first words. */
export function insetCaptions(
  insets: readonly {name: string; code: string | undefined; width: number}[]
): string[] {
  const fits = insets.every(({name, width}) => textWidth(name, SIZE) <= width);
  return insets.map(({name, code}) => (fits ? name : (code ?? name.split(" ")[0]!)));
}
