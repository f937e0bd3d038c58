import {dot, link, plot, ruleX, text} from "@observablehq/plot";
import {formatDecimal, formatEur} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import type {Flow} from "../../trade/types.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import {emptyChart} from "../chart/root.js";
import {widestOf} from "../chart/text-widths.js";

/** A département, its symmetric specialisation (above 0, at most 1) and what it trades. */
export interface SpecialisedPoint {
  code: string;
  name: string;
  nameOf: string;
  index: number;
  valueEur: number;
  href: string;
}

const SIZE = 12;
const ROW = 24;
const NARROW = 520;
const AXIS = 28;

/**
 * The index of each département as a point on a line from 0, the same share as France, to 1; names lead to
 * factsheets.
 */
export function specialisationDots(
  points: readonly SpecialisedPoint[],
  {flow, width, document, empty}: {flow: Flow; width: number; document: Document; empty: string}
): SVGSVGElement | HTMLElement {
  if (points.length === 0) return emptyChart(document, empty);
  const isNarrow = width < NARROW;
  const row = isNarrow ? 38 : ROW;
  const words = points.map(({valueEur}) => formatEur(valueEur));
  const left = isNarrow
    ? 8
    : Math.ceil(
        widestOf(
          points.map(({name}) => name),
          SIZE
        )
      ) + 16;
  const right = Math.ceil(widestOf(words, SIZE)) + 16;
  const middle = (_: SpecialisedPoint, i: number) => i * row + (isNarrow ? row - 10 : row / 2);
  const height = points.length * row;
  const chart = plot({
    document,
    width,
    height: height + AXIS,
    marginTop: 0,
    marginBottom: AXIS,
    marginLeft: left,
    marginRight: right,
    x: {domain: [0, 1], axis: null},
    y: {type: "linear", domain: [0, height], range: [0, height], axis: null},
    marks: [
      ruleX([0, 0.5, 1], {stroke: colour.rule}),
      tick(0, isNarrow ? "0" : "0 (comme la France)"),
      tick(0.5, "0,5"),
      tick(1, "1"),
      link(points, {
        x1: () => 0,
        x2: "index",
        y1: middle as never,
        y2: middle as never,
        stroke: flowColour[flow],
        strokeOpacity: 0.5
      }),
      dot(points, {
        x: "index",
        y: middle as never,
        r: 5,
        fill: flowColour[flow],
        title: ({name, index, valueEur}: SpecialisedPoint) =>
          `${name}${NBSP}: indice ${formatDecimal(index, 2)}, ${formatEur(valueEur)}`
      }),
      text(points, {
        frameAnchor: "right",
        dx: right,
        textAnchor: "end",
        y: middle as never,
        text: (_: SpecialisedPoint, i: number) => words[i]!,
        fontSize: SIZE,
        fill: colour.text
      }),
      text(points, {
        frameAnchor: "left",
        y: ((each: SpecialisedPoint, i: number) => middle(each, i) - (isNarrow ? 17 : 0)) as never,
        text: "name",
        href: "href",
        textAnchor: isNarrow ? "start" : "end",
        dx: isNarrow ? 0 : -12,
        fontSize: SIZE,
        fill: colour.text,
        textDecoration: "underline"
      } as never)
    ]
  });
  return dressed(chart, "cx-specialisation-dots", "group");
}

/** A value under the chart. */
function tick(value: number, words: string) {
  return text([value], {
    x: [value],
    frameAnchor: "bottom",
    dy: AXIS - 6,
    text: [words],
    textAnchor: "middle",
    fontSize: SIZE,
    fill: colour.quiet
  });
}
