import {ticks} from "d3-array";
import type {Flow} from "../../trade/types.js";
import {spreadLabels} from "../chart/end-labels.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {textWidth, widestOf} from "../chart/text-widths.js";
import type {Quarter} from "../../trade/trends.js";
import {amountOf, breakIndex, quarterBalance, quarterPlace} from "../../trade/trends.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {amountText, amountUnit, signedAmountText} from "../../french/amount-unit.js";

export const LABEL_SIZE = 12;
export const AXIS_SIZE = 11;
const LINE = 15;
const MARGIN_TOP = 22;
const MARGIN_BOTTOM = 24;
/** Between the last point and its label: room for the sign of the flow. */
export const LABEL_GAP = 24;

/**
 * A quarter on the chart: its place in years (2023.25 is the second quarter of 2023) and its amount in euros.
 */
export interface QuarterPoint {
  at: number;
  quarter: Quarter;
  valueEur: number | null;
}

/** One flow and its points. */
export interface FlowLine {
  flow: Flow;
  points: QuarterPoint[];
}

/** What the labels at the right are of: a flow, or the balance between the two. */
export type LabelKind = Flow | "surplus" | "deficit";

/** A label of two lines: a name, then the last amount. */
export interface EndLabel {
  kind: LabelKind;
  /** `y` is the middle of each line, in pixels. */
  lines: {text: string; bold: boolean; y: number}[];
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
  labels: EndLabel[];
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
  const labels = labelTexts(quarters, unit);
  const names = labels.flatMap(({texts}) => texts);
  const margin = {
    top: MARGIN_TOP,
    bottom: MARGIN_BOTTOM,
    left: Math.ceil(widestOf([...tickTexts(ticksY, unit), unit.symbol], AXIS_SIZE)) + 8,
    right: Math.ceil(widestOf(names, LABEL_SIZE, {bold: true})) + LABEL_GAP
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
    lines: labels.flatMap(({kind}) =>
      kind === "export" || kind === "import" ? [flowLine(quarters, kind)] : []
    ),
    labels: placedLabels(labels, frame)
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

/** From zero to the largest amount; below zero where a correction has made an amount negative. */
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

interface LabelText {
  kind: LabelKind;
  /** Where the label would stand, in euros. */
  atEur: number;
  texts: [name: string, amount: string];
}

/** Name and last amount of each flow that has one, and of the balance where both end at the same quarter. */
function labelTexts(quarters: readonly Quarter[], unit: AmountUnit): LabelText[] {
  const flows = (["export", "import"] as const).flatMap((flow): LabelText[] => {
    const endEur = quarters.map((each) => amountOf(each, flow)).findLast((value) => value !== null);
    return endEur == null
      ? []
      : [{kind: flow, atEur: endEur, texts: [FLOW_NAME[flow], amountText(endEur, unit)]}];
  });
  const balanceEur = quarterBalance(quarters.at(-1)!);
  if (!balanceEur || flows.length < 2) return flows;
  const balance: LabelText = {
    kind: balanceEur > 0 ? "surplus" : "deficit",
    atEur: (flows[0]!.atEur + flows[1]!.atEur) / 2,
    texts: [balanceEur > 0 ? "▲\u00a0Excédent" : "▼\u00a0Déficit", signedAmountText(balanceEur, unit)]
  };
  return [flows[0]!, balance, flows[1]!];
}

function flowLine(quarters: readonly Quarter[], flow: Flow): FlowLine {
  const points = quarters.map((quarter) => ({
    at: quarterPlace(quarter),
    quarter,
    valueEur: amountOf(quarter, flow)
  }));
  return {flow, points};
}

function placedLabels(
  labels: readonly LabelText[],
  {height, margin, y}: Pick<QuartersLayout, "height" | "margin" | "y">
): EndLabel[] {
  const bottom = height - margin.bottom;
  const pixel = (eur: number) => bottom - ((eur - y[0]) / (y[1] - y[0])) * (bottom - margin.top);
  const centres = spreadLabels(
    labels.map(({atEur}) => pixel(atEur)),
    {top: margin.top, bottom, height: 2 * LINE + 6}
  );
  return labels.map(({kind, texts}, i) => ({
    kind,
    lines: texts.map((text, line) => ({text, bold: line === 0, y: centres[i]! + (line - 0.5) * LINE}))
  }));
}
