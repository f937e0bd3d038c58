import {axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import type {Flow, QuarterTotal} from "../trade/types.js";
import {CHART_FONT, emptyChart} from "./chart-root.js";
import {colour, flowColour} from "./colours.js";
import {formatExactEur} from "./format.js";
import {FLOW_NAME} from "./names.js";
import type {FlowLine, QuarterPoint, QuartersLayout} from "./quarters-layout.js";
import {AXIS_SIZE, LABEL_SIZE, quartersLayout, tickTexts} from "./quarters-layout.js";
import {everyQuarter, quarterName} from "./trends.js";

/** What stands in the place of a series without any quarter. */
export const NO_QUARTER = "Aucun montant trimestriel n’est disponible pour ce territoire.";

export interface QuartersChartOptions {
  width: number;
  document: Document;
  /** Years whose four quarters are in the data: quarters of other years are drawn hollow. */
  completeYears: readonly number[];
}

/** Shapes tell the flows apart where colours do not. */
const SYMBOL: Record<Flow, "circle" | "square"> = {import: "circle", export: "square"};

/**
 * Exports and imports by quarter, in euros, on one scale from zero: a line a
 * flow with its name and last amount at its end, a gap where a quarter is
 * missing, a dashed rule at the break in series of January 2022. A single
 * quarter gives points; no quarter at all, a sentence.
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
      ...layout.lines.flatMap((line) => [...flowMarks(line, completeYears), ...endLabel(line, layout)])
    ]
  }) as SVGSVGElement;
  return dressed(chart);
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

function flowMarks({flow, points}: FlowLine, completeYears: readonly number[]): Markish[] {
  const isFull = ({quarter}: QuarterPoint) => completeYears.includes(quarter.year);
  const marker = {
    x: "at",
    y: "valueEur",
    symbol: SYMBOL[flow],
    r: points.length > 24 ? 2.25 : 3,
    stroke: flowColour[flow],
    strokeWidth: 1.5,
    title: (point: QuarterPoint) => pointTitle(point, flow)
  };
  return [
    lineY(points, {x: "at", y: "valueEur", stroke: flowColour[flow], strokeWidth: 2}),
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

/** Placed in pixels from the top of the frame, since labels that would touch have left the ends of their lines. */
function endLabel({flow, label}: FlowLine, {margin}: QuartersLayout): Markish[] {
  return label.map((line) =>
    text([line.text], {
      frameAnchor: "top-right",
      textAnchor: "start",
      lineAnchor: "middle",
      dx: 8,
      dy: line.y - margin.top,
      fill: flowColour[flow],
      fontSize: LABEL_SIZE,
      fontWeight: line.bold ? 600 : 400
    })
  );
}

/** As the other charts are: one image with the name that its frame gives, styled by attributes alone, the same in a downloaded file. */
function dressed(chart: SVGSVGElement): SVGSVGElement {
  chart.querySelector("style")?.remove();
  chart.querySelectorAll("[aria-label]").forEach((part) => part.removeAttribute("aria-label"));
  chart.setAttribute("class", "cx-svg cx-quarters");
  chart.setAttribute("role", "img");
  chart.setAttribute("font-family", CHART_FONT);
  return chart;
}
