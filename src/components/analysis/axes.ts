import {ticks} from "d3-array";
import {textWidth, widestOf, wrapText} from "../chart/text-widths.js";
import {cutLine} from "../chart/hyphens.js";
import type {DrawnScale, FrenchScale} from "./scales.js";

/** Size of all words of a chart, in pixels. */
export const TEXT_SIZE = 12;
export const LINE = 15;
/** Between an axis and its texts. */
const GAP = 10;
/** Names take this part of the width at most. */
const MOST_OF_WIDTH = 0.42;

/** What an axis is made of: options of its scale in Plot, and the room that its texts take, in pixels. */
export interface AxisLayout {
  options: Record<string, unknown>;
  room: number;
  /** Room past the end of the axis, for the half of its last text. */
  overhang: number;
  /** Most lines of one text. */
  lines: number;
}

/** A scale as it is drawn, and its French. */
export interface Axis {
  scale: DrawnScale;
  french: FrenchScale;
}

/** Texts of names in lines of at most so many pixels, divided where a word alone is wider. */
export function foldedTexts({scale, french}: Axis, mostPixels: number): Map<unknown, string> {
  const fits = (text: string) => textWidth(text, TEXT_SIZE) <= mostPixels;
  return new Map(
    scale.domain.map((value) => [
      value,
      wrapText(french.format(value), TEXT_SIZE, mostPixels)
        .flatMap((line) => cutLine(line, fits))
        .join("\n")
    ])
  );
}

/** Texts of an axis beside it, for scales that go down the chart: names folded to their room, amounts as wide as they are. */
export function sideAxis(axis: Axis, width: number): AxisLayout {
  const {scale, french} = axis;
  if (!french.isOrdinal) {
    const texts = sampleTexts(axis);
    return {
      options: {
        tickFormat: french.format,
        tickSize: 0,
        ...(scale.type === "log" ? {ticks: roomyTicks(axis, 9)} : {})
      },
      room: widestOf(texts, TEXT_SIZE) + GAP,
      overhang: 8,
      lines: 1
    };
  }
  const folded = foldedTexts(axis, width * MOST_OF_WIDTH);
  const lines = [...folded.values()].map((text) => text.split("\n"));
  return {
    options: {tickFormat: (value: unknown) => folded.get(value) ?? french.format(value), tickSize: 0},
    room: widestOf(lines.flat(), TEXT_SIZE) + GAP,
    overhang: 0,
    lines: Math.max(1, ...lines.map(({length}) => length))
  };
}

/** Texts of an axis below or above it, in `width` pixels: names folded to their step, turned where they would not fit; every n-th year. */
export function lyingAxis(axis: Axis, width: number): AxisLayout {
  const {scale, french} = axis;
  if (!french.isOrdinal) return measuredAxis(axis, width);
  const step = width / Math.max(1, scale.domain.length);
  if (french.kind === "year" || french.kind === "number") return thinnedAxis(axis, step);
  const folded = foldedTexts(axis, step - 6);
  const lines = [...folded.values()].map((text) => text.split("\n"));
  const isCut = [...folded].some(([value, text]) => textIsCut(text, french.format(value)));
  if (widestOf(lines.flat(), TEXT_SIZE) <= step && !isCut)
    return {
      options: {tickFormat: (value: unknown) => folded.get(value) ?? french.format(value), tickSize: 0},
      room: linesRoom(Math.max(1, ...lines.map(({length}) => length))),
      overhang: 0,
      lines: Math.max(1, ...lines.map(({length}) => length))
    };
  const widest = widestOf(scale.domain.map(french.format), TEXT_SIZE);
  return {
    options: {tickFormat: french.format, tickSize: 0, tickRotate: -45},
    room: widest * Math.SQRT1_2 + LINE,
    overhang: widest * Math.SQRT1_2 - step / 2,
    lines: 1
  };
}

/** Whether a text was divided within a word. */
function textIsCut(folded: string, text: string): boolean {
  return folded.replaceAll("\n", "").replaceAll(" ", "").length > text.replaceAll(" ", "").length;
}

/** Room of some lines below an axis. */
export function linesRoom(lines: number): number {
  return lines * LINE + GAP;
}

function measuredAxis(axis: Axis, width: number): AxisLayout {
  const {french} = axis;
  const widest = widestOf(sampleTexts(axis), TEXT_SIZE);
  const shown = roomyTicks(axis, Math.max(2, Math.floor(width / (widest + 14)) + 1));
  return {
    options: {
      tickFormat: french.format,
      tickSize: 0,
      ...(shown ? {ticks: shown} : {tickSpacing: 1.6 * (widest + 16)})
    },
    room: linesRoom(1),
    overhang: widest / 2,
    lines: 1
  };
}

/** Texts such as an axis of amounts or of time will have. */
function sampleTexts({scale: {domain, type}, french}: Axis): string[] {
  const isTime = domain[0] instanceof Date;
  const values = isTime || type === "log" ? domain : ticks(Number(domain[0]), Number(domain.at(-1)), 6);
  return values.map(french.format);
}

/** At most so many values of an axis: whole years, quarters, round numbers; `undefined` leaves the choice to Plot. */
function roomyTicks({scale: {domain, type}, french}: Axis, most: number): unknown[] | undefined {
  const [first, last] = [domain[0], domain.at(-1)];
  if (french.kind === "quarter" && first instanceof Date)
    return everyNth(wholes(quarterOf(first), quarterOf(last as Date)), most).map(dateOfQuarter);
  if (typeof first !== "number" || typeof last !== "number") return undefined;
  if (french.kind === "year") return everyNth(wholes(Math.ceil(first), Math.floor(last)), most);
  if (type === "log") return logTicks(first, last, most);
  if (type !== "linear") return undefined;
  for (let count = most; count > 0; --count) {
    const found = ticks(first, last, count);
    if (found.length <= most) return found;
  }
  return undefined;
}

function wholes(first: number, last: number): number[] {
  return Array.from({length: Math.max(0, last - first + 1)}, (_, i) => first + i);
}

/** Every n-th value, from the last on where the first would not fit beside it. */
function everyNth<T>(values: readonly T[], most: number): T[] {
  const steps = [1, 2, 4, 8, 16];
  const step = steps.find((each) => Math.ceil(values.length / each) <= most) ?? values.length;
  return values.filter((_, i) => i % step === 0);
}

const quarterOf = (date: Date): number => date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
const dateOfQuarter = (quarter: number): Date =>
  new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3));

/** Powers of ten, with their halves and doubles where there is room. */
function logTicks(first: number, last: number, most: number): number[] {
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const powers = wholes(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)));
  const choices = [[1, 2, 5], [1, 3], [1]].map((factors) =>
    powers
      .flatMap((power) => factors.map((factor) => factor * 10 ** power))
      .filter((value) => value >= low && value <= high)
  );
  return choices.find(({length}) => length <= most) ?? choices.at(-1)!;
}

/** Every n-th value from the last on, so that texts do not touch. */
function thinnedAxis({scale, french}: Axis, step: number): AxisLayout {
  const widest = widestOf(scale.domain.map(french.format), TEXT_SIZE) + 8;
  const every = Math.max(1, Math.ceil(widest / step));
  const kept = scale.domain.filter((_, i) => (scale.domain.length - 1 - i) % every === 0);
  return {
    options: {tickFormat: french.format, tickSize: 0, ticks: kept},
    room: linesRoom(1),
    overhang: Math.max(0, (widest - step) / 2),
    lines: 1
  };
}
