import type {Cell, FigureColumn, FigureTable} from "../figure/figure.js";
import type {Column, OwnColumns, ValueKind} from "./columns.js";
import {columnOf, tableKind} from "./columns.js";
import type {DrawnMark, ScaleName} from "./plot-element.js";
import {columnName, shownColumns} from "./plot-element.js";
import type {AnalysisNames} from "./value-text.js";
import {valueText} from "./value-text.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * What the table of a figure is made of: rows by name of column, in the order of `columns` where it is given.
 */
export interface TableOptions {
  caption: string;
  columns: OwnColumns;
  names: AnalysisNames;
}

/** Most rows of a table: a reader does not go through more. */
const MOST_ROWS = 1000;

/**
 * Rows as the table of a figure: French names for codes, the columns under the names that are known or said.
 */
export function tableOfRows(
  rows: readonly Row[],
  keys: readonly string[],
  {caption, columns: own, names}: TableOptions
): FigureTable {
  const columns = keys.map((key) => ({key, ...tableColumn(key, rows, own)}));
  return {
    caption,
    columns: columns.map(({key, label, kind}): FigureColumn => ({key, label, kind: tableKind(kind)})),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({key, kind}) => [key, cell(row[key], kind, names)]))
    )
  };
}

/** The columns of some rows that hold words or numbers. */
export function plainColumns(rows: readonly Row[]): string[] {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  const isPlain = (value: unknown) =>
    value === null || value instanceof Date || ["string", "number"].includes(typeof value);
  return [...keys].filter((key) => rows.every((row) => row[key] === undefined || isPlain(row[key])));
}

/**
 * What a chart shows, as rows: those of the mark that has the most, in the columns that the marks name;
 * amounts added up where the chart shows fewer columns than the rows have.
 *
 * @throws Error in French, when there are no rows, or more than a reader can read.
 */
export function shownRows(marks: readonly DrawnMark[]): {rows: Row[]; keys: string[]} {
  const rows = longestData(marks);
  if (rows.length === 0)
    throw new Error(askForTable("La figure ne dit pas de quelles lignes elle est faite"));
  const known = new Set(plainColumns(rows));
  const named = namedColumns(marks).filter((name) => known.has(name));
  const keys = named.length > 1 ? named : [...known];
  const shown = addedUp(rows, keys);
  if (shown.length > MOST_ROWS) throw new Error(askForTable(`La figure a ${shown.length} lignes`));
  return {rows: shown, keys};
}

function askForTable(why: string): string {
  return `${why}\u00a0: donnez celles de son tableau, par exemple figure(…, {table: lignes}).`;
}

function longestData(marks: readonly DrawnMark[]): Row[] {
  const tables = marks.map(({data}) => (isTable(data) ? Array.from(data) : []));
  return tables.reduce((longest, each) => (each.length > longest.length ? each : longest), []);
}

function isTable(data: unknown): data is Iterable<Row> {
  if (typeof data !== "object" || data === null || !(Symbol.iterator in data)) return false;
  const [first] = data as Iterable<unknown>;
  return typeof first === "object" && first !== null && !Array.isArray(first) && !("geometry" in first);
}

function namedColumns(marks: readonly DrawnMark[]): string[] {
  const scales: ScaleName[] = ["fy", "fx", "y", "x", "color"];
  const texts = marks.flatMap(({channels = {}}) =>
    Object.entries(channels)
      .filter(([name]) => name === "text" || name === "z" || name === "r")
      .map(([, {value}]) => columnName(value))
  );
  const names = [...scales.flatMap((scale) => shownColumns(marks, scale)), ...texts];
  return [...new Set(names.filter((name): name is string => name !== undefined))];
}

/** Rows that differ only by their amounts become one row, with the sum of each amount. */
function addedUp(rows: readonly Row[], keys: readonly string[]): Row[] {
  const isAmount = (key: string) =>
    rows.every((row) => row[key] === undefined || row[key] === null || typeof row[key] === "number") &&
    columnOf(key)?.kind === "eur";
  const amounts = keys.filter(isAmount);
  const others = keys.filter((key) => !amounts.includes(key));
  const groups = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const id = JSON.stringify(others.map((key) => row[key]));
    const group = groups.get(id);
    if (!group) groups.set(id, Object.fromEntries(keys.map((key) => [key, row[key]])));
    else for (const key of amounts) group[key] = Number(group[key] ?? 0) + Number(row[key] ?? 0);
  }
  return [...groups.values()];
}

function tableColumn(key: string, rows: readonly Row[], own: OwnColumns): Column {
  const isNumber = rows.every(
    (row) => row[key] === undefined || row[key] === null || typeof row[key] === "number"
  );
  const found = columnOf(key, own);
  if (!isNumber)
    return {label: found?.label ?? key, kind: found && found.kind !== "number" ? found.kind : "text"};
  return found ?? {label: key, kind: "number"};
}

function cell(value: unknown, kind: ValueKind, names: AnalysisNames): Cell {
  if (value === undefined || value === null || value === "") return null;
  return tableKind(kind) === "text" ? valueText(kind, {names})(value) : Number(value);
}
