import type {Trend} from "../../trade/trends.js";
import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import type {FlowShape} from "../chart/flow-shape.js";
import {shapePath} from "../chart/flow-shape.js";

/** One line of a trend. */
export interface TrendLine {
  values: Trend;
  stroke?: string;
  /** Sign at the point of the year shown. */
  shape?: FlowShape;
}

interface TrendOptions {
  document: Document;
  /** Index of the first value after a break in series, or -1. */
  breakAt?: number;
}

export interface SparkLinesOptions extends TrendOptions {
  /** Index of the last value of the year shown. */
  marked: number;
  /** A value that has a rule of its own: 0 for changes, 1 for a coverage rate. */
  reference?: number;
  /** Small values on top: for ranks. */
  inverted?: boolean;
}

export interface SparkColumnsOptions extends TrendOptions {
  /** Whether a value belongs to the year shown: the others are pale. */
  isMarked: (index: number) => boolean;
  colourOf: (value: number) => string;
}

const WIDTH = 160;
const HEIGHT = 40;
const PAD = 5;
const PALE = 0.4;

/**
 * Tiny lines on one scale, without axes: decoration beside figures that are
 * written out. Lines of the same length; `null` when none has two values.
 */
export function sparkLines(lines: readonly TrendLine[], options: SparkLinesOptions): SVGSVGElement | null {
  const {document, marked, reference, inverted = false, breakAt = -1} = options;
  if (!lines.some(({values}) => known(values).length > 1)) return null;
  const count = Math.max(...lines.map(({values}) => values.length));
  const shown = lines.flatMap(({values}) => known(values));
  const [low, high] = range([...shown, ...(reference === undefined ? [] : [reference])]);
  const x = (index: number) => PAD + (index * (WIDTH - 2 * PAD)) / (count - 1);
  const y = scaleY(inverted ? [high, low] : [low, high]);
  const root = sparkRoot(document);
  if (reference !== undefined) root.append(levelRule(y(reference), document));
  if (breakAt > 0) root.append(breakRule(x(breakAt - 0.5), document));
  for (const {values, stroke = colour.neutral, shape = "circle"} of lines) {
    const path = {d: linePath(values, x, y), fill: "none", stroke, "stroke-width": 1.75};
    root.append(s(document, "path", {...path, "stroke-linejoin": "round"}));
    const value = values[marked];
    if (value != null)
      root.append(s(document, "path", {d: shapePath(shape, x(marked), y(value), 3.75), fill: stroke}));
  }
  return root;
}

/** Tiny columns from zero, for amounts and balances; `null` with fewer than two values. */
export function sparkColumns(
  values: Trend,
  {document, isMarked, colourOf, breakAt = -1}: SparkColumnsOptions
): SVGSVGElement | null {
  if (known(values).length < 2) return null;
  const y = scaleY(range([0, ...known(values)]));
  const step = WIDTH / values.length;
  const root = sparkRoot(document);
  values.forEach((value, index) => {
    if (value === null || value === 0) return;
    const column = {
      x: index * step + step * 0.1,
      width: step * 0.8,
      y: Math.min(y(0), y(value)),
      height: Math.abs(y(value) - y(0)),
      fill: colourOf(value),
      opacity: isMarked(index) ? null : PALE
    };
    root.append(s(document, "rect", column));
  });
  root.append(levelRule(y(0), document));
  if (breakAt > 0) root.append(breakRule(breakAt * step, document));
  return root;
}

function known(values: Trend): number[] {
  return values.filter((value) => value !== null);
}

function sparkRoot(document: Document): SVGSVGElement {
  const size = {width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`};
  return s(document, "svg", {class: "cx-spark", ...size, "aria-hidden": "true"});
}

function levelRule(y: number, document: Document): SVGLineElement {
  return s(document, "line", {x1: 0, x2: WIDTH, y1: y, y2: y, stroke: colour.muted, "stroke-width": 0.75});
}

function breakRule(x: number, document: Document): SVGLineElement {
  const line = {x1: x, x2: x, y1: 0, y2: HEIGHT, stroke: colour.neutral};
  return s(document, "line", {...line, "stroke-dasharray": "2 2"});
}

function scaleY([bottom, top]: [number, number]): (value: number) => number {
  return (value) => PAD + ((top - value) * (HEIGHT - 2 * PAD)) / (top - bottom);
}

/** A flat series is drawn in the middle. */
function range(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** A line that stops where a value is missing. */
function linePath(values: Trend, x: (index: number) => number, y: (value: number) => number): string {
  return values
    .map((value, i) =>
      value === null ? "" : `${values[i - 1] == null ? "M" : "L"}${x(i).toFixed(1)},${y(value).toFixed(1)}`
    )
    .join("");
}
