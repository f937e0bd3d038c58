import {csvFormatRows} from "d3-dsv";
import {DEMO_WARNING} from "../../french/source.js";
import {spreadsheetText} from "../../trade/spreadsheet-text.js";
import type {Cell, ColumnKind, FigureColumn, FigureTable} from "./table.js";

/** What the file must say of its numbers, since it travels without its page. */
export interface CsvContext {
  territory?: string;
  year?: number;
  source: string;
  demo: boolean;
}

/**
 * The table of a figure as CSV, in the dialect of the public files: UTF-8, `,`,
 * `.` decimals, `\n`, one header line with units. Territory, year, source and
 * the notice on demonstration data are columns: a comment line is not CSV, and
 * a column survives sorting, filtering and stacking of several files. No text
 * starts a formula in a spreadsheet.
 */
export function tableToCsv({columns, rows}: FigureTable, context: CsvContext): string {
  const extra = contextColumns(context);
  const header = [...columns.map(csvLabel), ...extra.map(([label]) => label)];
  const lines = rows.map((row) => [
    ...columns.map(({key, kind}) => csvCell(row[key] ?? null, kind)),
    ...extra.map(([, value]) => spreadsheetText(value))
  ]);
  return csvFormatRows([header.map(spreadsheetText), ...lines]) + "\n";
}

function contextColumns({territory, year, source, demo}: CsvContext): [string, string][] {
  const columns: [string, string][] = [];
  if (territory) columns.push(["Territoire", territory]);
  if (year !== undefined) columns.push(["Année", String(year)]);
  columns.push(["Source", source]);
  if (demo) columns.push(["Avertissement", DEMO_WARNING]);
  return columns;
}

function csvLabel({label, kind}: FigureColumn): string {
  if (kind === "eur") return `${label} (euros)`;
  return kind === "share" || kind === "rate" ? `${label} (fraction)` : label;
}

function csvCell(value: Cell, kind: ColumnKind): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  if (typeof value === "number") return String(kind === "eur" ? Math.round(value) : value);
  return spreadsheetText(String(value));
}
