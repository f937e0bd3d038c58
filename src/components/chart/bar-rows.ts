import {barX, dot, plot, text, tickX} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {colour} from "./colours.js";
import {dressed} from "./plot-root.js";
import {widestOf, wrapText} from "./text-widths.js";

/** A row of a chart of bars: a name, a bar from zero, words at its end. */
export interface BarRow {
  /** Unique in the chart. */
  key: string;
  name: string;
  value: number;
  /** What stands after the bar. */
  label: string;
  fill: string;
  /** Exact figures, for pointers. */
  title: string;
  /** Value of a hollow diamond on the row. */
  mark?: number | null;
}

export interface BarRowsOptions {
  width: number;
  document: Document;
  className: string;
  /** Values that the scale reaches at least. */
  domain?: [number, number];
  /** Rows of all charts of the figure, these included, where it has several: same margins, same scale. */
  alike?: readonly BarRow[];
  /** A value that a dash marks across each bar, and its name above. */
  line?: {value: number; name: string};
}

const SIZE = 12;
const LINE = 15;
const BAR = 12;
/** Between two rows. */
const GAP = 8;
/** Between a name or a label and its bar. */
const SPACE = 7;
/** Between a name and the bar under it, so that no letter reaches the bar. */
const ABOVE = 2;
/** Below this width names stand above their bars. */
const NARROW = 520;
/** Part of the width that names may take beside bars. */
const NAMES = 0.46;

/**
 * Bars from zero, one under the other, negative ones to the left: names beside them where there is room,
 * above them on narrow screens; labels at their ends. At least one row.
 */
export function barRows(rows: readonly BarRow[], options: BarRowsOptions): SVGSVGElement {
  const layout = rowsLayout(rows, options);
  const {margin, height, step, barTop} = layout;
  const inset = {insetTop: barTop, insetBottom: step - barTop - BAR};
  /** From the middle of a row to the middle of its bar. */
  const dy = barTop + BAR / 2 - step / 2;
  return dressed(
    plot({
      document: options.document,
      width: options.width,
      height,
      marginTop: margin.top,
      marginBottom: 0,
      marginLeft: margin.left,
      marginRight: margin.right,
      x: {domain: layout.domain, axis: null},
      y: {domain: rows.map(({key}) => key), axis: null, padding: 0, round: false},
      marks: [
        barX(rows, {x: "value", y: "key", fill: "fill", title: "title", ...inset}),
        ...lineMarks(rows, options.line, {layout, inset}),
        tickX(rows, {x: () => 0, y: "key", stroke: colour.muted, ...inset}),
        dot(
          rows.filter(({mark}) => mark != null),
          {...MARK, x: "mark", y: "key", dy}
        ),
        ...labelMarks(rows, dy),
        ...layout.names.flatMap((lines, i) => nameMarks(lines, rows[i]!.key, layout, dy))
      ]
    }),
    options.className
  );
}

/** A value to compare with that of a bar. */
export const MARK = {
  symbol: "diamond",
  r: 4,
  fill: colour.background,
  stroke: colour.text,
  strokeWidth: 1.5
} as const;

interface RowsLayout {
  height: number;
  margin: {top: number; left: number; right: number};
  domain: [number, number];
  /** Height of a row, and where its bar begins in it. */
  step: number;
  barTop: number;
  isNarrow: boolean;
  names: string[][];
}

function rowsLayout(
  rows: readonly BarRow[],
  {width, domain = [0, 0], alike = rows, line}: BarRowsOptions
): RowsLayout {
  const isNarrow = width < NARROW;
  const nameWidth = isNarrow
    ? width
    : Math.min(
        widestOf(
          alike.map(({name}) => name),
          SIZE
        ) + 1,
        width * NAMES
      );
  const names = rows.map(({name}) => wrapText(name, SIZE, nameWidth));
  const nameHeight = Math.max(...names.map((lines) => lines.length)) * LINE;
  const barTop = isNarrow ? nameHeight + ABOVE : Math.max(0, (nameHeight - BAR) / 2) + GAP / 2;
  const values = alike.flatMap(({value, mark}) => [value, mark ?? value]);
  const room = (negative: boolean) =>
    widestOf(
      alike.filter(({value}) => value < 0 === negative).map(({label}) => label),
      SIZE
    ) + (alike.some(({value}) => value < 0 === negative) ? SPACE + 3 : 0);
  const step = isNarrow ? nameHeight + BAR + GAP : Math.max(nameHeight, BAR) + GAP;
  const top = line ? LINE + 3 : 0;
  return {
    height: top + Math.ceil(step * rows.length),
    margin: {
      top,
      left: Math.ceil((isNarrow ? 0 : nameWidth + SPACE) + room(true)),
      right: Math.ceil(room(false)) + 1
    },
    domain: [Math.min(0, domain[0], ...values), Math.max(domain[1], ...values) || 1],
    step,
    barTop,
    isNarrow,
    names
  };
}

/** Labels at the ends of bars, a little farther where a diamond stands at the end. */
function labelMarks(rows: readonly BarRow[], dy: number): Markish[] {
  const end = ({value, mark}: BarRow) =>
    value < 0 ? Math.min(value, mark ?? value) : Math.max(value, mark ?? value);
  return [1, -1].flatMap((sign) =>
    [false, true].map((isMarked) =>
      text(
        rows.filter((row) => row.value < 0 === sign < 0 && (end(row) === row.mark) === isMarked),
        {
          x: end,
          y: "key",
          text: "label",
          textAnchor: sign < 0 ? "end" : "start",
          dx: sign * (SPACE + (isMarked ? 3 : 0)),
          dy,
          fontSize: SIZE,
          fill: colour.text
        }
      )
    )
  );
}

/** Lines of a name: beside its bar they are set around its middle, above it they end on it. */
function nameMarks(
  lines: readonly string[],
  key: string,
  {isNarrow, margin}: RowsLayout,
  dy: number
): Markish[] {
  return lines.map((line, i) =>
    text([line], {
      y: [key],
      frameAnchor: "left",
      textAnchor: "start",
      dx: -margin.left,
      dy: isNarrow
        ? dy - BAR / 2 - ABOVE - LINE * (lines.length - i - 0.5)
        : dy + LINE * (i - (lines.length - 1) / 2),
      fontSize: SIZE,
      fill: colour.text
    })
  );
}

/** A dash across each bar, so that the line strikes no name. */
function lineMarks(
  rows: readonly BarRow[],
  line: BarRowsOptions["line"],
  {layout, inset}: {layout: RowsLayout; inset: {insetTop: number; insetBottom: number}}
): Markish[] {
  if (!line) return [];
  const {value, name} = line;
  return [
    tickX(rows, {
      x: () => value,
      y: "key",
      stroke: colour.text,
      strokeDasharray: "3 2",
      insetTop: inset.insetTop - 2,
      insetBottom: inset.insetBottom - 2
    }),
    text([name], {
      x: [value],
      frameAnchor: "top",
      textAnchor: "middle",
      dy: LINE / 2 - layout.margin.top,
      fontSize: 11,
      fill: colour.quiet
    })
  ];
}
