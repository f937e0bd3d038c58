import type {Flow, KeyFigures, QuarterTotal} from "./types.js";

/** Values of a series in order of time; `null` where there is none. */
export type Trend = readonly (number | null)[];

/** A quarter of both flows, in euros; `null` where the data have no such quarter of a flow. */
export interface Quarter {
  year: number;
  quarter: number;
  importEur: number | null;
  exportEur: number | null;
}

/** First year under EMEBI, which replaced DEB: series that cross it have a break nobody can measure. */
const EMEBI_YEAR = 2022;

/** The quarters of both flows side by side, ascending. */
export function quarterSeries(totals: readonly QuarterTotal[]): Quarter[] {
  const quarters = new Map<number, Quarter>();
  for (const {year, quarter, flow, valueEur} of totals) {
    const key = year * 4 + quarter;
    const found = quarters.get(key) ?? {year, quarter, importEur: null, exportEur: null};
    quarters.set(key, {...found, [amountKey(flow)]: valueEur});
  }
  return [...quarters].sort(([a], [b]) => a - b).map(([, quarter]) => quarter);
}

/** Place of a quarter on an axis of years: 2023.25 is the second quarter of 2023. */
export function quarterPlace({year, quarter}: Pick<Quarter, "year" | "quarter">): number {
  return year + (quarter - 1) / 4;
}

/** The quarters of a series from first to last, without a hole: a missing quarter has neither flow. */
export function everyQuarter(totals: readonly QuarterTotal[]): Quarter[] {
  const known = quarterSeries(totals);
  return known.flatMap((quarter, i) => [...missingBefore(quarter, known[i - 1]), quarter]);
}

function missingBefore({year, quarter}: Quarter, previous: Quarter | undefined): Quarter[] {
  if (!previous) return [];
  const first = previous.year * 4 + previous.quarter;
  return Array.from({length: year * 4 + quarter - first - 1}, (_, i) => ({
    year: Math.floor((first + i) / 4),
    quarter: ((first + i) % 4) + 1,
    importEur: null,
    exportEur: null
  }));
}

function amountKey(flow: Flow): "importEur" | "exportEur" {
  return flow === "import" ? "importEur" : "exportEur";
}

/** Amount of a flow in a quarter, in euros. */
export function amountOf(quarter: Quarter, flow: Flow): number | null {
  return quarter[amountKey(flow)];
}

/** Balance of a quarter; `null` unless both flows are there. */
export function quarterBalance({importEur, exportEur}: Quarter): number | null {
  return importEur === null || exportEur === null ? null : exportEur - importEur;
}

/** Exports / imports of a quarter; `null` where it means nothing. */
export function quarterCoverage({importEur, exportEur}: Quarter): number | null {
  return importEur === null || exportEur === null || importEur <= 0 ? null : exportEur / importEur;
}

/**
 * Change of each quarter on the same quarter of the year before, as a fraction; `null` without one, where it
 * was zero or less, and across the break of January 2022.
 */
export function quarterChange(quarters: readonly Quarter[], flow: Flow): Trend {
  const key = amountKey(flow);
  const amounts = new Map(quarters.map((each) => [each.year * 4 + each.quarter, each[key]]));
  return quarters.map((each) => {
    const [now, before] = [each[key], amounts.get(each.year * 4 + each.quarter - 4) ?? null];
    return now === null || before === null || before <= 0 || crossesBreak(each.year)
      ? null
      : now / before - 1;
  });
}

/** Whether the change of a year on the year before crosses the break of January 2022. */
export function crossesBreak(year: number): boolean {
  return year === EMEBI_YEAR;
}

/** Index of the first quarter after the break of January 2022 in a series that crosses it, else -1. */
export function breakIndex(years: readonly {year: number}[]): number {
  const index = years.findIndex(({year}) => year >= EMEBI_YEAR);
  return index > 0 ? index : -1;
}

/** Change on the year before as a fraction; `null` without a year before or where it was zero. */
export function change(keyFigures: readonly KeyFigures[], year: number, flow: Flow): number | null {
  const find = (wanted: number) => keyFigures.find((each) => each.year === wanted)?.[amountKey(flow)];
  const [now, before] = [find(year), find(year - 1)];
  return now === undefined || before === undefined || before <= 0 ? null : now / before - 1;
}
