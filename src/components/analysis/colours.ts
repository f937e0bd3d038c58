import {FLOWS, OTHERS} from "../../trade/types.js";
import {colour as chartColour, flowColour} from "../chart/colours.js";

/** The colours of the site by what they mean, light, dark and on paper. */
export const colour = {
  imports: flowColour.import,
  exports: flowColour.export,
  surplus: chartColour.surplus,
  deficit: chartColour.deficit,
  /** What the reader must see first. */
  first: chartColour.top,
  /** What means nothing by its colour. */
  neutral: chartColour.neutral,
  muted: chartColour.muted,
  text: chartColour.text,
  quiet: chartColour.quiet,
  rule: chartColour.rule,
  background: chartColour.background
} as const;

/** What means nothing but itself: lines or parts without a colour of their own, told apart by their names too. */
export const SERIES = [
  "var(--cx-series-1, #a86400)",
  "var(--cx-series-2, #00746b)",
  "var(--cx-series-3, #b0307f)",
  "var(--cx-series-4, #5b6b12)",
  "var(--cx-series-5, #7d4a2b)",
  "var(--cx-series-6, #4d5a6a)"
] as const;

/** From little to much, in five classes. */
export const STEPS = [
  "var(--cx-step-1, #dfe8e9)",
  "var(--cx-step-2, #b3c9cc)",
  "var(--cx-step-3, #80a6ab)",
  "var(--cx-step-4, #478089)",
  "var(--cx-step-5, #125862)"
] as const;

/** Values that have a colour wherever they stand. */
const MEANINGS: Readonly<Record<string, string>> = {
  import: colour.imports,
  export: colour.exports,
  importations: colour.imports,
  exportations: colour.exports,
  excédent: colour.surplus,
  déficit: colour.deficit,
  surplus: colour.surplus,
  deficit: colour.deficit,
  AUTRES: colour.muted,
  autres: colour.muted
};

/** A colour a value: its own where it means something, else the next of the series. */
export function rangeOf(domain: readonly unknown[]): string[] {
  let next = 0;
  return domain.map((value) => meaningOf(String(value)) ?? SERIES[next++ % SERIES.length]!);
}

function meaningOf(value: string): string | undefined {
  const key = [value, value.toLocaleLowerCase("fr")].find((each) => Object.hasOwn(MEANINGS, each));
  return key === undefined ? undefined : MEANINGS[key];
}

/** Imports before exports, as everywhere in the site, and what is left of a ranking last; other values in their order. */
export function inOrder(domain: readonly unknown[]): unknown[] {
  const flows = FLOWS.filter((flow) => domain.includes(flow));
  if (flows.length === domain.length) return flows;
  return [...domain.filter((value) => value !== OTHERS), ...domain.filter((value) => value === OTHERS)];
}
