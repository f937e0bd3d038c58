import type {Flow} from "../../trade/types.js";
import {formatChange, formatEur, formatNumber, formatRate, formatShare} from "../../french/numbers.js";
import {amountTick, amountTicks, changeTick, massTick, percentTick} from "../../french/ticks.js";
import {shortQuarterName} from "../../french/periods.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Names} from "../chart/code-names.js";
import type {ValueKind} from "./columns.js";

/** French names of all codes that a table may have. */
export interface AnalysisNames extends Names {
  /** Name of a territory by its identifier: `departement-07`. */
  territory(id: string): string;
}

/** What the words of some values depend on beside them. */
export interface ValueTextOptions {
  names: AnalysisNames;
  /** The largest amount that stands beside, in euros: all are in its unit. Without it each has its own. */
  largestEur?: number;
}

/** How values of a kind are written on an axis, in a legend, beside a point. */
export function valueText(
  kind: ValueKind,
  {names, largestEur}: ValueTextOptions
): (value: unknown) => string {
  const numbers = (write: (value: number) => string) => (value: unknown) =>
    typeof value === "number" ? write(value) : textOf(value);
  switch (kind) {
    case "eur":
      return numbers(largestEur === undefined ? amountTick : amountTicks(largestEur));
    case "share":
    case "rate":
      return numbers(percentTick);
    case "change":
      return numbers(changeTick);
    case "mass":
      return numbers(massTick);
    case "number":
      return numbers(formatNumber);
    case "quarter":
      return (value) => (value instanceof Date ? shortQuarterName(quarterOf(value)) : textOf(value));
    case "flow":
      return (value) => FLOW_NAME[value as Flow] ?? textOf(value);
    case "product":
    case "partner":
    case "family":
    case "territory":
      return (value) => names[kind](textOf(value));
    case "region":
      return (value) => regionName(textOf(value), names);
    default:
      return textOf;
  }
}

/**
 * How one value of a kind is written beside what shows it, where it is read alone: « 12,3 M€ », « 1,9 % ».
 */
export function markText(kind: ValueKind, names: AnalysisNames): (value: unknown) => string {
  const write = MARK_TEXTS[kind];
  const otherwise = valueText(kind, {names});
  return (value) => (write && typeof value === "number" ? write(value) : otherwise(value));
}

const MARK_TEXTS: Partial<Record<ValueKind, (value: number) => string>> = {
  eur: formatEur,
  share: formatShare,
  rate: formatRate,
  change: formatChange
};

/** The name of a region by its code; a code that has none stays as it is. */
function regionName(code: string, names: AnalysisNames): string {
  const id = `region-${code}`;
  const name = names.territory(id);
  return name === id ? code : name;
}

function quarterOf(date: Date): {year: number; quarter: number} {
  return {year: date.getUTCFullYear(), quarter: Math.floor(date.getUTCMonth() / 3) + 1};
}

/** A value as it stands: years without space between thousands, dates by their day. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return new Intl.DateTimeFormat("fr", {timeZone: "UTC"}).format(value);
  return String(value);
}
