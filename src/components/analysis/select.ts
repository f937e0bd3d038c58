import type {Flow, TradeRow} from "../../trade/types.js";
import {rankPartners, rankProducts} from "../../trade/ranking.js";
import {compareCodes, shareOf} from "../../trade/sums.js";
import {OTHERS} from "../../trade/types.js";

/** A value to keep, or several. */
type Wanted<T> = T | readonly T[];
type Criteria<R> = {readonly [K in keyof R]?: Wanted<R[K]>};

/**
 * The rows that have the wanted values: `select(rows, {year: 2024, flow: "export", partner: ["DE", "IT"]})`.
 */
export function select<R extends object>(rows: readonly R[], criteria: Criteria<R>): R[] {
  const tests = Object.entries(criteria).filter(([, wanted]) => wanted !== undefined);
  return rows.filter((row) =>
    tests.every(([key, wanted]) => {
      const value = (row as Record<string, unknown>)[key];
      return Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
    })
  );
}

/** Sums of amounts, one row for each combination of the columns named, in the order in which they come. */
export function totals<R extends {valueEur: number}, K extends keyof R & string>(
  rows: readonly R[],
  columns: readonly K[]
): (Pick<R, K> & {valueEur: number})[] {
  const sums = new Map<string, Pick<R, K> & {valueEur: number}>();
  for (const row of rows) {
    const id = JSON.stringify(columns.map((column) => row[column]));
    const found = sums.get(id);
    if (found) found.valueEur += row.valueEur;
    else
      sums.set(id, {
        ...(Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<R, K>),
        valueEur: row.valueEur
      });
  }
  return [...sums.values()];
}

/**
 * The rows with the share (0–1) of each in the sum of those that have the same values in the columns named;
 * in all of them without any.
 */
export function withShares<R extends {valueEur: number}>(
  rows: readonly R[],
  within: readonly (keyof R & string)[] = []
): (R & {share: number})[] {
  const idOf = (row: R) => JSON.stringify(within.map((column) => row[column]));
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(idOf(row), (sums.get(idOf(row)) ?? 0) + row.valueEur);
  return rows.map((row) => ({...row, share: shareOf(row.valueEur, sums.get(idOf(row))!)}));
}

/** How many first ranks, and whether what they leave is a row too, `AUTRES`. */
export interface TopOptions {
  others?: boolean;
}

/** One code of a ranking as a row for a chart. */
export interface TopRow {
  /** Year and flow, where all rows have the same. */
  year?: number;
  flow?: Flow;
  valueEur: number;
  share: number;
  /** `null` for what the ranks leave. */
  rank: number | null;
}

/**
 * The `n` first partners of some rows by value, with rank and share (0–1) in all of them; codes that are no
 * country are never ranked.
 */
export function topPartners(
  rows: readonly TradeRow[],
  n = 10,
  options: TopOptions = {}
): (TopRow & {partner: string})[] {
  const common = commonColumns(rows);
  return top(rankPartners(rows, n), options).map(({code, ...row}) => ({...common, partner: code, ...row}));
}

/** The `n` first products of some rows by value, with rank and share (0–1) in all of them. */
export function topProducts(
  rows: readonly TradeRow[],
  n = 10,
  options: TopOptions = {}
): (TopRow & {product: string})[] {
  const common = commonColumns(rows);
  return top(rankProducts(rows, n), options).map(({code, ...row}) => ({...common, product: code, ...row}));
}

function commonColumns(rows: readonly TradeRow[]): {year?: number; flow?: Flow} {
  const [first] = rows;
  if (!first) return {};
  return {
    ...(rows.every(({year}) => year === first.year) ? {year: first.year} : {}),
    ...(rows.every(({flow}) => flow === first.flow) ? {flow: first.flow} : {})
  };
}

function top(
  {ranked, othersEur, totalEur}: ReturnType<typeof rankPartners>,
  {others = false}: TopOptions
): (TopRow & {code: string})[] {
  const rows: (TopRow & {code: string})[] = ranked.map(({code, rank, valueEur, share}) => ({
    code,
    valueEur,
    share,
    rank
  }));
  return others && othersEur !== 0
    ? [...rows, {code: OTHERS, valueEur: othersEur, share: shareOf(othersEur, totalEur), rank: null}]
    : rows;
}

/** The territories of some rows, départements or regions, each once, ascending. */
export function territoriesOf(rows: readonly {territory: string}[]): string[] {
  return [...new Set(rows.map(({territory}) => territory))].sort(compareCodes);
}
