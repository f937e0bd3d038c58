import {amountText, amountUnit} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {formatExactEur, formatShare} from "../../french/numbers.js";
import {sourceText} from "../../french/source.js";
import type {DutiedExports} from "../../trade/duties.js";
import type {Duty} from "../../trade/duty.js";
import {dutiedExports} from "../../trade/duties.js";
import {offsettingPriceCut} from "../../trade/indices/duty.js";
import {totalEur} from "../../trade/totals.js";
import type {Names} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import {rowsChart} from "../chart/rows-chart.js";
import type {ChartRow} from "../chart/rows-layout.js";
import type {Fiche} from "../fiche.js";
import {fileStem} from "../figure/file-stem.js";
import type {FigureSpec, FigureTable} from "../figure/figure.js";
import {figure} from "../figure/figure.js";
import {periodOf, rateText} from "./duty-words.js";

/** Rows that keep their names. */
const NAMED = 10;

const NOTE =
  "Droits saisis dans la table des droits de douane du site. Les montants sont ceux de l’année, que le droit ait été en vigueur ou non\u202f; un produit qui a une ligne à lui ne suit pas celle de tous les produits. La baisse de prix qui laisserait inchangé le prix droit compris (t / (1 + t)) est une arithmétique\u00a0: qui supporte un droit n’est pas connu.";

/**
 * What a territory exports of products on which the table has duties, with rates, days and acts; `null` where
 * there is nothing.
 */
export function dutiesFigure(
  {rows, names, summary, context}: Fiche,
  {year, resize, document}: {year: number; resize: FigureSpec["resize"]; document: Document}
): HTMLElement | null {
  const found = dutiedExports(rows, context.duties ?? [], year);
  if (found.length === 0) return null;
  const unit = amountUnit(found.reduce((sum, {exportEur}) => sum + exportEur, 0));
  return figure({
    id: "droits-de-douane",
    title: "Les exportations qui font l’objet d’un droit de douane",
    subtitle: `${summary.name}, ${year}, ${unit.inWords}, dernier taux saisi`,
    finding: finding(found, {names, unit, year, allExportsEur: totalEur(rows, {year, flow: "export"})}),
    chart: (size) => rowsChart(chartRows(found, names, unit), {...size, fill: flowColour.export}),
    table: dutiesTable(found, names, `Exportations et droits de douane, ${summary.name}, ${year}`),
    note: NOTE,
    source: `${sourceText(context)}\u202f; droits\u00a0: textes cités`,
    fileName: fileStem(summary, year, "droits-de-douane"),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

function finding(
  found: readonly DutiedExports[],
  {names, unit, year, allExportsEur}: {names: Names; unit: AmountUnit; year: number; allExportsEur: number}
): string {
  const exportEur = found.reduce((sum, each) => sum + each.exportEur, 0);
  const share = allExportsEur > 0 ? `, soit ${formatShare(exportEur / allExportsEur)} du total` : "";
  const [first] = found;
  return (
    `En ${year}, ${amountText(exportEur, unit)} d’exportations${share}, vont vers une destination et portent sur un produit que vise un droit saisi. ` +
    `Premier montant\u00a0: ${rowName(first!, names)}, ${rateText(lastOf(first!).rate)} ${periodOf(lastOf(first!))}.`
  );
}

function rowName({product, partner}: DutiedExports, names: Names): string {
  return `${names.product(product)} (${names.partner(partner)})`;
}

function lastOf({duties}: DutiedExports): Duty {
  return duties.at(-1)!;
}

/** The first by value, what is left, and the sum. */
function chartRows(found: readonly DutiedExports[], names: Names, unit: AmountUnit): ChartRow[] {
  const row = (each: DutiedExports): ChartRow => {
    const duty = lastOf(each);
    const title = `${rowName(each, names)}\u00a0: ${formatExactEur(each.exportEur)}, ${rateText(duty.rate)} ${periodOf(duty)}`;
    return {
      name: rowName(each, names),
      value: `${unit.format(each.exportEur)} – ${rateText(duty.rate)}`,
      bars: [{from: 0, to: each.exportEur, fill: "full", title}]
    };
  };
  const sum = (some: readonly DutiedExports[]) => some.reduce((total, {exportEur}) => total + exportEur, 0);
  const rest = found.slice(NAMED);
  const others: ChartRow[] =
    rest.length === 0
      ? []
      : [
          {
            name: "Autres",
            value: unit.format(sum(rest)),
            bars: [
              {from: 0, to: sum(rest), fill: "tint", title: `Autres\u00a0: ${formatExactEur(sum(rest))}`}
            ]
          }
        ];
  const total: ChartRow = {name: "Ensemble", value: unit.format(sum(found)), bars: [], isTotal: true};
  return [...found.slice(0, NAMED).map(row), ...others, ...(found.length > 1 ? [total] : [])];
}

/** A row a duty: a product whose rate has changed has several. */
function dutiesTable(found: readonly DutiedExports[], names: Names, caption: string): FigureTable {
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text"},
      {key: "partner", label: "Destination", kind: "text"},
      {key: "exportEur", label: "Exportations", kind: "eur"},
      {key: "rate", label: "Taux", kind: "rate"},
      {key: "cut", label: "Baisse de prix qui le compenserait", kind: "rate"},
      {key: "firstDay", label: "Premier jour", kind: "text"},
      {key: "lastDay", label: "Dernier jour", kind: "text"},
      {key: "act", label: "Acte", kind: "text"}
    ],
    rows: found.flatMap(({product, partner, exportEur, duties}) =>
      duties.map(({rate, firstDay, lastDay, act}) => ({
        product: names.productLabel(product),
        partner: names.partner(partner),
        exportEur,
        rate,
        cut: offsettingPriceCut(rate),
        firstDay,
        lastDay,
        act
      }))
    )
  };
}
