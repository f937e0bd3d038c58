import type {DrawnMark, Margins, ScaleName} from "./plot-element.js";
import type {FrenchScale} from "./scales.js";

const TICKS = /^(fx|fy|x|y)-axis tick label$/;

/** Whether the analyst has written an axis as a mark: `Plot.axisX(…)`. Plot then draws none of its own. */
export function isWrittenAxis(marks: readonly DrawnMark[], name: ScaleName): boolean {
  return marks.some(({ariaLabel}) => ariaLabel?.startsWith(`${name}-axis`));
}

/** The margin that the axes which the analyst has written ask for at a side. */
export function writtenMargin(marks: readonly DrawnMark[], side: keyof Margins): number {
  const asked = marks.filter(({ariaLabel}) => /-axis/.test(ariaLabel ?? "")).map((mark) => mark[side] ?? 0);
  return Math.max(0, ...asked);
}

/** What an initializer of Plot gives: the values of the ticks, and their texts. */
interface Initialized {
  data: unknown[];
  channels: Record<string, {value: unknown[]} | undefined>;
}

/**
 * The texts of an axis that is a mark, in French where Plot has written them as it does when it is told
 * nothing.
 */
export function frenchTicks(
  mark: DrawnMark,
  scales: Partial<Record<ScaleName, FrenchScale>>
): Partial<DrawnMark> {
  const {initializer} = mark;
  const french = scales[TICKS.exec(mark.ariaLabel ?? "")?.[1] as ScaleName];
  if (!french || !initializer) return {};
  return {
    initializer(this: unknown, ...given: unknown[]) {
      const result = initializer.apply(this, given) as Initialized;
      const {text} = result.channels;
      if (text)
        text.value = text.value.map((each, i) =>
          isPlots(each, result.data[i]) ? tickText(result.data[i], french) : each
        );
      return result;
    }
  };
}

/** The text of a tick; empty for one between two years. */
function tickText(value: unknown, {kind, format}: FrenchScale): string {
  return kind === "year" && Number(value) % 1 !== 0 ? "" : format(value);
}

const ENGLISH_TIME = /^(?:\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)/;

/** Whether a text is a value as Plot writes it by itself: in full, a code, an English month. */
function isPlots(text: unknown, value: unknown): boolean {
  if (typeof value === "number") return Number(String(text).replaceAll(",", "").replace("−", "-")) === value;
  return value instanceof Date ? ENGLISH_TIME.test(String(text)) : text === String(value);
}
