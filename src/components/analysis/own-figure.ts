import {slug} from "../../french/slug.js";
import {sourceText} from "../../french/source.js";
import type {DataContext} from "../../trade/types.js";
import type {FigureSpec, FigureTable} from "../figure/figure.js";
import {figure} from "../figure/figure.js";
import type {OwnColumns} from "./columns.js";
import {plainColumns, shownRows, tableOfRows} from "./default-table.js";
import {frenchPlot} from "./french-plot.js";
import type {DrawnPlot} from "./plot-element.js";
import {isDrawnPlot, marksOf} from "./plot-element.js";
import type {AnalysisNames} from "./value-text.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * A chart of one’s own: what Plot has drawn, any element, or a function of the width that gives one or the
 * other.
 */
export type OwnChart = Element | ((size: {width: number}) => Element);

/** What the frame says of a chart. */
export interface OwnFigureOptions {
  /** What is shown. */
  title: string;
  /** Territory, period, unit. */
  subtitle?: string;
  /** One sentence: what the figure shows. */
  finding?: string;
  /**
   * Who the figures come from, without the word « Source » and the final stop; by default the source of the
   * site.
   */
  source?: string;
  /** What the reader must know to read it rightly. */
  notes?: string;
  /** Rows of its table, or a table; by default those that the chart is drawn from. */
  table?: readonly Row[] | FigureTable;
  /** Names of columns, or what is in them: `{part: {label: "Part", kind: "share"}}`. */
  columns?: OwnColumns;
  /** Anchor in the page; by default made of the title. */
  id?: string;
  /** Territory and year, as columns of the downloaded table. */
  territory?: string;
  year?: number;
  headingLevel?: 2 | 3 | 4;
}

const OPTIONS: Record<keyof OwnFigureOptions, true> = {
  title: true,
  subtitle: true,
  finding: true,
  source: true,
  notes: true,
  table: true,
  columns: true,
  id: true,
  territory: true,
  year: true,
  headingLevel: true
};

/** What the page gives beside the analyst’s own. */
export interface OwnFigureContext {
  context: DataContext;
  names: AnalysisNames;
  resize: FigureSpec["resize"];
  document: Document;
}

/**
 * A chart of one’s own in the frame of every figure. A drawing of Plot is made again for each width, in
 * French (`frenchPlot`).
 *
 * @throws Error in French, when there is no title, an option is not known, or the table cannot be made.
 */
export function ownFigure(chart: OwnChart, options: OwnFigureOptions, page: OwnFigureContext): HTMLElement {
  checkOptions(options);
  const {context, names, document, resize} = page;
  const {title, subtitle = "", columns = {}, id = slug(title)} = options;
  const words = {context, names, columns};
  const sample = chartAt(chart, SAMPLE_WIDTH);
  return figure({
    id,
    title,
    subtitle,
    finding: options.finding ?? "",
    chart: ({width, document: page}) => {
      const drawn = typeof chart === "function" ? chartAt(chart, width) : sample;
      return isDrawnPlot(drawn) ? frenchPlot(drawn, {width, document: page, words}) : elementOrCopy(drawn);
    },
    table: figureTable(options, sample, names),
    source: options.source ?? sourceText(context),
    note: options.notes,
    fileName: slug(`commerce-exterieur-${id}`),
    demo: context.demo,
    territory: options.territory,
    year: options.year,
    headingLevel: options.headingLevel,
    resize,
    document
  });
}

/** The width for which a chart is asked when only its rows are wanted. */
const SAMPLE_WIDTH = 640;

function chartAt(chart: OwnChart, width: number): Element {
  const drawn = typeof chart === "function" ? chart({width}) : chart;
  if (typeof drawn?.cloneNode === "function") return drawn;
  throw new Error(
    "La figure n’a pas de dessin\u00a0: écrivez figure(Plot.plot({…}), {title: …}), ou figure(({width}) => Plot.plot({width, …}), {title: …})."
  );
}

/** The element itself, or a copy where it is already in the page: an image must not take it out of there. */
function elementOrCopy(drawn: Element): Element {
  return drawn.isConnected ? (drawn.cloneNode(true) as Element) : drawn;
}

function checkOptions(options: OwnFigureOptions): void {
  if (!options?.title?.trim())
    throw new Error(
      'La figure n’a pas de titre\u00a0: écrivez figure(…, {title: "Ce que montre la figure"}).'
    );
  const unknown = Object.keys(options).find((name) => !(name in OPTIONS));
  if (unknown !== undefined)
    throw new Error(
      `«\u00a0${unknown}\u00a0» n’est pas une option de figure. Options\u00a0: ${Object.keys(OPTIONS).join(", ")}.`
    );
}

function figureTable(
  {title, subtitle, table, columns = {}}: OwnFigureOptions,
  sample: Element,
  names: AnalysisNames
): FigureTable {
  const options = {caption: subtitle ? `${title}, ${subtitle}` : title, columns, names};
  if (table && "rows" in table) return table;
  if (table) return tableOfRows(table, plainColumns(table), options);
  const {rows, keys} = shownRows(isDrawnPlot(sample) ? marksOf((sample as DrawnPlot).options) : []);
  return tableOfRows(rows, keys, options);
}
