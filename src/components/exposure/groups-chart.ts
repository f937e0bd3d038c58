import {axisX, axisY, dot, gridY, lineY, plot, ruleX, ruleY, text} from "@observablehq/plot";
import {ticks} from "d3-array";
import {formatShare} from "../../french/numbers.js";
import {FLOWS} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {FLOW_SHAPE} from "../chart/flow-shape.js";
import {panels} from "../chart/panels.js";
import {dressed} from "../chart/plot-root.js";
import {spreadLabels} from "../chart/end-labels.js";
import {widestOf} from "../chart/text-widths.js";
import type {GroupShares} from "./group-shares.js";

const HEIGHT = 120;
const AXIS_SIZE = 11;
const LABEL_SIZE = 12;
const MARGIN = {top: 8, bottom: 23};
const LABEL_LINE = 15;
/** Between a last point and its label. */
const SPACE = 9;

export interface GroupsChartOptions {
  width: number;
  document: Document;
  years: readonly number[];
}

/**
 * A small chart a group: its share in each flow by year, from zero; groups of countries on one scale, single
 * countries on another.
 */
export function groupsChart(
  groups: readonly GroupShares[],
  {width, document, years}: GroupsChartOptions
): SVGSVGElement {
  const highest = (isGroup: boolean) =>
    Math.max(
      0.01,
      ...groups
        .filter(({code}) => isWide(code) === isGroup)
        .flatMap(({points}) => points.map(({share}) => share ?? 0))
    );
  const top = {true: highest(true), false: highest(false)};
  const columns = width >= 640 ? 3 : 2;
  return panels(
    groups.map((group) => ({
      heading: group.name,
      draw: (panelWidth) =>
        groupChart(group, {width: panelWidth, document, years, top: top[`${isWide(group.code)}`]})
    })),
    {
      width,
      document,
      className: "cx-groups",
      columns,
      key: FLOWS.map((flow) => ({mark: flow, name: FLOW_NAME[flow]}))
    }
  );
}

/** Codes of countries have two letters, those of groups more. */
function isWide(code: string): boolean {
  return code.length > 2;
}

function groupChart(
  {points}: GroupShares,
  {width, document, years, top}: GroupsChartOptions & {top: number}
): SVGSVGElement {
  const known = points.filter(({share}) => share !== null) as {
    flow: "import" | "export";
    year: number;
    share: number;
  }[];
  const last = FLOWS.flatMap((flow) => known.filter((point) => point.flow === flow).slice(-1));
  const labels = last.map(({share}) => formatShare(share));
  const ticksY = ticks(0, top, 3);
  const tickTexts = ticksY.map((tick) => formatShare(tick));
  const margin = {
    ...MARGIN,
    left: Math.ceil(widestOf(tickTexts, AXIS_SIZE)) + 6,
    right: Math.ceil(widestOf(labels, LABEL_SIZE, {bold: true})) + SPACE + 2
  };
  const pixel = (share: number) =>
    HEIGHT - margin.bottom - (share / top) * (HEIGHT - margin.top - margin.bottom);
  const centres = spreadLabels(
    last.map(({share}) => pixel(share)),
    {top: 0, bottom: HEIGHT - margin.bottom + LABEL_LINE / 2, height: LABEL_LINE}
  );
  const [first, end] = [years[0]!, years.at(-1)!];
  const quiet = {fill: colour.quiet, fontSize: AXIS_SIZE, tickSize: 0, label: null};
  return dressed(
    plot({
      document,
      width,
      height: HEIGHT,
      marginTop: margin.top,
      marginRight: margin.right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      x: {type: "linear", domain: [first - 0.2, end + 0.2]},
      y: {type: "linear", domain: [0, top]},
      marks: [
        gridY(ticksY, {stroke: colour.rule, strokeOpacity: 1}),
        ruleY([0], {stroke: colour.muted}),
        axisY(ticksY, {...quiet, tickPadding: 4, tickFormat: (_: number, i: number) => tickTexts[i]!}),
        axisX(first === end ? [end] : [first, end], {
          ...quiet,
          tickPadding: 9,
          tickFormat: (year: number) => String(year)
        }),
        ...(first < 2022 && end >= 2022
          ? [ruleX([2021.5], {stroke: colour.neutral, strokeDasharray: "4 3"})]
          : []),
        ...FLOWS.flatMap((flow) => [
          lineY(
            points.filter((point) => point.flow === flow),
            {x: "year", y: "share", stroke: flowColour[flow], strokeWidth: 2}
          ),
          dot(
            known.filter((point) => point.flow === flow),
            {
              x: "year",
              y: "share",
              symbol: FLOW_SHAPE[flow],
              r: flow === "export" ? 3.5 : 2.5,
              fill: flowColour[flow],
              title: ({year, share}: {year: number; share: number}) =>
                `${FLOW_NAME[flow]}, ${year}\u00a0: ${formatShare(share)}`
            }
          )
        ]),
        ...last.map(({flow}, i) =>
          text([labels[i]!], {
            frameAnchor: "top-right",
            textAnchor: "start",
            lineAnchor: "middle",
            dx: SPACE,
            dy: centres[i]! - margin.top,
            fontSize: LABEL_SIZE,
            fontWeight: 600,
            fill: flowColour[flow]
          })
        )
      ]
    }),
    ""
  );
}
