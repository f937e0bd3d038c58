import {textWidth, widestOf} from "../chart/text-widths.js";
import type {Axis, AxisLayout} from "./axis-layout.js";
import {both, linesRoom, TEXT_SIZE} from "./axis-layout.js";
import {everyNth, roomyTicks, sampleTexts} from "./ticks.js";

/** Between two texts of an axis, where there is a choice, in pixels; half of it at least. */
const BETWEEN = 20;

/** Texts of amounts and of time below a chart of so many pixels, with the next chart `gap` pixels further. */
export function measuredAxis(axis: Axis, width: number, gap: number): AxisLayout {
  const {options, widest} = measuredTexts(axis, width, gap);
  return {
    options: {tickSize: 0, ...options},
    room: linesRoom(1),
    overhang: both(widest / 2),
    lines: 1
  };
}

/**
 * The values that an axis shows, and their texts: quarters, or only their years where few quarters would fit.
 */
function measuredTexts(
  axis: Axis,
  width: number,
  gap: number
): {options: Record<string, unknown>; widest: number} {
  const {french} = axis;
  const widest = widestOf(sampleTexts(axis), TEXT_SIZE);
  const room = {width, gap, format: french.format};
  const shown = besideNext(partedTicks(axis, room), axis, room);
  if (!shown) return {options: {tickFormat: french.format, tickSpacing: 1.6 * (widest + 16)}, widest};
  const isQuarters = french.kind === "quarter" && shown[0] instanceof Date;
  const years = isQuarters && shown.length < 3 ? yearTicks(axis, {width, gap}) : [];
  if (years.length > 1)
    return {options: {tickFormat: yearOf, ticks: years}, widest: textWidth("0000", TEXT_SIZE)};
  return {options: {tickFormat: french.format, ticks: shown}, widest};
}

/** Room of an axis, in pixels, and how its values are written. */
interface TickRoom {
  width: number;
  gap: number;
  format: (value: unknown) => string;
}

const yearOf = (value: unknown): string => String((value as Date).getUTCFullYear());

/** The first quarters of years, as many as fit. */
function yearTicks(axis: Axis, {width, gap}: Omit<TickRoom, "format">): unknown[] {
  const starts = roomyTicks(axis, Infinity)!.filter((value) => (value as Date).getUTCMonth() === 0);
  const few = everyNth(starts, Math.floor(width / (textWidth("0000", TEXT_SIZE) + 8)) + 1);
  return besideNext(few, axis, {width, gap, format: yearOf})!;
}

/** As many values as fit without their texts touching each other. */
function partedTicks(axis: Axis, {width, format}: TickRoom): unknown[] | undefined {
  const widest = widestOf(sampleTexts(axis), TEXT_SIZE);
  const most = Math.max(2, Math.floor(width / (widest + BETWEEN)) + 1);
  let shown = roomyTicks(axis, most);
  for (let count = most - 1; shown && count > 0 && !areParted(shown, axis, width, format); --count)
    shown = roomyTicks(axis, count);
  return shown;
}

function areParted(
  values: readonly unknown[],
  axis: Axis,
  width: number,
  format: (value: unknown) => string
): boolean {
  return values.every((value, i) => {
    if (i === 0) return true;
    const apart = Math.abs(placeOf(value, axis, width) - placeOf(values[i - 1], axis, width));
    return apart >= halves(format(value), format(values[i - 1])) + BETWEEN / 2;
  });
}

/** Where a value stands on an axis, in pixels from the end at which its scale begins. */
function placeOf(value: unknown, {scale: {domain, type}}: Axis, width: number): number {
  const along = type === "log" ? Math.log : Number;
  const [low, high, at] = [domain[0], domain.at(-1), value].map((each) => along(Number(each)));
  return (Math.abs(at! - low!) / Math.abs(high! - low!)) * width;
}

/** What two texts take of the room between their middles. */
function halves(a: string, b: string): number {
  return (textWidth(a, TEXT_SIZE) + textWidth(b, TEXT_SIZE)) / 2;
}

/** The values without the last ones whose text would touch the first text of the next chart beside. */
function besideNext(
  values: unknown[] | undefined,
  axis: Axis,
  {width, gap, format}: TickRoom
): unknown[] | undefined {
  if (!values || values.length === 0 || gap === Infinity) return values;
  const first = placeOf(values[0], axis, width);
  const isFree = (value: unknown) =>
    width - placeOf(value, axis, width) + gap + first >= halves(format(value), format(values[0])) + 8;
  return values.filter((value, i) => i === 0 || isFree(value));
}
