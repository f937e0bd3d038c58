import {rowsChart} from "./rows-chart.js";
import type {ChartRow} from "./rows-layout.js";
import {sideBySide} from "./side-by-side.js";
import type {ChartSize} from "./side-by-side.js";

/** One of several charts of rows. */
export interface RowsPart {
  title: string;
  /** Accessible name. */
  label: string;
  /** Colour of the bars. */
  fill: string;
  rows: readonly ChartRow[];
}

/**
 * Charts of rows in one figure, side by side where there is room, with the same margins and on one scale, so
 * that they compare.
 */
export function rowsCharts(
  parts: readonly RowsPart[],
  {width, document, linked = false}: ChartSize & {linked?: boolean}
): HTMLElement {
  const alike = parts.flatMap(({rows}) => rows);
  return sideBySide(
    parts.map(
      ({rows, ...part}) =>
        (own: number) =>
          rowsChart(rows, {...part, width: own, document, linked, alike})
    ),
    {width, document}
  );
}
