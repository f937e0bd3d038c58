import {SERIES, STEPS, colour as chartColour, flowColour} from "../chart/colours.js";

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

export {SERIES, STEPS};

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
