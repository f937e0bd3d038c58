import {DEMO_LABEL} from "../../french/source.js";
import {h} from "../chart/dom.js";
import type {FigureSpec} from "./spec.js";
import {rowsElsewhere} from "./rows-elsewhere.js";
import {dataTable} from "./table.js";
import {figureTools} from "./tools.js";
import {typeset} from "../chart/typeset.js";

export type {FigureSpec} from "./spec.js";
export type {Cell, ColumnKind, FigureColumn, FigureTable} from "./table.js";

/**
 * The frame of every figure: title, subtitle and finding; the chart; source and
 * note; the data as a sortable table; downloads as CSV, SVG and PNG; a link to
 * this figure. Without scripts the words, the chart and the table remain. A
 * figure without rows has nothing to show in a table or to download.
 */
export function figure(spec: FigureSpec): HTMLElement {
  const document = spec.document ?? globalThis.document;
  const isEmpty = spec.table.rows.length === 0;
  const chart = h(
    document,
    "div",
    {class: "cx-chart"},
    spec.resize((width) => drawChart(spec, width, document))
  );
  return h(
    document,
    "figure",
    {id: spec.id, class: "cx-figure", role: "figure", "aria-labelledby": `${spec.id}-titre`},
    figureHead(spec, document),
    chart,
    spec.details,
    figureFoot(spec, document),
    isEmpty ? null : tableDetails(spec, document),
    isEmpty ? null : figureTools(spec, document)
  );
}

/**
 * Charts are drawn for at least this width: their names alone take half of it. In a narrower column, as one
 * is while a page is laid out, the drawing shrinks.
 */
const LEAST_WIDTH = 240;

/** The chart, named by the title of its figure and described by its finding. */
function drawChart(spec: FigureSpec, width: number, document: Document): Element {
  const chart = spec.chart({width: Math.max(width, LEAST_WIDTH), document});
  if (chart.localName !== "svg") return chart;
  if (!chart.hasAttribute("aria-label")) chart.setAttribute("aria-labelledby", `${spec.id}-titre`);
  if (spec.finding) chart.setAttribute("aria-describedby", `${spec.id}-constat`);
  return chart;
}

function figureHead(
  {id, title, subtitle, finding, demo, headingLevel = 3}: FigureSpec,
  document: Document
): HTMLElement {
  return h(
    document,
    "figcaption",
    {class: "cx-head"},
    demo ? h(document, "p", {class: "cx-demo"}, DEMO_LABEL) : null,
    h(document, `h${headingLevel}`, {id: `${id}-titre`, class: "cx-title"}, ...typeset(title, document)),
    h(document, "p", {class: "cx-subtitle"}, ...typeset(subtitle, document)),
    finding
      ? h(document, "p", {id: `${id}-constat`, class: "cx-finding"}, ...typeset(finding, document))
      : null
  );
}

function figureFoot({source, note, hint}: FigureSpec, document: Document): HTMLElement {
  return h(
    document,
    "div",
    {class: "cx-foot"},
    hint ? h(document, "p", {class: "cx-hint"}, hint) : null,
    note ? h(document, "p", {class: "cx-note"}, note) : null,
    h(document, "p", {class: "cx-source"}, `Source\u00a0: ${source}.`)
  );
}

function tableDetails({table, id, elsewhere}: FigureSpec, document: Document): HTMLElement {
  const summary = h(document, "summary", {id: `${id}-donnees`}, "Voir les données");
  const details = h(document, "details", {class: "cx-details"}, summary);
  if (elsewhere?.length) details.append(rowsElsewhere(elsewhere, document));
  details.append(dataTable(table, {document, within: details}));
  return details;
}
