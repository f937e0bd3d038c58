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
  const {french} = axis;
  if (!french.isOrdinal) {
    const texts = sampleTexts(axis);
    return {
      options: {tickFormat: french.format, tickSize: 0},
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
  if (widestOf(lines.flat(), TEXT_SIZE) <= step)
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

/** Room of some lines below an axis. */
export function linesRoom(lines: number): number {
  return lines * LINE + GAP;
}

function measuredAxis({scale, french}: Axis, width: number): AxisLayout {
  const texts = sampleTexts({scale, french});
  const widest = widestOf(texts, TEXT_SIZE);
  const years = french.kind === "year" ? {ticks: wholeYears(scale.domain, width / (widest + 16))} : {};
  return {
    options: {tickFormat: french.format, tickSize: 0, tickSpacing: Math.max(64, widest + 20), ...years},
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

/** At most so many whole years, the last of the domain among them where all fit. */
function wholeYears(domain: readonly unknown[], most: number): number[] {
  const [first, last] = [Math.ceil(Number(domain[0])), Math.floor(Number(domain.at(-1)))];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, Math.floor(most))));
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({length: count}, (_, i) => last - i * step).reverse();
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
