import {ticks} from "d3-array";
import type {Axis} from "./axis-layout.js";

/** Texts such as an axis of amounts or of time will have. */
export function sampleTexts({scale: {domain, type}, french}: Axis): string[] {
  const isTime = domain[0] instanceof Date;
  const values = isTime || type === "log" ? domain : ticks(Number(domain[0]), Number(domain.at(-1)), 6);
  return values.map(french.format);
}

/**
 * At most so many values of an axis: whole years, quarters, round numbers; `undefined` leaves the choice to
 * Plot.
 */
export function roomyTicks({scale: {domain, type}, french}: Axis, most: number): unknown[] | undefined {
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
export function everyNth<T>(values: readonly T[], most: number): T[] {
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
