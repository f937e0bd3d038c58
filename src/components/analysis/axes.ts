import {cutLine} from "../chart/hyphens.js";
import {textWidth, widestOf, wrapText} from "../chart/text-widths.js";
import type {Axis, AxisLayout, LyingPlace} from "./axis-layout.js";
import {both, GAP, linesRoom, NONE, TEXT_SIZE} from "./axis-layout.js";
import {measuredAxis} from "./measured-axis.js";
import {roomyTicks, sampleTexts} from "./ticks.js";
import {turnedNames} from "./turned-names.js";

/** Names take this part of the width at most. */
const MOST_OF_WIDTH = 0.42;

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

/**
 * Texts of an axis beside it, for scales that go down the chart: names folded to their room, amounts as wide
 * as they are.
 */
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
      overhang: both(8),
      lines: 1
    };
  }
  const folded = foldedTexts(axis, width * MOST_OF_WIDTH);
  const lines = [...folded.values()].map((text) => text.split("\n"));
  return {
    options: {tickFormat: (value: unknown) => folded.get(value) ?? french.format(value), tickSize: 0},
    room: widestOf(lines.flat(), TEXT_SIZE) + GAP,
    overhang: NONE,
    lines: Math.max(1, ...lines.map(({length}) => length))
  };
}

/**
 * Texts of an axis below or above it, in `width` pixels: names folded to their step, turned where they would
 * not fit; every n-th year.
 */
export function lyingAxis(
  axis: Axis,
  width: number,
  {above = false, gap = Infinity}: LyingPlace = {}
): AxisLayout {
  const {scale, french} = axis;
  if (!french.isOrdinal) return measuredAxis(axis, width, gap);
  const step = width / Math.max(1, scale.domain.length);
  if (french.kind === "year" || french.kind === "number") return thinnedAxis(axis, step, gap);
  const folded = foldedTexts(axis, step - 6);
  const lines = [...folded.values()].map((text) => text.split("\n"));
  const isCut = [...folded].some(([value, text]) => textIsCut(text, french.format(value)));
  if (widestOf(lines.flat(), TEXT_SIZE) > step || isCut) return turnedNames(axis, step, {above});
  const most = Math.max(1, ...lines.map(({length}) => length));
  return {
    options: {tickFormat: (value: unknown) => folded.get(value) ?? french.format(value), tickSize: 0},
    room: linesRoom(most),
    overhang: NONE,
    lines: most
  };
}

/** Whether a text was divided within a word. */
function textIsCut(folded: string, text: string): boolean {
  return folded.replaceAll("\n", "").replaceAll(" ", "").length > text.replaceAll(" ", "").length;
}

/**
 * Every n-th value from the last on, so that texts do not touch, nor those of the next chart, `gap` pixels
 * further.
 */
function thinnedAxis({scale, french}: Axis, step: number, gap: number): AxisLayout {
  const {domain} = scale;
  const widest = widestOf(domain.map(french.format), TEXT_SIZE) + 8;
  const isFree = (every: number) => (((domain.length - 1) % every) + 1) * step + gap >= widest;
  let every = Math.max(1, Math.ceil(widest / step));
  while (every < domain.length && !isFree(every)) ++every;
  const kept = domain.filter((_, i) => (domain.length - 1 - i) % every === 0);
  return {
    options: {tickFormat: french.format, tickSize: 0, ticks: kept},
    room: linesRoom(1),
    overhang: both(Math.max(0, (widest - step) / 2)),
    lines: 1
  };
}
