import {colour} from "./colours.js";
import {s} from "./dom.js";

/** A value of a short series; `null` where there is none. */
export interface TrendPoint {
  /** « 1er trimestre 2023 », « 2023 ». */
  label: string;
  value: number | null;
}

export interface SparklineOptions {
  document: Document;
  /** Index of the last point of the year shown. */
  marked: number;
  stroke?: string;
  /** Index of the first point after a break in series, or -1. */
  breakAt?: number;
  /** Includes zero in the vertical range: for amounts and balances. */
  fromZero?: boolean;
  /** Small values on top: for ranks. */
  inverted?: boolean;
}

const WIDTH = 160;
const HEIGHT = 36;
const PAD = 4;

/** A tiny line without axes: decoration beside figures that are written out; `null` with fewer than two values. */
export function sparkline(points: readonly TrendPoint[], options: SparklineOptions): SVGSVGElement | null {
  const {
    document,
    marked,
    stroke = colour.neutral,
    breakAt = -1,
    fromZero = false,
    inverted = false
  } = options;
  const values = points.map(({value}) => value).filter((value) => value !== null);
  if (values.length < 2) return null;
  const [low, high] = range(fromZero ? [0, ...values] : values);
  const x = (index: number) => PAD + (index * (WIDTH - 2 * PAD)) / (points.length - 1);
  const y = (value: number) =>
    PAD + ((inverted ? value - low : high - value) * (HEIGHT - 2 * PAD)) / (high - low);
  const root = s(document, "svg", {
    class: "cx-spark",
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    "aria-hidden": "true"
  });
  const rule = (attributes: Record<string, number | string>) =>
    root.append(s(document, "line", {stroke: colour.rule, ...attributes}));
  if (low < 0 && high > 0) rule({x1: 0, x2: WIDTH, y1: y(0), y2: y(0)});
  if (breakAt > 0)
    rule({
      x1: x(breakAt - 0.5),
      x2: x(breakAt - 0.5),
      y1: 0,
      y2: HEIGHT,
      stroke: colour.muted,
      "stroke-dasharray": "2 2"
    });
  root.append(
    s(document, "path", {
      d: linePath(points, x, y),
      fill: "none",
      stroke,
      "stroke-width": 1.75,
      "stroke-linejoin": "round"
    })
  );
  const value = points[marked]?.value;
  if (value != null) root.append(s(document, "circle", {cx: x(marked), cy: y(value), r: 3.5, fill: stroke}));
  return root;
}

/** A flat series is drawn in the middle. */
function range(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** A line that stops where a value is missing. */
function linePath(
  points: readonly TrendPoint[],
  x: (index: number) => number,
  y: (value: number) => number
): string {
  return points
    .map(({value}, i) =>
      value === null
        ? ""
        : `${points[i - 1]?.value == null ? "M" : "L"}${x(i).toFixed(1)},${y(value).toFixed(1)}`
    )
    .join("");
}
