import {amountText, amountUnit} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";
import {formatExactEur, formatShare, formatShareInColumn, shareDecimals} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import {sourceText} from "../../french/source.js";
import type {ProductAtStake, SalesFall} from "../../trade/indices/sales-fall.js";
import {salesFall} from "../../trade/indices/sales-fall.js";
import {OTHERS} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import {emptyChart} from "../chart/root.js";
import {rowsChart} from "../chart/rows-chart.js";
import type {ChartRow} from "../chart/rows-layout.js";
import type {Fiche} from "../fiche.js";
import {fileStem} from "../figure/file-stem.js";
import type {FigureSpec, FigureTable} from "../figure/figure.js";
import {figure} from "../figure/figure.js";
import type {Choice} from "./choice.js";
import {suppositionOf} from "./choice.js";

/** Products that keep their names. */
const NAMED = 8;

const ARITHMETIC =
  "Un calcul, non une prévision\u00a0: le montant des ventes de l’année, multiplié par la baisse supposée, toutes choses égales par ailleurs. Ni report vers d’autres pays, ni effet sur les prix.";

export interface SalesFallOptions {
  year: number;
  /** Sentences on the country, added to the note: duties, say. */
  more?: string | undefined;
  resize: FigureSpec["resize"];
  document: Document;
}

/** The exports that a supposed fall of sales to a country puts at stake, by product. */
export function suppositionFigure(
  {rows, names, summary, context}: Fiche,
  choice: Choice,
  {year, more = "", resize, document}: SalesFallOptions
): HTMLElement {
  const found = salesFall(rows, suppositionOf(choice), {year, named: NAMED});
  // What is at stake is the smaller, and must keep its digits.
  const unit = amountUnit(found.atStakeEur || found.partnerEur);
  const country = names.partner(choice.partner);
  const isEmpty = found.partnerEur <= 0;
  return figure({
    id: "baisse-des-ventes",
    title: "Et si les ventes à un pays baissaient\u202f?",
    subtitle: `${summary.name}, ${year}, ${suppositionText(choice, names)}, ${unit.inWords}`,
    finding: isEmpty ? "" : fallFinding(found, choice, {names, unit, year}),
    chart: (size) =>
      isEmpty
        ? emptyChart(
            size.document,
            `${country}\u00a0: aucune exportation en ${year}, donc aucun montant en jeu.`
          )
        : rowsChart(chartRows(found, choice, {names, unit}), {...size, fill: flowColour.export}),
    table: fallTable(
      isEmpty ? null : found,
      names,
      `Exportations en jeu, ${country}, ${summary.name}, ${year}`
    ),
    note: isEmpty
      ? more || undefined
      : [
          `Barre claire\u00a0: exportations de l’année vers ce pays\u202f; partie pleine\u00a0: montant en jeu, écrit à droite avec sa part dans toutes les exportations.`,
          ARITHMETIC,
          more
        ]
          .join(" ")
          .trim(),
    source: sourceText(context),
    fileName: fileStem(summary, year, `baisse-des-ventes-${choice.partner}`),
    demo: context.demo,
    territory: summary.name,
    year,
    resize,
    document
  });
}

/** « Allemagne, baisse de 10 % », « Allemagne, baisse de 10 % de : Automobiles » */
function suppositionText({partner, product, percent}: Choice, names: Names): string {
  const what = product === null ? "" : ` pour «\u00a0${names.product(product)}\u00a0»`;
  return `${names.partner(partner)}, baisse de ${percent}${NBSP}%${what}`;
}

/**
 * « Allemagne : 223,4 M€ d’exportations en 2024, soit 16 % du total. Une baisse de 10 % porterait sur
 * 22,3 M€, soit 1,6 % des exportations. »
 */
function fallFinding(
  {partnerEur, atStakeEur, totalEur, share}: SalesFall,
  {partner, product, percent}: Choice,
  {names, unit, year}: {names: Names; unit: AmountUnit; year: number}
): string {
  const part = totalEur > 0 ? `, soit ${formatShare(partnerEur / totalEur)} du total` : "";
  const what = product === null ? "" : ` sur «\u00a0${names.product(product)}\u00a0»`;
  const stake = share === null ? "" : `, soit ${formatShare(share)} des exportations`;
  // Never Md€ beside M€.
  const partnerUnit = unit.symbol === "M€" ? unit : amountUnit(partnerEur);
  return (
    `${names.partner(partner)}\u00a0: ${amountText(partnerEur, partnerUnit)} d’exportations en ${year}${part}. ` +
    `Une baisse de ${percent}${NBSP}%${what} porterait sur ${amountText(atStakeEur, unit)}${stake}.`
  );
}

function chartRows(
  {products, atStakeEur, totalEur}: SalesFall,
  {product: chosen}: Choice,
  {names, unit}: {names: Names; unit: AmountUnit}
): ChartRow[] {
  const stakes = [...products.map((each) => each.atStakeEur), atStakeEur];
  const decimals = shareDecimals(stakes.map((eur) => eur / totalEur));
  const value = (eur: number) => {
    const share = totalEur > 0 ? ` (${formatShareInColumn(eur / totalEur, decimals)})` : "";
    return eur === 0 ? "0" : `${unit.format(eur)}${share}`;
  };
  const row = (name: string, exportEur: number, stakeEur: number): ChartRow => ({
    name,
    value: value(stakeEur),
    bars: [
      {
        from: 0,
        to: exportEur,
        fill: "tint",
        title: `${name}, exportations\u00a0: ${formatExactEur(exportEur)}`
      },
      ...(stakeEur > 0
        ? [
            {
              from: 0,
              to: stakeEur,
              fill: "full" as const,
              title: `${name}, en jeu\u00a0: ${formatExactEur(stakeEur)}`
            }
          ]
        : [])
    ]
  });
  const rows = products.map((each) => row(nameOf(each, names), each.exportEur, each.atStakeEur));
  if (products.length < 2 && chosen === null) return rows;
  // The sum has no bar, which would leave those of products no room.
  return [...rows, {name: "Ensemble", value: value(atStakeEur), bars: [], isTotal: true}];
}

function nameOf({product}: ProductAtStake, names: Names): string {
  return product === OTHERS ? "Autres produits" : names.product(product);
}

function fallTable(found: SalesFall | null, names: Names, caption: string): FigureTable {
  const row = (product: string, exportEur: number, atStakeEur: number) => ({
    product,
    exportEur,
    atStakeEur,
    share: found && found.totalEur > 0 ? atStakeEur / found.totalEur : null
  });
  const rows = found?.products.map((each) => {
    const label = each.product === OTHERS ? "Autres produits" : names.productLabel(each.product);
    return row(label, each.exportEur, each.atStakeEur);
  });
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text"},
      {key: "exportEur", label: "Exportations vers ce pays", kind: "eur"},
      {key: "atStakeEur", label: "Montant en jeu", kind: "eur"},
      {key: "share", label: "Part de toutes les exportations", kind: "share"}
    ],
    rows: found && rows ? [...rows, row("Ensemble", found.partnerEur, found.atStakeEur)] : []
  };
}
