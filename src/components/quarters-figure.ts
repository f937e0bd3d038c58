import type {Fiche} from "./fiche.js";
import {fileStem} from "./figure/file-stem.js";
import type {FigureSpec, FigureTable} from "./figure/figure.js";
import {figure} from "./figure/figure.js";
import {quartersUnit} from "./quarters/layout.js";
import {periodText, quartersFinding, quartersNote} from "./quarters/words.js";
import {sourceText} from "../french/source.js";
import type {Quarter} from "../trade/trends.js";
import {quarterBalance, quarterCoverage, quarterSeries} from "../trade/trends.js";

/** What the quarterly figure depends on beside the data. */
export interface QuartersFigureOptions {
  resize: FigureSpec["resize"];
  document?: Document;
}

/**
 * Exports and imports of a territory over all the quarters of the data, in the frame of a figure; the chosen
 * year does not change it. Its chart alone needs Plot, half of the code of a page: fetched when the figure is
 * drawn.
 */
export async function quartersFigure(
  {summary, context}: Pick<Fiche, "summary" | "context">,
  {resize, document}: QuartersFigureOptions
): Promise<HTMLElement> {
  const {quartersChart} = await import("./quarters/chart.js");
  const quarters = quarterSeries(summary.quarters);
  const period = quarters.length === 0 ? "" : `${periodText(quarters)}, `;
  return figure({
    id: "trimestres",
    title: "Exportations et importations par trimestre",
    subtitle: `${summary.name}, ${period}${quartersUnit(quarters).inWords}`,
    finding: quartersFinding(quarters),
    chart: ({width, document: page}) =>
      quartersChart(summary.quarters, {width, document: page, completeYears: context.years}),
    table: quartersTable(
      quarters,
      `Exportations, importations, solde et taux de couverture par trimestre, ${summary.name}`
    ),
    note: quarters.length === 0 ? undefined : quartersNote(quarters, context.years),
    source: sourceText(context),
    fileName: fileStem(summary, quarters.at(-1)?.year ?? context.referenceYear, "trimestres"),
    demo: context.demo,
    territory: summary.name,
    resize,
    document
  });
}

/** A row a quarter, named « 2024-T1 » so that sorting by name sorts by time. */
function quartersTable(quarters: readonly Quarter[], caption: string): FigureTable {
  return {
    caption,
    columns: [
      {key: "quarter", label: "Trimestre", kind: "text"},
      {key: "exportEur", label: "Exportations", kind: "eur"},
      {key: "importEur", label: "Importations", kind: "eur"},
      {key: "balanceEur", label: "Solde", kind: "eur"},
      {key: "coverageRate", label: "Taux de couverture", kind: "rate"}
    ],
    rows: quarters.map((each) => ({
      quarter: `${each.year}-T${each.quarter}`,
      exportEur: each.exportEur,
      importEur: each.importEur,
      balanceEur: quarterBalance(each),
      coverageRate: quarterCoverage(each)
    }))
  };
}
