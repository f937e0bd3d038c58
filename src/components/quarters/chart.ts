import {areaY, axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Flow, QuarterTotal} from "../../trade/types.js";
import {dressed} from "../chart/plot-root.js";
import {emptyChart} from "../chart/root.js";
import {colour, flowColour} from "../chart/colours.js";
import {formatExactEur} from "../../french/numbers.js";
import {FLOW_SHAPE} from "../chart/flow-shape.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {balanceBands} from "./balance.js";
import type {EndLabel, FlowLine, LabelKind, QuarterPoint, QuartersLayout} from "./layout.js";
import {AXIS_SIZE, LABEL_GAP, LABEL_SIZE, quartersLayout, tickTexts} from "./layout.js";
import type {Quarter} from "../../trade/trends.js";
import {quarterName} from "../../french/periods.js";
import {everyQuarter} from "../../trade/trends.js";

/** What stands in the place of a series without any quarter. */
const NO_QUARTER = "Aucun montant trimestriel n’est disponible pour ce territoire.";

export interface QuartersChartOptions {
  width: number;
  document: Document;
  /** Years whose four quarters are in the data: quarters of other years are drawn hollow. */
  completeYears: readonly number[];
}

const LABEL_COLOUR: Record<LabelKind, string> = {
  ...flowColour,
  surplus: colour.surplus,
  deficit: colour.deficit
};

/**
 * Exports and imports by quarter, in euros, on one scale from zero: a line a flow, tinted between the two in
 * the colour of surplus or deficit, with its name and last amount at its end; a gap where a quarter is
 * missing, a dashed rule at the break in series of January 2022. A single quarter gives points; no quarter at
 * all, a sentence.
 */
export function quartersChart(
  totals: readonly QuarterTotal[],
  {width, document, completeYears}: QuartersChartOptions
): SVGSVGElement | HTMLElement {
  const quarters = everyQuarter(totals);
  if (quarters.length === 0) return emptyChart(document, NO_QUARTER);
  const layout = quartersLayout(quarters, width);
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
      ...breakMarks(layout),
      ...balanceMarks(quarters),
      ...layout.lines.map(({flow, points}) =>
        lineY(points, {x: "at", y: "valueEur", stroke: flowColour[flow], strokeWidth: 2})
      ),
      ...layout.lines.flatMap((line) => quarterMarks(line, layout, completeYears)),
      ...layout.labels.flatMap((label) => endLabel(label, layout))
    ]
  });
  return dressed(chart, "cx-quarters");
}

function axes({ticksY, unit, years, margin}: QuartersLayout): Markish[] {
  const quiet = {fill: colour.quiet, fontSize: AXIS_SIZE};
  const texts = tickTexts(ticksY, unit);
  return [
    gridY(ticksY, {stroke: colour.rule, strokeOpacity: 1}),
    ruleY([0], {stroke: colour.muted}),
    axisY(ticksY, {...quiet, tickSize: 0, tickPadding: 6, tickFormat: (_, i) => texts[i]!, label: null}),
    axisX(
      years.map(({at}) => at),
      {...quiet, tickSize: 0, tickPadding: 8, tickFormat: (_, i) => String(years[i]!.year), label: null}
    ),
    text([unit.symbol], {
      ...quiet,
      frameAnchor: "top-left",
      textAnchor: "end",
      dx: -6,
      dy: AXIS_SIZE - margin.top,
      lineAnchor: "middle"
    })
  ];
}

function breakMarks({breakAt, margin}: QuartersLayout): Markish[] {
  if (breakAt === null) return [];
  return [
    ruleX([breakAt], {stroke: colour.neutral, strokeDasharray: "4 3"}),
    text(["EMEBI"], {
      x: [breakAt],
      frameAnchor: "top",
      textAnchor: "start",
      lineAnchor: "middle",
      dx: -3,
      dy: AXIS_SIZE - margin.top,
      fill: colour.quiet,
      fontSize: AXIS_SIZE
    })
  ];
}

/** The space between the lines: what the difference is, at a glance. */
function balanceMarks(quarters: readonly Quarter[]): Markish[] {
  const bands = balanceBands(quarters);
  return (["surplus", "deficit"] as const)
    .filter((side) => bands[side].length > 0)
    .map((side) =>
      areaY(bands[side], {
        x: "at",
        y1: "importEur",
        y2: "exportEur",
        z: "band",
        fill: colour[side],
        fillOpacity: 0.14
      })
    );
}

/** Squares of exports are the larger, so that a circle on the same amount does not hide them. */
function quarterMarks(
  {flow, points}: FlowLine,
  {width, margin}: QuartersLayout,
  completeYears: readonly number[]
): Markish[] {
  const isFull = ({quarter}: QuarterPoint) => completeYears.includes(quarter.year);
  const radius = (width - margin.left - margin.right) / points.length < 14 ? 2 : 2.75;
  const marker = {
    x: "at",
    y: "valueEur",
    symbol: FLOW_SHAPE[flow],
    r: flow === "export" ? radius * 1.5 : radius,
    stroke: flowColour[flow],
    strokeWidth: 1.5,
    title: (point: QuarterPoint) => pointTitle(point, flow)
  };
  return [
    dot(points.filter(isFull), {...marker, fill: flowColour[flow]}),
    dot(
      points.filter((point) => !isFull(point)),
      {...marker, fill: colour.background}
    )
  ];
}

function pointTitle({quarter, valueEur}: QuarterPoint, flow: Flow): string {
  return `${FLOW_NAME[flow]}, ${quarterName(quarter)}\u00a0: ${formatExactEur(valueEur)}`;
}

/**
 * Placed in pixels from the top of the frame, since labels that would touch have left the ends of their
 * lines. The sign of a flow stands before its name.
 */
function endLabel({kind, lines}: EndLabel, {margin}: QuartersLayout): Markish[] {
  const fill = LABEL_COLOUR[kind];
  const place = ({y}: {y: number}) => ({frameAnchor: "top-right" as const, dy: y - margin.top, fill});
  const key =
    kind === "import" || kind === "export"
      ? [dot([kind], {...place(lines[0]!), symbol: FLOW_SHAPE[kind], r: kind === "export" ? 4.5 : 4, dx: 14})]
      : [];
  const words = lines.map((line) =>
    text([line.text], {
      ...place(line),
      textAnchor: "start",
      lineAnchor: "middle",
      dx: LABEL_GAP - 2,
      fontSize: LABEL_SIZE,
      fontWeight: line.bold ? 600 : 400
    })
  );
  return [...key, ...words];
}
