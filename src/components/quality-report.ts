import type {Check, QualityReport, QuarterChoice} from "../trade/quality.js";
import type {Flow} from "../trade/types.js";
import {h} from "./chart/dom.js";
import {formatInteger} from "../french/numbers.js";
import {FLOW_NAME} from "./chart/code-names.js";
import {dataTable, type Cell, type FigureTable} from "./figure/table.js";

const LEVELS: Record<Check["level"], string> = {
  ok: "Rien à signaler",
  info: "Pour information",
  attention: "À regarder"
};

/** Files read, what was taken of each, and the quarters for which another file was preferred. */
export function sourcesTable(report: QualityReport, {document = globalThis.document} = {}): HTMLElement {
  const table: FigureTable = {
    caption: "Fichiers lus\u00a0: ordre des codes de produits, trimestres retenus et écartés",
    columns: [
      {key: "name", label: "Fichier", kind: "text"},
      {key: "flow", label: "Flux", kind: "text"},
      {key: "revision", label: "Révision", kind: "text"},
      {key: "rowCount", label: "Lignes", kind: "integer"},
      {key: "order", label: "Codes", kind: "text"},
      {key: "used", label: "Retenus", kind: "text"},
      {key: "setAside", label: "Écartés", kind: "text"}
    ],
    rows: report.sources.map(({name, flow, revision, rowCount, productOrder}) => ({
      name,
      flow: flow === null ? null : FLOW_NAME[flow],
      revision,
      rowCount,
      order: productOrder.replace(";", ", "),
      used: quarterList(report.choices.filter((choice) => choice.source === name)),
      setAside: quarterList(report.choices.filter((choice) => choice.setAside.includes(name)))
    }))
  };
  return dataTable(table, {document});
}

/** Files that were not read, and why; a sentence where there are none. */
export function ignoredFiles({ignored}: QualityReport, {document = globalThis.document} = {}): HTMLElement {
  if (ignored.length === 0) return h(document, "p", {}, "Aucun fichier n’a été laissé de côté.");
  const columns: FigureTable["columns"] = [
    {key: "name", label: "Fichier", kind: "text"},
    {key: "reason", label: "Raison", kind: "text"}
  ];
  const rows = ignored.map(({name, reason}) => ({name, reason}));
  return dataTable({caption: "Fichiers laissés de côté", columns, rows}, {document});
}

/** « 2023 T4 ; 2024 T1 à T3 »; `null` for none. */
export function quarterList(choices: readonly Pick<QuarterChoice, "year" | "quarter">[]): string | null {
  const byYear = new Map<number, number[]>();
  for (const {year, quarter} of choices) byYear.set(year, [...(byYear.get(year) ?? []), quarter]);
  const years = [...byYear].sort(([a], [b]) => a - b);
  const texts = years.map(([year, quarters]) => `${year}\u00a0${quarterWords(quarters)}`);
  return texts.length === 0 ? null : texts.join("\u202f; ");
}

/** « T1, T2, T4 »; « T1 à T4 » for three quarters or more that follow one another. */
function quarterWords(quarters: readonly number[]): string {
  const [first, last] = [Math.min(...quarters), Math.max(...quarters)];
  const follow = last - first + 1 === quarters.length;
  if (follow && quarters.length > 2) return `T${first}\u00a0à\u00a0T${last}`;
  return [...quarters]
    .sort()
    .map((quarter) => `T${quarter}`)
    .join(", ");
}

/** Rows by flow, year and quarter: a missing quarter shows as a dash. */
export function quartersTable(report: QualityReport, {document = globalThis.document} = {}): HTMLElement {
  const years = [...new Set(report.choices.map(({year}) => year))].sort();
  const flows: Flow[] = ["export", "import"];
  const rowCount = (flow: Flow, year: number, quarter: number) =>
    report.choices.find((own) => own.flow === flow && own.year === year && own.quarter === quarter)
      ?.rowCount ?? null;
  const table: FigureTable = {
    caption: "Lignes retenues par flux, année et trimestre",
    columns: [
      {key: "flow", label: "Flux", kind: "text"},
      {key: "year", label: "Année", kind: "text"},
      ...[1, 2, 3, 4].map((quarter) => ({key: `q${quarter}`, label: `T${quarter}`, kind: "integer" as const}))
    ],
    rows: flows.flatMap((flow) =>
      years.map((year) => ({
        flow: FLOW_NAME[flow],
        year: String(year),
        ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`q${quarter}`, rowCount(flow, year, quarter)]))
      }))
    )
  };
  return dataTable(table, {document});
}

/** « 14 contrôles : 11 sans rien à signaler, 2 pour information, 1 à regarder. » */
export function checksSummary({checks}: QualityReport): string {
  const count = (level: Check["level"]) => checks.filter((check) => check.level === level).length;
  return (
    `${checks.length} ${checks.length < 2 ? "contrôle" : "contrôles"}\u00a0: ${count("ok")} sans rien à signaler, ` +
    `${count("info")} pour information, ${count("attention")} à regarder.`
  );
}

/** Every check: what it asks, what it found, the rows, and its query. Those to look at come first. */
export function checkList(report: QualityReport, {document = globalThis.document} = {}): HTMLElement {
  const order: Check["level"][] = ["attention", "info", "ok"];
  const sorted = [...report.checks].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return h(document, "div", {class: "cx-checks"}, ...sorted.map((check) => checkBlock(check, document)));
}

function checkBlock(check: Check, document: Document): HTMLElement {
  const found = check.rowCount === 0 ? null : rowDetails(check, document);
  const query = h(
    document,
    "pre",
    {tabindex: 0, "aria-label": "Requête SQL"},
    h(document, "code", {}, check.sql.trim())
  );
  return h(
    document,
    "section",
    {class: `cx-check cx-check-${check.level}`, id: `controle-${check.id}`},
    h(document, "h3", {}, check.title),
    h(document, "p", {class: "cx-check-level"}, LEVELS[check.level]),
    h(document, "p", {}, check.explanation),
    found,
    h(document, "details", {}, h(document, "summary", {}, "La requête"), query)
  );
}

/** The rows found, as the query names its columns. */
function rowDetails(check: Check, document: Document): HTMLElement {
  const {columns, rows, rowCount} = check;
  const kinds = columns.map((label, index) =>
    columnKind(
      label,
      rows.map((row) => row[index] ?? null)
    )
  );
  const table: FigureTable = {
    caption: rowsCaption(check),
    columns: columns.map((label, index) => ({key: String(index), label, kind: kinds[index]!})),
    rows: rows.map((row) =>
      Object.fromEntries(
        row.map((cell, index) => [String(index), kinds[index] === "text" ? asText(cell) : cell])
      )
    )
  };
  const label = rowCount === 1 ? "La ligne trouvée" : `Les ${formatInteger(rowCount)} lignes trouvées`;
  return h(document, "details", {}, h(document, "summary", {}, label), dataTable(table, {document}));
}

function rowsCaption({title, rows, rowCount}: Check): string {
  if (rows.length === rowCount) return title;
  const shown =
    rows.length === 1 ? "la première ligne" : `les ${formatInteger(rows.length)} premières lignes`;
  return `${title}\u00a0: ${shown}`;
}

/**
 * Whole numbers are amounts or counts, with their thousands apart, unless the column is one of years or
 * quarters.
 */
function columnKind(label: string, cells: readonly Cell[]): "integer" | "text" {
  const isWhole = cells.every((cell) => cell === null || Number.isInteger(cell));
  return isWhole && !/^(ann[ée]e|trimestre)/i.test(label) ? "integer" : "text";
}

/** A number as it is, with a decimal comma. */
function asText(cell: Cell): string | null {
  return cell === null ? null : String(cell).replace(/^(-?\d+)\.(\d+)$/, "$1,$2");
}
