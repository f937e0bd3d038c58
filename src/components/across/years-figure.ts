import type {KeyFigures} from "../../trade/types.js";
import {amountUnit} from "../../french/amount-unit.js";
import {formatRate} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import {acrossFileStem} from "./file-stem.js";
import {figure} from "../figure/figure.js";
import type {FigureSpec} from "../figure/figure.js";
import type {PartnerPage, ProductPage} from "./sheets.js";

export interface YearsFigureOptions {
  resize: FigureSpec["resize"];
  document?: Document;
}

/** Imports and exports of France in a product, or with a partner, over the complete years of the data. */
export async function yearsFigure(
  {sheet, fiche: {summary, context}}: ProductPage | PartnerPage,
  {resize, document}: YearsFigureOptions
): Promise<HTMLElement> {
  const {yearsChart} = await import("./years-chart.js");
  const figures = summary.keyFigures;
  const largest = Math.max(
    ...figures.flatMap(({importEur, exportEur}) => [importEur, exportEur].map(Math.abs))
  );
  const [first, last] = [figures[0]!.year, figures.at(-1)!.year];
  const period = first === last ? String(last) : `${first} à ${last}`;
  const empty = "Aucun échange dans les années complètes des données.";
  return figure({
    id: "annees",
    title: "Importations et exportations par année",
    subtitle: `${summary.name}, ${period}, ${amountUnit(largest).inWords}`,
    finding: yearsFinding(figures),
    chart: ({width, document}) => yearsChart(figures, {width, document, empty}),
    table: {
      caption: `Importations, exportations, solde et taux de couverture par année, ${summary.name}`,
      columns: [
        {key: "year", label: "Année", kind: "text"},
        {key: "importEur", label: "Importations", kind: "eur"},
        {key: "exportEur", label: "Exportations", kind: "eur"},
        {key: "balanceEur", label: "Solde", kind: "eur"},
        {key: "coverageRate", label: "Taux de couverture", kind: "rate"}
      ],
      rows: figures.map(({year, importEur, exportEur, balanceEur, coverageRate}) => ({
        year: String(year),
        importEur,
        exportEur,
        balanceEur,
        coverageRate
      }))
    },
    note: crossesBreak(figures)
      ? "Rupture de série en janvier 2022 (l’EMEBI remplace la DEB)\u00a0: les montants de part et d’autre ne se comparent pas exactement."
      : undefined,
    source: sourceText(context),
    fileName: acrossFileStem(sheet, last, "annees"),
    demo: context.demo,
    territory: summary.name,
    resize,
    document
  });
}

function crossesBreak(figures: readonly KeyFigures[]): boolean {
  return figures.some(({year}) => year < 2022) && figures.some(({year}) => year >= 2022);
}

/**
 * One sentence: how both flows moved in the last year; nothing without the year before, across the break, or
 * from nought.
 */
export function yearsFinding(figures: readonly KeyFigures[]): string {
  const last = figures.at(-1);
  const before = figures.find(({year}) => year === (last?.year ?? 0) - 1);
  if (!last || !before || last.year === 2022) return "";
  const moved = (name: string, now: number, then: number) =>
    then > 0 ? [{name, ...movement(now / then - 1)}] : [];
  const [first, second] = [
    ...moved("les exportations", last.exportEur, before.exportEur),
    ...moved("les importations", last.importEur, before.importEur)
  ];
  if (!first) return "";
  const year = `En ${last.year}, ${first.name}`;
  if (!second) return `${year} ${first.verb}${first.by} sur un an.`;
  const isSame = second.verb === first.verb;
  if (isSame && first.by === "") return `${year} et ${second.name} ${first.verb} sur un an.`;
  const then = isSame ? second.by : ` ${second.verb}${second.by}`;
  return `${year} ${first.verb}${first.by} et ${second.name}${then} sur un an.`;
}

/** « augmentent de 3,4 % », « baissent de 3,4 % », « sont stables » where the change is told as 0,0 %. */
function movement(change: number): {verb: string; by: string} {
  const told = formatRate(Math.abs(change));
  if (told === formatRate(0)) return {verb: "sont stables", by: ""};
  return {verb: change > 0 ? "augmentent" : "baissent", by: ` de ${told}`};
}
