import {axisX, axisY, gridY, plot, rect, ruleX, ruleY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ticks} from "d3-array";
import {formatChange} from "../../french/numbers.js";
import {quarterName} from "../../french/periods.js";
import {MINUS, NBSP} from "../../french/signs.js";
import {quarterPlace} from "../../trade/trends.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import {textWidth, widestOf} from "../chart/text-widths.js";
import type {ChartSize} from "../chart/side-by-side.js";
import {titleMark} from "../chart/title-mark.js";
import {BEYOND} from "./year-on-year-data.js";
import type {FlowChanges, QuarterChange, YearOnYear} from "./year-on-year-data.js";

const AXIS_SIZE = 11;
const HEIGHT = 136;
const TOP = 30;

/** A column a quarter, from zero: the change of a flow on the same quarter of the year before. */
export function yearOnYearChart(
  {flow, changes}: FlowChanges,
  data: YearOnYear,
  {width, document}: ChartSize
): SVGSVGElement {
  const [low, high] = data.domain;
  const ticksY = ticks(low, high, 4);
  const margin = {
    top: TOP,
    right: 2,
    bottom: 22,
    left: Math.ceil(widestOf(ticksY.map(tickText), AXIS_SIZE)) + 10
  };
  const x: [number, number] = [quarterPlace(data.first) - 0.02, quarterPlace(data.last) + 0.27];
  const chart = plot({
    document,
    width,
    height: HEIGHT,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: {type: "linear", domain: x},
    y: {type: "linear", domain: data.domain},
    marks: [
      ...axes(ticksY, yearPlaces(data, (width - margin.left - margin.right) / (x[1] - x[0]))),
      titleMark(FLOW_NAME[flow], margin),
      ...(data.crossesBreak ? breakMarks() : []),
      ...columns(changes, flow, data.domain),
      ruleY([0], {stroke: colour.muted})
    ]
  });
  const root = dressed(chart, "cx-year-on-year");
  root.setAttribute("aria-label", `${FLOW_NAME[flow]}, évolution sur un an par trimestre`);
  return root;
}

function axes(ticksY: readonly number[], years: readonly {year: number; at: number}[]): Markish[] {
  const quiet = {fill: colour.quiet, fontSize: AXIS_SIZE, tickSize: 0, label: null};
  return [
    gridY(ticksY, {stroke: colour.rule, strokeOpacity: 1}),
    axisY(ticksY, {...quiet, tickPadding: 6, tickFormat: tickText}),
    axisX(
      years.map(({at}) => at),
      {
        ...quiet,
        anchor: "bottom",
        tickPadding: 6,
        tickFormat: (_: number, i: number) => String(years[i]!.year)
      }
    )
  ];
}

/** « −10 % »: whole per cents, or a decimal where steps are smaller. */
function tickText(change: number): string {
  const size = String(Math.round(Math.abs(change) * 1000) / 10).replace(".", ",");
  return `${change < 0 ? MINUS : ""}${size}${NBSP}%`;
}

/**
 * Under the middle of the quarters of each year, from the last on, where there is room beside the next one
 * and the edges of the chart.
 */
function yearPlaces({first, last}: YearOnYear, pixelsAYear: number): {year: number; at: number}[] {
  const label = textWidth("2024", AXIS_SIZE) / pixelsAYear;
  const gap = label + 8 / pixelsAYear;
  const [start, end] = [quarterPlace(first), quarterPlace(last) + 0.25];
  const years = Array.from({length: last.year - first.year + 1}, (_, i) => last.year - i);
  const kept: {year: number; at: number}[] = [];
  for (const year of years) {
    const at = (Math.max(start, year) + Math.min(end, year + 1)) / 2;
    const isInside = at - label / 2 >= start - 0.02 && at + label / 2 <= end + 0.02;
    const isApart = kept.every((other) => other.at - at >= gap);
    if (isApart && (isInside || years.length === 1)) kept.push({year, at});
  }
  return kept;
}

function breakMarks(): Markish[] {
  const style = {fill: colour.quiet, fontSize: AXIS_SIZE};
  return [
    ruleX([2022], {stroke: colour.neutral, strokeDasharray: "4 3"}),
    text(["EMEBI"], {
      ...style,
      x: [2022],
      frameAnchor: "top",
      textAnchor: "middle",
      lineAnchor: "bottom",
      dy: -3
    })
  ];
}

/** Full for a rise, tinted for a fall, cut at the end of the scale with a mark upon it. */
function columns(changes: readonly QuarterChange[], flow: Flow, [low, high]: [number, number]): Markish[] {
  const fill = flowColour[flow];
  const known = changes.flatMap(({change, ...quarter}) => (change === null ? [] : [{...quarter, change}]));
  const place = {
    x1: (quarter: QuarterChange) => quarterPlace(quarter) + 0.03,
    x2: (quarter: QuarterChange) => quarterPlace(quarter) + 0.22,
    y1: 0,
    y2: ({change}: {change: number}) => Math.max(low, Math.min(high, change)),
    title: ({change, ...quarter}: {change: number; year: number; quarter: number}) =>
      `${FLOW_NAME[flow]}, ${quarterName(quarter)}\u00a0: ${formatChange(change)} sur un an`
  };
  const part = (own: typeof known, fillOpacity: number) =>
    own.length > 0 ? [rect(own, {...place, fill, fillOpacity, stroke: fill})] : [];
  const beyond = known.filter(({change}) => change > BEYOND);
  return [
    ...part(
      known.filter(({change}) => change >= 0),
      1
    ),
    ...part(
      known.filter(({change}) => change < 0),
      0.3
    ),
    ...(beyond.length > 0
      ? [
          text(beyond, {
            x: (quarter: QuarterChange) => quarterPlace(quarter) + 0.125,
            frameAnchor: "top",
            lineAnchor: "top",
            dy: 2,
            text: () => "▲",
            fontSize: 9,
            fill: colour.background
          })
        ]
      : [])
  ];
}
