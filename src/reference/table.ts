import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {dsvFormat} from "d3-dsv";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "tables");

/** What is expected of a table. */
export interface TableFormat<C extends string> {
  /**
   * Names of its columns. A column that the file lacks is a fault; further columns of the file are ignored.
   */
  columns: readonly C[];
  /**
   * Digits of codes that begin with zeros: a spreadsheet that takes them for numbers drops the zeros, which
   * are put back.
   */
  digits?: Partial<Record<C, number>>;
}

/**
 * Reads a table of the folder `tables`, which a spreadsheet opens: UTF-8, a header, columns parted by
 * semicolons (or by commas). Cells are trimmed; an empty cell is `""`.
 *
 * @throws Error that names the file, when a column is missing or a row has another number of cells than the
 * header.
 */
export function readTable<C extends string>(file: string, format: TableFormat<C>): Record<C, string>[] {
  return parseTable(readFileSync(join(FOLDER, file), "utf8"), file, format);
}

/** The values of a cell that holds several, parted by commas. */
export function cellList(cell: string): string[] {
  return cell === "" ? [] : cell.split(/,\s*/);
}

/**
 * A table of two columns, a code and the values that go with it, parted by commas: values by code. Throws as
 * `readTable` does.
 */
export function readLists<C extends string>(
  file: string,
  code: C,
  values: C,
  digits?: TableFormat<C>["digits"]
): ReadonlyMap<string, readonly string[]> {
  const rows = readTable(file, {columns: [code, values], digits});
  return new Map(rows.map((row) => [row[code], cellList(row[values])]));
}

/** The rows of the text of a table; `file` is its name for messages. See `readTable`. */
export function parseTable<C extends string>(
  text: string,
  file: string,
  {columns, digits = {}}: TableFormat<C>
): Record<C, string>[] {
  const bare = text.replace(/^\ufeff/, "");
  const separator = bare.split("\n", 1)[0]!.includes(";") ? ";" : ",";
  const [header = [], ...rows] = dsvFormat(separator).parseRows(bare);
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`Table ${file}\u00a0: colonnes absentes, ${missing.join(", ")}.`);
  return rows
    .filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .map((cells) => {
      if (cells.length !== names.length)
        throw new Error(
          `Table ${file}\u00a0: ${names.length} colonnes attendues, ${cells.length} lues dans «\u00a0${cells.join(separator)}\u00a0».`
        );
      const cell = (column: C) => withZeros(cells[names.indexOf(column)]!.trim(), digits[column]);
      return Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<C, string>;
    });
}

function withZeros(cell: string, length = 0): string {
  return /^\d+$/.test(cell) ? cell.padStart(length, "0") : cell;
}
