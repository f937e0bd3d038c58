import {axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {formatDecimal} from "../../french/numbers.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import type {FlowSeries, IndexData, IndexSeries} from "./index-data.js";
import type {IndexLayout} from "./index-layout.js";
import {AXIS_SIZE, indexLayout, LABEL_GAP, LABEL_SIZE} from "./index-layout.js";
import type {ChartSize} from "../chart/side-by-side.js";
import {titleMark} from "../chart/title-mark.js";

/**
 * The indices of one flow over the years: a thick line for the territory, thin ones for its region and
 * France, their names at their ends.
 */
export function indexChart(own: FlowSeries, data: IndexData, {width, document}: ChartSize): SVGSVGElement {
  const layout = indexLayout(own, data, width);
  const {height, margin, x, y} = layout;
  const chart = plot({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: {type: "linear", domain: x},
    y: {type: "linear", domain: y},
    marks: [
      ...axes(layout),
      titleMark(FLOW_NAME[own.flow], margin),
      ...(data.crossesBreak ? breakMarks(layout) : []),
      // The territory is drawn last, over the others.
      ...own.series.toReversed().flatMap((series) => seriesMarks(series, own.flow, data.years)),
      ...layout.labels.flatMap((label) => labelMarks(label, own.flow, layout))
    ]
  });
  const root = dressed(chart, "cx-index");
  root.setAttribute("aria-label", `${FLOW_NAME[own.flow]}, base 100 en ${data.baseYear}`);
  return root;
}

function axes({ticksX, ticksY}: IndexLayout): Markish[] {
  const quiet = {fill: colour.quiet, fontSize: AXIS_SIZE, tickSize: 0, label: null};
  return [
    gridY(ticksY, {stroke: colour.rule, strokeOpacity: 1}),
    ruleY([100], {stroke: colour.muted}),
    axisY(ticksY, {...quiet, tickPadding: 6, tickFormat: (tick: number) => formatDecimal(tick, 0)}),
    axisX(ticksX, {...quiet, tickPadding: 8, tickFormat: String})
  ];
}

/** Between the last year before January 2022 and the first after it. */
function breakMarks({margin}: IndexLayout): Markish[] {
  const place = {x: [2021.5], frameAnchor: "top" as const, textAnchor: "middle" as const};
  return [
    ruleX([2021.5], {stroke: colour.neutral, strokeDasharray: "4 3"}),
    text(["EMEBI"], {
      ...place,
      lineAnchor: "bottom",
      dy: 22 + AXIS_SIZE - margin.top,
      fill: colour.quiet,
      fontSize: AXIS_SIZE
    })
  ];
}

interface Point {
  year: number;
  value: number | null;
}

function seriesMarks({place, name, values}: IndexSeries, flow: Flow, years: readonly number[]): Markish[] {
  const points = years.map((year, i): Point => ({year, value: values[i] ?? null}));
  const isOwn = place === "own";
  const stroke = seriesColour(place, flow);
  const titled = ({year, value}: Point) => `${name}, ${year}\u00a0: ${formatDecimal(value, 1)}`;
  return [
    lineY(points, {x: "year", y: "value", stroke, strokeWidth: isOwn ? 2.5 : 1.5}),
    dot(
      points.filter(({value}) => value !== null),
      {
        x: "year",
        y: "value",
        ...sign(place, flow),
        title: titled
      }
    )
  ];
}

/**
 * A full circle for the territory, a hollow one for its region, a hollow square for France: on the lines and
 * before their names.
 */
function sign(place: IndexSeries["place"], flow: Flow) {
  const stroke = seriesColour(place, flow);
  const isOwn = place === "own";
  return {
    symbol: place === "france" ? ("square" as const) : ("circle" as const),
    r: isOwn ? 3.5 : 3,
    fill: isOwn ? stroke : colour.background,
    stroke,
    strokeWidth: 1.5
  };
}

function seriesColour(place: IndexSeries["place"], flow: Flow): string {
  return place === "own" ? flowColour[flow] : colour.neutral;
}

/** Placed in pixels from the top of the frame, as the labels of the quarters are. */
function labelMarks(
  {series, lines}: IndexLayout["labels"][number],
  flow: Flow,
  {margin}: IndexLayout
): Markish[] {
  const {place} = series;
  const fill = place === "own" ? flowColour[flow] : colour.quiet;
  const at = (y: number) => ({frameAnchor: "top-right" as const, dy: y - margin.top});
  return [
    dot([place], {...sign(place, flow), ...at(lines[0]!.y), dx: LABEL_GAP - 10}),
    ...lines.map((line) =>
      text([line.text], {
        ...at(line.y),
        textAnchor: "start",
        lineAnchor: "middle",
        dx: LABEL_GAP,
        fill,
        fontSize: LABEL_SIZE,
        fontWeight: line.bold ? 600 : 400
      })
    )
  ];
}
