import {axisX, plot, rectY, ruleY, text} from "@observablehq/plot";
import {amountUnit} from "../../french/amount-unit.js";
import {formatExactEur} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow, KeyFigures} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import {emptyChart} from "../chart/root.js";
import {textWidth} from "../chart/text-widths.js";

const SIZE = 12;
const HEIGHT = 240;
const MAX_WIDTH = 720;

interface YearBar {
  flow: Flow;
  year: number;
  valueEur: number;
  /** Years from the first; bars stand on both sides of it. */
  from: number;
  to: number;
}

/**
 * Imports and exports of each year as two bars, each with its amount above it; a key names the colours. A
 * year that is missing leaves its place empty.
 */
export function yearsChart(
  figures: readonly KeyFigures[],
  {width: asked, document, empty}: {width: number; document: Document; empty: string}
): SVGSVGElement | HTMLElement {
  const bars = figures.flatMap(yearBars);
  if (bars.every(({valueEur}) => valueEur === 0)) return emptyChart(document, empty);
  const width = Math.min(asked, MAX_WIDTH);
  const years = figures.map(({year}) => year);
  const unit = amountUnit(Math.max(...bars.map(({valueEur}) => Math.abs(valueEur))));
  const room = (width / (years.at(-1)! - years[0]! + 1)) * 0.42;
  const areTold = bars.every(({valueEur}) => textWidth(unit.format(valueEur), SIZE) <= room);
  const middle = ({from, to}: YearBar) => (from + to) / 2;
  const chart = plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 52,
    marginRight: 0,
    marginBottom: 26,
    marginLeft: 0,
    x: {type: "linear", domain: [years[0]! - 0.5, years.at(-1)! + 0.5], axis: null},
    y: {
      domain: [
        Math.min(0, ...bars.map(({valueEur}) => valueEur)),
        Math.max(...bars.map(({valueEur}) => valueEur))
      ],
      axis: null
    },
    marks: [
      rectY(bars, {
        x1: "from",
        x2: "to",
        y1: () => 0,
        y2: "valueEur",
        fill: ({flow}: YearBar) => flowColour[flow],
        title: ({flow, year, valueEur}: YearBar) =>
          `${FLOW_NAME[flow]}, ${year}${NBSP}: ${formatExactEur(valueEur)}`
      }),
      ruleY([0], {stroke: colour.muted}),
      text(areTold ? bars : [], {
        x: middle,
        y: "valueEur",
        text: ({valueEur}: YearBar) => unit.format(valueEur),
        dy: -8,
        fontSize: SIZE,
        fill: ({flow}: YearBar) => flowColour[flow]
      }),
      axisX(years, {
        tickSize: 0,
        tickPadding: 8,
        tickFormat: String,
        label: null,
        fontSize: SIZE,
        fill: colour.quiet
      }),
      ...key()
    ]
  });
  return dressed(chart, "cx-years");
}

function yearBars({year, importEur, exportEur}: KeyFigures): YearBar[] {
  return [
    {flow: "import", year, valueEur: importEur, from: year - 0.4, to: year - 0.02},
    {flow: "export", year, valueEur: exportEur, from: year + 0.02, to: year + 0.4}
  ];
}

/** The names of both flows in their colours, over the bars. */
function key() {
  let left = 0;
  return FLOWS.map((flow) => {
    const words = `■${NBSP}${FLOW_NAME[flow]}`;
    const mark = text([words], {
      frameAnchor: "top-left",
      textAnchor: "start",
      dx: left,
      dy: -44,
      fontSize: SIZE,
      fontWeight: 600,
      fill: flowColour[flow]
    });
    left += Math.ceil(textWidth(words, SIZE, {bold: true})) + 16;
    return mark;
  });
}
