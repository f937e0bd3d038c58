import type {DataContext} from "../../trade/types.js";
import type {Column, OwnColumns, ValueKind} from "./columns.js";
import {columnOf} from "./columns.js";
import type {AnalysisNames} from "./value-text.js";
import {valueText} from "./value-text.js";
import {percentTick} from "../../french/ticks.js";

/** What Plot tells of a scale that it has drawn with. */
export interface DrawnScale {
  type: string;
  domain: unknown[];
  range?: string[];
  /** Whether its values are already multiplied by a hundred. */
  percent?: boolean;
}

/** A scale in French: how its values are written, what it is called. */
export interface FrenchScale {
  /** Whether its values stand one beside the other, each with its text. */
  isOrdinal: boolean;
  kind: ValueKind;
  format: (value: unknown) => string;
  /** `null` where it shows several columns. */
  label: string | null;
  /** Whether its values need no label beside them, as names and years. */
  isNamed: boolean;
}

/** What the words of a chart depend on beside the chart. */
export interface ChartWords {
  context: Pick<DataContext, "products" | "partners">;
  names: AnalysisNames;
  columns: OwnColumns;
}

const ORDINAL = new Set(["ordinal", "point", "band"]);
/** Kinds whose values need no label. */
const NAMED: readonly ValueKind[] = [
  "flow",
  "product",
  "partner",
  "family",
  "territory",
  "region",
  "year",
  "quarter",
  "date",
  "text"
];
/** Scales whose amounts do not share a unit: the ends of their domain are far apart. */
const WIDE = new Set(["log", "symlog"]);

/** The French of a scale, from the names of the columns that it shows, or else from its values. */
export function frenchScale(
  scale: DrawnScale,
  shown: readonly string[],
  words: ChartWords,
  {isTransformed = false} = {}
): FrenchScale {
  const isOrdinal = ORDINAL.has(scale.type);
  // A transformed column no longer has the unit of the column.
  const columns = isTransformed ? [] : shown.map((name) => shownColumn(columnOf(name, words.columns), scale));
  const found = columns.find((column) => column)?.kind;
  const kind = found ?? (isParts(scale, shown) ? "share" : kindOfValues(scale, words.context));
  const label = isParts(scale, shown) ? "Part" : commonLabel(shown, columns);
  // Amounts are written with their unit, and the title of the chart says what they are: no label is needed.
  const isNamed = NAMED.includes(kind) || shown.every((name) => name === "valueEur" || name === "share");
  if (scale.percent) return {isOrdinal, isNamed, kind: "share", label, format: hundredths};
  const largestEur = WIDE.has(scale.type) || isOrdinal ? undefined : largest(scale.domain);
  return {isOrdinal, isNamed, kind, label, format: valueText(kind, {names: words.names, largestEur})};
}

/** French for the labels that Plot gives to counts. */
const PLOT_LABELS: Readonly<Record<string, string>> = {
  Frequency: "Effectif",
  Distinct: "Valeurs distinctes"
};

/** Whether Plot has counted parts, not rows: it calls both « Frequency ». */
function isParts({domain, type, percent}: DrawnScale, shown: readonly string[]): boolean {
  const last = Number(domain.at(-1));
  const isFraction = last <= 1 && last % 1 !== 0;
  const isCount = shown.length > 0 && shown.every((name) => name === "Frequency");
  return isCount && !ORDINAL.has(type) && (percent === true || isFraction);
}

/** The label of all columns of an axis; `null` where they have several. */
function commonLabel(shown: readonly string[], columns: readonly (Column | undefined)[]): string | null {
  const labels = new Set(shown.map((name, index) => columns[index]?.label ?? PLOT_LABELS[name] ?? name));
  return labels.size === 1 ? [...labels][0]! : null;
}

const hundredths = (value: unknown): string => percentTick(Number(value) / 100);

/** `undefined` for a column of codes whose scale shows numbers: counts or sums of codes. */
function shownColumn(column: Column | undefined, {type, domain}: DrawnScale): Column | undefined {
  const isMeasured = !ORDINAL.has(type) && domain.every((value) => typeof value === "number");
  return column && isMeasured && NAMED.includes(column.kind) && column.kind !== "year" ? undefined : column;
}

function kindOfValues({domain, type}: DrawnScale, context: ChartWords["context"]): ValueKind {
  if (domain[0] instanceof Date) return "date";
  const all = (test: (value: unknown) => boolean) => domain.length > 0 && domain.every(test);
  const isNumber = (value: unknown) => typeof value === "number";
  const isKey = (table: object) => (value: unknown) => Object.hasOwn(table, String(value));
  if (all((value) => isNumber(value) && isYear(value as number))) return "year";
  if (all(isNumber) && !ORDINAL.has(type)) return "number";
  if (all((value) => value === "import" || value === "export")) return "flow";
  if (all(isKey(context.partners))) return "partner";
  return all(isKey(context.products)) ? "product" : all(isNumber) ? "number" : "text";
}

function isYear(value: number): boolean {
  return value >= 1950 && value <= 2100;
}

function largest(domain: readonly unknown[]): number {
  return Math.max(0, ...domain.map((value) => Math.abs(Number(value)) || 0));
}
