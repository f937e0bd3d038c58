import {isUtf8} from "node:buffer";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
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
  /** How many characters a cell of a column may have, where charts have no more room. */
  longest?: Partial<Record<C, number>>;
}

/**
 * Reads a table of the folder `tables`, which a spreadsheet opens: a header, columns parted by semicolons (or
 * by commas), UTF-8 or what Excel on Windows saves as plain « CSV », windows-1252. Cells are trimmed; an
 * empty cell is `""`.
 *
 * @throws Error that names the file and the line, when a column is missing, a row has another number of
 * cells than the header, or a cell is longer than its column allows.
 */
export function readTable<C extends string>(file: string, format: TableFormat<C>): Record<C, string>[] {
  return parseTable(tableText(readFileSync(join(FOLDER, file))), file, format);
}

/** The text of the bytes of a table. */
export function tableText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  // Loaded where it is needed: every process of the site reads tables, and nearly all of them are UTF-8.
  const iconv = createRequire(import.meta.url)("iconv-lite") as typeof import("iconv-lite");
  return iconv.decode(bytes, "windows-1252");
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
  {columns, digits = {}, longest = {}}: TableFormat<C>
): Record<C, string>[] {
  const bare = text.replace(/^\ufeff/, "");
  const separator = bare.split("\n", 1)[0]!.includes(";") ? ";" : ",";
  const [header = [], ...rows] = dsvFormat(separator).parseRows(bare);
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new Error(`Table ${file}, ligne 1\u00a0: colonnes absentes, ${missing.join(", ")}.`);
  return rows
    .map((cells, index) => ({cells, line: index + 2}))
    .filter(({cells}) => cells.some((cell) => cell.trim() !== ""))
    .map(({cells, line}) => {
      if (cells.length !== names.length)
        throw new Error(
          `Table ${file}, ligne ${line}\u00a0: ${names.length} colonnes attendues, ${cells.length} lues dans «\u00a0${cells.join(separator)}\u00a0».`
        );
      const cell = (column: C) => {
        const text = withZeros(cells[names.indexOf(column)]!.trim(), digits[column]);
        const most = longest[column] ?? Infinity;
        if (text.length > most)
          throw new Error(
            `Table ${file}, ligne ${line}\u00a0: «\u00a0${text}\u00a0» a ${text.length} caractères\u202f; «\u00a0${column}\u00a0» en a ${most} au plus.`
          );
        return text;
      };
      return Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<C, string>;
    });
}

function withZeros(cell: string, length = 0): string {
  return /^\d+$/.test(cell) ? cell.padStart(length, "0") : cell;
}
