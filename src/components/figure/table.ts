import {h} from "../chart/dom.js";
import {addLater} from "../chart/later-rows.js";
import {
  formatDecimal,
  formatInteger,
  formatNumber,
  formatRate,
  formatShare,
  formatShareInColumn,
  shareDecimals
} from "../../french/numbers.js";
import type {PageFolder} from "./page-of-code.js";
import {pageOfCode} from "./page-of-code.js";

/**
 * A share has the decimals that its column needs, one or two, a rate one decimal of a per cent; both are
 * fractions. An index has three decimals, a decimal number one, a number as many as it has, up to three.
 */
export type ColumnKind = "text" | "eur" | "share" | "rate" | "integer" | "index" | "decimal" | "number";
export type Cell = string | number | null;

export interface FigureColumn {
  key: string;
  label: string;
  kind: ColumnKind;
  /** The page that the text of a cell leads to; of several, that of which the row has a code. */
  page?: CellPage | readonly CellPage[];
}

/** The folder of such pages, and the key of the row that holds the code of one. */
interface CellPage {
  folder: PageFolder;
  code: string;
}

/**
 * What a figure shows, as a table: whole euros, shares and rates as fractions, `null` where there is no
 * value.
 */
export interface FigureTable {
  caption: string;
  columns: FigureColumn[];
  rows: Record<string, Cell>[];
}

type SortOrder = "ascending" | "descending";

const collator = new Intl.Collator("fr");

/** Header of a column with its unit: « Importations (€) ». */
function columnLabel({label, kind}: FigureColumn): string {
  return kind === "eur" ? `${label} (€)` : label;
}

/**
 * One value as readers see it: exact euros, shares with two significant digits, rates with one decimal, a
 * dash where there is no value.
 */
export function cellText(value: Cell | undefined, kind: ColumnKind): string {
  if (value == null || (typeof value === "number" && !Number.isFinite(value))) return "–";
  if (typeof value === "string") return value;
  if (kind === "share") return formatShare(value);
  if (kind === "index" || kind === "decimal") return formatDecimal(value, kind === "index" ? 3 : 1);
  if (kind === "number") return formatNumber(value);
  return kind === "rate" ? formatRate(value) : formatInteger(Math.round(value));
}

/**
 * Rows in the order of a column; cells without a value come last in both orders, equal cells keep their
 * order.
 */
export function sortRows<R extends Record<string, Cell>>(
  rows: readonly R[],
  key: string,
  order: SortOrder
): R[] {
  const sign = order === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => compareCells(a[key] ?? null, b[key] ?? null, sign));
}

function compareCells(a: Cell, b: Cell, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return (
    sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)))
  );
}

/**
 * A sortable `<table>` in a region that scrolls sideways on narrow screens. The first text column names its
 * row. Numbers sort descending first, text ascending; the state is announced through `aria-sort`. Names that
 * have a page are links to it: at once, or once the `<details>` around the table has been opened, which may
 * also have its rows later (`addLater`).
 */
export function dataTable(
  table: FigureTable,
  {document, within}: {document: Document; within?: HTMLDetailsElement}
): HTMLElement {
  const body = h(document, "tbody");
  const header = h(document, "tr");
  let shown = table.rows;
  let isLinked = within === undefined;
  const texts = columnTexts(table);
  const made = (rows: FigureTable["rows"]) =>
    rows.map((row) => bodyRow(row, table, {document, isLinked, texts}));
  const show = (rows: FigureTable["rows"]) => {
    shown = rows;
    body.replaceChildren(...made(rows));
  };
  const {rows} = table;
  if (within)
    addLater(within, {count: rows.length, add: (from, to) => body.append(...made(rows.slice(from, to)))});
  else show(rows);
  // Links to pages come when a closed table is opened: thousands of them would weigh on every page.
  within?.addEventListener(
    "toggle",
    () => {
      isLinked = true;
      if (table.columns.some(({page}) => page)) show(shown);
    },
    {once: true}
  );
  header.append(
    ...table.columns.map((column) =>
      headerCell(column, header, (order) => show(sortRows(table.rows, column.key, order)), document)
    )
  );
  const caption = h(document, "caption", {}, table.caption);
  const element = h(document, "table", {class: "cx-table"}, caption, h(document, "thead", {}, header), body);
  return h(
    document,
    "div",
    {class: "cx-table-scroll", role: "region", tabindex: 0, "aria-label": table.caption},
    element
  );
}

function headerCell(
  column: FigureColumn,
  header: HTMLElement,
  sort: (order: SortOrder) => void,
  document: Document
) {
  const button = h(document, "button", {type: "button", class: "cx-sort"}, columnLabel(column));
  const cell = h(document, "th", {scope: "col", class: `cx-${column.kind}`, "aria-sort": "none"}, button);
  button.addEventListener("click", () => {
    const order = nextOrder(cell.getAttribute("aria-sort"), column.kind);
    for (const other of header.children) other.setAttribute("aria-sort", "none");
    cell.setAttribute("aria-sort", order);
    sort(order);
  });
  return cell;
}

function nextOrder(current: string | null, kind: ColumnKind): SortOrder {
  if (current === "ascending") return "descending";
  if (current === "descending") return "ascending";
  return kind === "text" ? "ascending" : "descending";
}

/**
 * How the cells of each column are written: shares with as many decimals in all rows, so that they can be
 * compared.
 */
function columnTexts({columns, rows}: FigureTable): ((value: Cell | undefined) => string)[] {
  return columns.map(({key, kind}) => {
    if (kind !== "share") return (value) => cellText(value, kind);
    const shares = rows.map((row) => row[key]).filter((value) => typeof value === "number");
    const decimals = shareDecimals(shares);
    return (value) =>
      typeof value === "number" && Number.isFinite(value)
        ? formatShareInColumn(value, decimals)
        : cellText(value, kind);
  });
}

interface RowOptions {
  document: Document;
  isLinked: boolean;
  texts: ReturnType<typeof columnTexts>;
}

/** Only cells of text say what they are: numbers are most of a page's thousands of cells. */
function bodyRow(
  row: Record<string, Cell>,
  {columns}: FigureTable,
  {document, isLinked, texts}: RowOptions
): HTMLElement {
  const naming = columns.find(({kind}) => kind === "text")?.key;
  const cells = columns.map(({key, kind, page}, i) => {
    const text = texts[i]!(row[key]);
    const href = page && isLinked ? cellAddress(row, [page].flat(), document) : null;
    const content = href === null ? text : h(document, "a", {href}, text);
    if (key === naming) return h(document, "th", {scope: "row"}, content);
    return h(document, "td", kind === "text" ? {class: "cx-text"} : {}, content);
  });
  return h(document, "tr", {}, ...cells);
}

function cellAddress(
  row: Record<string, Cell>,
  pages: readonly CellPage[],
  document: Document
): string | null {
  const addresses = pages.map(({folder, code}) => {
    const value = row[code];
    return typeof value === "string" ? pageOfCode(folder, value, document) : null;
  });
  return addresses.find((address) => address !== null) ?? null;
}
