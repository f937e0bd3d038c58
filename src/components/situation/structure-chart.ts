import {barX, dot, plot, text, tickX} from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {formatShare} from "../../french/numbers.js";
import {FLOWS} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {dressed} from "../chart/plot-root.js";
import {emptyChart} from "../chart/root.js";
import {FLOW_SHAPE} from "../chart/flow-shape.js";
import {textWidth, wrapText} from "../chart/text-widths.js";
import type {StructureShare} from "./structure-shares.js";

export interface StructureChartOptions {
  width: number;
  document: Document;
  places: {own: string; region: string | null};
}

const SIZE = 12;
const LINE = 15;
const BAR = 14;
const GAP = 9;
const TOP = 22;
/** The last line: what the marks stand for. */
const KEY = 26;

/**
 * Families of products, or products, as bars of the share of each flow, imports at the left, exports at the
 * right, on one scale; a line across the bar is the share in France, a diamond that in the region. Without
 * any trade, a sentence.
 */
export function structureChart(
  shares: readonly StructureShare[],
  {width, document, places}: StructureChartOptions
): SVGSVGElement | HTMLElement {
  const shown = shares.filter(({share, franceShare}) => share !== null || franceShare !== null);
  if (!shares.some(({share}) => share !== null))
    return emptyChart(document, "Aucun échange n’est enregistré pour cette année.");
  const rows = [...new Map(shown.map(({code, name}) => [code, name]))];
  const names = rows.map(([code, name]) => ({code, lines: wrapText(name, SIZE, width)}));
  const nameHeight = Math.max(...names.map(({lines}) => lines.length)) * LINE;
  const step = nameHeight + BAR + GAP;
  const largest = Math.max(
    ...shown.flatMap(({share, regionShare, franceShare}) => [share ?? 0, regionShare ?? 0, franceShare ?? 0])
  );
  const columnWidth = (width - COLUMN_GAP) / 2;
  const room = textWidth("100\u00a0%", SIZE, {bold: true}) + 12;
  return dressed(
    plot({
      document,
      width,
      height: TOP + step * rows.length + KEY,
      marginTop: TOP,
      marginBottom: KEY,
      marginLeft: 0,
      marginRight: 0,
      fx: {domain: FLOWS, axis: null, paddingInner: COLUMN_GAP / (columnWidth + COLUMN_GAP), round: false},
      x: {domain: [0, (largest * columnWidth) / (columnWidth - room)], axis: null},
      y: {
        domain: rows.map(([code]) => code),
        axis: null,
        paddingInner: (step - BAR) / step,
        paddingOuter: 0,
        align: 1,
        range: [TOP + nameHeight, TOP + step * rows.length - GAP]
      },
      marks: [
        ...flowHeads(),
        ...names.flatMap(({code, lines}) => nameMarks(code, lines)),
        tickX(shown, {fx: "flow", x: 0, y: "code", stroke: colour.muted}),
        barX(shown, {
          fx: "flow",
          x: "share",
          y: "code",
          fill: ({flow}: StructureShare) => flowColour[flow],
          title: shareTitle(places)
        }),
        tickX(shown, {
          fx: "flow",
          x: "franceShare",
          y: "code",
          stroke: colour.text,
          strokeWidth: 2,
          // Longer below than above, where a name ends.
          insetTop: -1,
          insetBottom: -4
        }),
        dot(shown, {fx: "flow", x: "regionShare", y: "code", ...REGION_MARK}),
        text(shown, {
          fx: "flow",
          y: "code",
          x: (each: StructureShare) => farthest(each),
          text: (each: StructureShare) => formatShare(each.share ?? 0),
          textAnchor: "start",
          dx: 10,
          fontSize: SIZE,
          fontWeight: 600,
          fill: ({flow}: StructureShare) => flowColour[flow]
        }),
        ...keyMarks(places)
      ]
    }),
    "cx-structure"
  );
}

const COLUMN_GAP = 16;

const REGION_MARK = {
  symbol: "diamond",
  r: 4,
  fill: colour.background,
  stroke: colour.text,
  strokeWidth: 1.5
} as const;

function farthest({share, regionShare, franceShare}: StructureShare): number {
  return Math.max(share ?? 0, regionShare ?? 0, franceShare ?? 0);
}

/** « ■ Exportations » above its column. */
function flowHeads(): Markish[] {
  const top = {frameAnchor: "top-left" as const, dy: 6 - TOP};
  return FLOWS.flatMap((flow) => [
    dot([flow], {...top, fx: [flow], dx: 5, symbol: FLOW_SHAPE[flow], r: 4.5, fill: flowColour[flow]}),
    text([FLOW_NAME[flow]], {
      ...top,
      fx: [flow],
      dx: 15,
      textAnchor: "start",
      lineAnchor: "middle",
      fontSize: SIZE,
      fontWeight: 600,
      fill: flowColour[flow]
    })
  ]);
}

/** The name of a family or product above its bars, a mark a line, the last line next to them. */
function nameMarks(code: string, lines: readonly string[]): Markish[] {
  return lines.map((line, i) =>
    text([line], {
      fx: [FLOWS[0]],
      y: [code],
      frameAnchor: "left",
      textAnchor: "start",
      lineAnchor: "middle",
      dy: -BAR / 2 - LINE * (lines.length - i - 0.5),
      fontSize: SIZE,
      fill: colour.text
    })
  );
}

function shareTitle({own, region}: StructureChartOptions["places"]): (each: StructureShare) => string {
  return ({flow, name, share, regionShare, franceShare}) =>
    [
      `${FLOW_NAME[flow]}, ${name}`,
      `${own}\u00a0: ${formatShare(share)}`,
      ...(region && regionShare !== null ? [`${region}\u00a0: ${formatShare(regionShare)}`] : []),
      `France\u00a0: ${formatShare(franceShare)}`
    ].join("\n");
}

function keyMarks({region}: StructureChartOptions["places"]): Markish[] {
  const bottom = {fx: [FLOWS[0]], frameAnchor: "bottom-left" as const, dy: KEY - 9};
  const words = (label: string, dx: number) =>
    text([label], {
      ...bottom,
      dx,
      textAnchor: "start",
      lineAnchor: "middle",
      fontSize: 11,
      fill: colour.quiet
    });
  const place = textWidth("France", 11) + 34;
  const line = text(["|"], {
    ...bottom,
    dx: 3,
    textAnchor: "start",
    lineAnchor: "middle",
    fontSize: 12,
    fontWeight: 700,
    fill: colour.text
  });
  const diamond = region ? [dot([0], {...bottom, dx: place, ...REGION_MARK}), words(region, place + 9)] : [];
  return [line, words("France", 11), ...diamond];
}
