import {plot, rect, ruleX, ruleY, text} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {colour} from "./colours.js";
import {dressed} from "./plot-root.js";
import type {ChartRow, PlacedRow, RowBar, RowsLayout} from "./rows-layout.js";
import {GAP, LINE, rowsLayout, TEXT_SIZE} from "./rows-layout.js";
import {titleMark} from "./title-mark.js";

export interface RowsChartOptions {
  width: number;
  document: Document;
  /** Above the rows; empty for none. */
  title?: string;
  /** Accessible name; without it, the frame of the figure gives one. */
  label?: string;
  /** Colour of the bars. */
  fill: string;
  /** Whether a thin rule leads from the end of each first bar to the next row: a waterfall. */
  linked?: boolean;
  /** Rows of all charts of the figure, these included, where it has several: same margins, same scale. */
  alike?: readonly ChartRow[];
}

/** A bar at its place. */
interface PlacedBar extends RowBar {
  y1: number;
  y2: number;
}

/** Rows of bars on one scale, each with its name before and its value after it. */
export function rowsChart(
  rows: readonly ChartRow[],
  {width, document, title = "", label, fill, linked = false, alike}: RowsChartOptions
): SVGSVGElement {
  const layout = rowsLayout(rows, {width, title, alike});
  const {height, margin, domain} = layout;
  const chart = plot({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: {type: "linear", domain, axis: null},
    y: {type: "linear", domain: [height - margin.top - margin.bottom, 0], axis: null},
    marks: [
      ...(title === "" ? [] : [titleMark(title, margin)]),
      ...totalRules(layout),
      ruleX([0], {stroke: colour.muted}),
      ...(linked ? [links(layout.rows)] : []),
      ...barMarks(layout.rows, fill),
      ...ticks(layout.rows),
      ...nameMarks(layout),
      ...valueMarks(layout)
    ]
  });
  const root = dressed(chart, "cx-rows");
  if (label) root.setAttribute("aria-label", label);
  return root;
}

/** A rule above each sum, from the names to the values. */
function totalRules({rows, margin}: RowsLayout): Markish[] {
  const totals = rows.filter(({isTotal}) => isTotal);
  const insets = {insetLeft: -margin.left, insetRight: -margin.right};
  return totals.length > 0
    ? [ruleY(totals, {y: ({top}: PlacedRow) => top - 1, stroke: colour.rule, ...insets})]
    : [];
}

/** From the middle of each row to that of the next. */
function links(rows: readonly PlacedRow[]): Markish {
  const middle = ({top, bottom}: PlacedRow) => (top + bottom) / 2;
  const joints = rows
    .slice(0, -1)
    .map((row, i) => ({x: row.bars[0]!.to, y1: middle(row), y2: middle(rows[i + 1]!)}));
  return ruleX(joints, {x: "x", y1: "y1", y2: "y2", stroke: colour.muted});
}

const FILLS: Record<RowBar["fill"], number> = {full: 1, tint: 0.3, outline: 0};

function barMarks(rows: readonly PlacedRow[], fill: string): Markish[] {
  const bars = rows.flatMap(placedBars);
  const place = {x1: "from", x2: "to", y1: "y1", y2: "y2", title: "title"};
  return (["outline", "tint", "full"] as const)
    .map((kind) => [kind, bars.filter((bar) => bar.fill === kind)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([kind, own]) =>
      rect(own, {...place, fill, fillOpacity: FILLS[kind], stroke: fill, strokeWidth: 1})
    );
}

/** The bars of a row share the height of one line of text, or a little more where they are several. */
function placedBars({bars, top, bottom}: PlacedRow): PlacedBar[] {
  return bars.map((bar) => {
    const {index, count} = bar.lane ?? {index: 0, count: 1};
    const height = count === 1 ? 11 : 8;
    const first = (top + bottom) / 2 - (count * height) / 2;
    return {...bar, y1: first + index * height + 0.5, y2: first + (index + 1) * height - 0.5};
  });
}

function ticks(rows: readonly PlacedRow[]): Markish[] {
  const marked = rows.filter(({tick}) => tick !== undefined);
  if (marked.length === 0) return [];
  return [
    ruleX(marked, {
      x: "tick",
      y1: ({top}: PlacedRow) => top + 1,
      y2: ({bottom}: PlacedRow) => bottom - 1,
      stroke: colour.text,
      strokeWidth: 2
    })
  ];
}

function nameMarks({rows}: RowsLayout): Markish[] {
  const lines = rows.flatMap(({lines, top, bottom, isTotal}) =>
    lines.map((line, i) => ({line, y: (top + bottom) / 2 + (i - (lines.length - 1) / 2) * LINE, isTotal}))
  );
  return byWeight(lines, {textAnchor: "end", frameAnchor: "left", dx: -GAP, text: "line"});
}

function valueMarks({rows, margin}: RowsLayout): Markish[] {
  const values = rows.map(({value, top, bottom, isTotal}) => ({value, y: (top + bottom) / 2, isTotal}));
  return byWeight(values, {textAnchor: "end", frameAnchor: "right", dx: margin.right, text: "value"});
}

/** Sums are bold: a mark of each weight. */
function byWeight<T extends {y: number; isTotal?: boolean}>(
  texts: readonly T[],
  options: {textAnchor: "end"; frameAnchor: "left" | "right"; dx: number; text: keyof T & string}
): Markish[] {
  const style = {...options, y: "y", lineAnchor: "middle" as const, fill: colour.text, fontSize: TEXT_SIZE};
  return [true, false]
    .map((bold) => [bold, texts.filter(({isTotal = false}) => isTotal === bold)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([bold, own]) => text(own, {...style, fontWeight: bold ? 600 : 400}));
}
