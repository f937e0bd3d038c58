import {ticks} from "d3-array";
import type {Flow} from "../trade/types.js";
import {spreadLabels} from "./end-labels.js";
import {FLOW_NAME} from "./names.js";
import {textWidth} from "./text.js";
import type {Quarter} from "./trends.js";
import {breakIndex} from "./trends.js";
import type {AmountUnit} from "./unit.js";
import {amountUnit} from "./unit.js";

export const LABEL_SIZE = 12;
export const AXIS_SIZE = 11;
const LINE = 15;
const MARGIN_TOP = 22;
const MARGIN_BOTTOM = 24;
/** Between the last point and its label. */
const LABEL_GAP = 12;

/** A quarter on the chart: its place in years (2023.25 is the second quarter of 2023) and its amount in euros. */
export interface QuarterPoint {
  at: number;
  quarter: Quarter;
  valueEur: number | null;
}

/** One flow: its points, and its two lines of label at the right. */
export interface FlowLine {
  flow: Flow;
  points: QuarterPoint[];
  label: {text: string; bold: boolean; y: number}[];
}

/** All that the chart of quarters draws, with margins in pixels and domains in years and euros. */
export interface QuartersLayout {
  width: number;
  height: number;
  margin: {top: number; right: number; bottom: number; left: number};
  x: [number, number];
  y: [number, number];
  unit: AmountUnit;
  ticksY: number[];
  years: {year: number; at: number}[];
  /** Place of the break of January 2022, or `null`. */
  breakAt: number | null;
  lines: FlowLine[];
}

/** Place of a quarter on the axis, in years. */
export function quarterPlace({year, quarter}: Pick<Quarter, "year" | "quarter">): number {
  return year + (quarter - 1) / 4;
}

/** Lays out at least one quarter with at least one amount; quarters ascend. */
export function quartersLayout(quarters: readonly Quarter[], width: number): QuartersLayout {
  const values = quarters
    .flatMap(({importEur, exportEur}) => [importEur, exportEur])
    .filter((value) => value !== null);
  const unit = quartersUnit(quarters);
  const y = amountDomain(values);
  const ticksY = ticks(...y, 3).filter((tick) => unit.symbol !== "€" || Number.isInteger(tick));
  const height = Math.round(Math.max(190, Math.min(230, width * 0.28)));
  const widest = (texts: string[], size: number, bold: boolean) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, {bold})));
  const labels = flowLabels(quarters, unit);
  const margin = {
    top: MARGIN_TOP,
    bottom: MARGIN_BOTTOM,
    left: Math.ceil(widest([...tickTexts(ticksY, unit), unit.symbol], AXIS_SIZE, false)) + 8,
    right:
      Math.ceil(
        widest(
          labels.flatMap(({texts}) => texts),
          LABEL_SIZE,
          true
        )
      ) + LABEL_GAP
  };
  const x: [number, number] = [quarterPlace(quarters[0]!) - 0.125, quarterPlace(quarters.at(-1)!) + 0.125];
  const frame = {width, height, margin, x, y};
  const breaks = breakIndex(quarters);
  return {
    ...frame,
    unit,
    ticksY,
    years: yearLabels(quarters, (width - margin.left - margin.right) / (x[1] - x[0])),
    breakAt: breaks > 0 ? quarterPlace({year: 2022, quarter: 1}) - 0.125 : null,
    lines: flowLines(quarters, labels, frame)
  };
}

/** The one unit of the amounts of a series. */
export function quartersUnit(quarters: readonly Quarter[]): AmountUnit {
  return amountUnit(
    Math.max(
      0,
      ...quarters.flatMap(({importEur, exportEur}) => [Math.abs(importEur ?? 0), Math.abs(exportEur ?? 0)])
    )
  );
}

/** Ticks without « ,0 » or « ,00 » where none has another decimal. */
export function tickTexts(values: readonly number[], unit: AmountUnit): string[] {
  const texts = values.map((value) => unit.format(value));
  const whole = texts.every((text) => !text.includes(",") || /,0+$/.test(text));
  return whole ? texts.map((text) => text.replace(/,0+$/, "")) : texts;
}

/** From zero, whatever the amounts: a correction may make one negative. */
function amountDomain(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high + (high - low) * 0.04];
}

/** A year stands under the middle of its quarters, from the last on, where there is room. */
function yearLabels(quarters: readonly Quarter[], pixelsAYear: number): QuartersLayout["years"] {
  const room = (textWidth("2024", AXIS_SIZE) + 8) / pixelsAYear;
  const kept: QuartersLayout["years"] = [];
  for (const year of [...new Set(quarters.map((each) => each.year))].reverse()) {
    const own = quarters.filter((each) => each.year === year);
    const at = (quarterPlace(own[0]!) + quarterPlace(own.at(-1)!)) / 2;
    if (kept.length === 0 || kept.at(-1)!.at - at >= room) kept.push({year, at});
  }
  return kept.reverse();
}

interface FlowLabel {
  flow: Flow;
  /** Amount at the end of the line, in euros. */
  endEur: number;
  texts: [name: string, amount: string];
}

/** Name and last amount of each flow that has one. */
function flowLabels(quarters: readonly Quarter[], unit: AmountUnit): FlowLabel[] {
  return (["export", "import"] as const).flatMap((flow) => {
    const endEur = quarters.map((each) => amountOf(each, flow)).findLast((value) => value !== null);
    if (endEur == null) return [];
    return [{flow, endEur, texts: [FLOW_NAME[flow], `${unit.format(endEur)}\u00a0${unit.symbol}`]}];
  });
}

function flowLines(
  quarters: readonly Quarter[],
  labels: readonly FlowLabel[],
  {height, margin, y}: Pick<QuartersLayout, "height" | "margin" | "y">
): FlowLine[] {
  const bottom = height - margin.bottom;
  const pixel = (eur: number) => bottom - ((eur - y[0]) / (y[1] - y[0])) * (bottom - margin.top);
  const centres = spreadLabels(
    labels.map(({endEur}) => pixel(endEur)),
    {top: margin.top, bottom, height: 2 * LINE + 4}
  );
  return labels.map(({flow, texts}, i) => ({
    flow,
    points: quarters.map((quarter) => ({
      at: quarterPlace(quarter),
      quarter,
      valueEur: amountOf(quarter, flow)
    })),
    label: texts.map((text, line) => ({text, bold: line === 0, y: centres[i]! + (line - 0.5) * LINE}))
  }));
}

function amountOf({importEur, exportEur}: Quarter, flow: Flow): number | null {
  return flow === "import" ? importEur : exportEur;
}
