import {ticks} from "d3-array";
import {formatDecimal} from "../../french/numbers.js";
import {spreadLabels} from "../chart/end-labels.js";
import {textWidth, widestOf, wrapText} from "../chart/text-widths.js";
import type {FlowSeries, IndexData, IndexSeries} from "./index-data.js";

export const LABEL_SIZE = 12;
export const AXIS_SIZE = 11;
const LINE = 14;
const LEAST_HEIGHT = 170;
const MARGIN_BOTTOM = 24;
/** Where the first label may begin. */
const LABELS_TOP = 18;
/** Between the last point and its label: room for the sign of the series. */
export const LABEL_GAP = 22;
/** Part of the width that labels may take. Longer names wrap, so that the lines keep the rest. */
const WIDEST_LABELS = 0.36;

/** The name and the last index of a series; `y` is the middle of each line, in pixels. */
export interface SeriesLabel {
  series: IndexSeries;
  lines: {text: string; bold: boolean; y: number}[];
}

/** Places in pixels; domains are years and indices. */
export interface IndexLayout {
  height: number;
  margin: {top: number; right: number; bottom: number; left: number};
  x: [number, number];
  y: [number, number];
  ticksY: number[];
  /** Years under the axis: those that have room. */
  ticksX: number[];
  labels: SeriesLabel[];
}

/**
 * Lays out the indices of one flow; the scale is that of all flows, so that they compare. At least one
 * series.
 */
export function indexLayout({series}: FlowSeries, data: IndexData, width: number): IndexLayout {
  const y = indexDomain(data);
  const ticksY = ticks(...y, 4);
  const room = Math.floor(width * WIDEST_LABELS);
  const texts = series.map((each) => labelTexts(each, room));
  const margin = {
    top: data.crossesBreak ? 42 : 28,
    right:
      Math.ceil(Math.max(...texts.map((lines) => widestOf(lines, LABEL_SIZE, {bold: true})))) + LABEL_GAP,
    bottom: MARGIN_BOTTOM,
    left: Math.ceil(widestOf(ticksY.map(String), AXIS_SIZE)) + 10
  };
  const [first, last] = [data.years[0]!, data.years.at(-1)!];
  const labelHeight = Math.max(...texts.map((lines) => lines.length)) * LINE + 2;
  const height = Math.max(LEAST_HEIGHT, LABELS_TOP + series.length * labelHeight + MARGIN_BOTTOM);
  const frame = {height, margin, y};
  return {
    ...frame,
    x: [first - 0.1, last + 0.05],
    ticksY,
    ticksX: yearsWithRoom(data.years, (width - margin.left - margin.right) / (last - first + 0.15)),
    labels: placedLabels(series, texts, {...frame, labelHeight})
  };
}

/**
 * From the smallest index of all flows to the largest, with a little room; not from zero, since indices are
 * read against 100.
 */
function indexDomain({flows}: IndexData): [number, number] {
  const values = flows
    .flatMap(({series}) => series.flatMap((each) => each.values))
    .filter((value) => value !== null);
  const [low, high] = [Math.min(100, ...values), Math.max(100, ...values)];
  const room = Math.max(1, (high - low) * 0.08);
  return [low - room, high + room];
}

function labelTexts({name, values}: IndexSeries, room: number): string[] {
  const last = values.findLast((value) => value !== null)!;
  return [...wrapText(name, LABEL_SIZE, room, {bold: true}), formatDecimal(last, 1)];
}

/** From the last year on. */
function yearsWithRoom(years: readonly number[], pixelsAYear: number): number[] {
  const step = Math.max(1, Math.ceil((textWidth("2024", AXIS_SIZE) + 8) / pixelsAYear));
  return years.filter((_, i) => (years.length - 1 - i) % step === 0);
}

function placedLabels(
  series: readonly IndexSeries[],
  texts: readonly string[][],
  {height, margin, y, labelHeight}: Pick<IndexLayout, "height" | "margin" | "y"> & {labelHeight: number}
): SeriesLabel[] {
  const bottom = height - margin.bottom;
  const pixel = (index: number) => bottom - ((index - y[0]) / (y[1] - y[0])) * (bottom - margin.top);
  const ends = series.map(({values}) => pixel(values.findLast((value) => value !== null)!));
  const centres = spreadLabels(ends, {top: LABELS_TOP, bottom, height: labelHeight});
  return series.map((each, i) => {
    const lines = texts[i]!;
    return {
      series: each,
      lines: lines.map((text, line) => ({
        text,
        bold: each.place === "own" || line === lines.length - 1,
        y: centres[i]! + (line - (lines.length - 1) / 2) * LINE
      }))
    };
  });
}
