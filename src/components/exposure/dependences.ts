import {formatChange, formatDecimal, formatEur, formatExactEur, formatShare} from "../../french/numbers.js";
import {count} from "../../french/words.js";
import {DEPENDENCE_THRESHOLDS} from "../../trade/indices/dependence.js";
import type {DependentImport, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {barRows} from "../chart/bar-rows.js";
import type {BarRow} from "../chart/bar-rows.js";
import {FLOW_NAME} from "../chart/code-names.js";
import {flowColour} from "../chart/colours.js";
import {FLOW_SHAPE, shapePath} from "../chart/flow-shape.js";
import {panels} from "../chart/panels.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";
import {breakNote} from "./break-note.js";

/**
 * The imports of a territory among the products on which France is dependent: a signal at CPF4, not the
 * European list.
 */
export function dependencesFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const {dependences, years, referenceYear} = indices;
  const {products} = dependences;
  const now = years.indexOf(referenceYear);
  const before = years.indexOf(referenceYear - 1);
  return indicesFigure(
    fiche,
    indices,
    {
      id: "dependances",
      title: "Importations des produits dont la France dépend",
      unit: "signal au niveau CPF4, importations toutes origines",
      finding: dependencesFinding(indices),
      chart: ({width, document}) =>
        products.length === 0
          ? emptyChart(document, "Aucune importation de ces produits n’est enregistrée pour cette année.")
          : panels(
              [
                {
                  heading: FLOW_NAME.import,
                  fill: flowColour.import,
                  sign: shapePath(FLOW_SHAPE.import, 5, 5, 4),
                  draw: (panelWidth) =>
                    barRows(
                      products.map((each) => dependenceRow(each, {now, before})),
                      {width: panelWidth, document, className: ""}
                    )
                }
              ],
              {
                width,
                document,
                className: "cx-dependences",
                key: before < 0 ? [] : [{mark: "diamond", name: String(referenceYear - 1)}]
              }
            ),
      table: dependencesTable(
        products,
        years,
        `Importations de produits dont la France est dépendante, ${fiche.summary.name}`
      ),
      note: NOTE + breakNote(years)
    },
    options
  );
}

const {extraEuHhi, extraEuShare} = DEPENDENCE_THRESHOLDS;

const NOTE =
  `Un produit est retenu quand les trois critères de la Commission européenne sont remplis pour la France entière, deux des trois dernières années au moins\u00a0: importations hors de l’Union concentrées (HHI supérieur à ${formatDecimal(extraEuHhi, 1)}), majoritaires (plus de ${formatShare(extraEuShare)}) et supérieures aux exportations. ` +
  "La Commission applique ces critères à quelque 5\u00a0000 produits\u202f; appliqués aux rubriques CPF4, plus larges, ils donnent un signal, non la liste européenne. Le tableau et la figure citent les dix premiers par montant.";

function dependenceRow(
  {cpf4, name, valueEurByYear, share}: DependentImport,
  {now, before}: {now: number; before: number}
): BarRow {
  const valueEur = valueEurByYear[now]!;
  const beforeEur = before < 0 ? null : valueEurByYear[before]!;
  const change = beforeEur !== null && beforeEur > 0 ? `, ${formatChange(valueEur / beforeEur - 1)}` : "";
  return {
    key: cpf4,
    name,
    value: valueEur,
    mark: beforeEur,
    label: `${formatEur(valueEur)}${change}`,
    fill: flowColour.import,
    title: [
      `${name} (CPF ${cpf4})`,
      `${formatExactEur(valueEur)}, ${formatShare(share)} des importations`,
      ...(beforeEur === null ? [] : [`Un an avant\u00a0: ${formatExactEur(beforeEur)}`])
    ].join("\n")
  };
}

function dependencesFinding({dependences, referenceYear}: TerritoryIndices): string {
  const {productCount, valueEur, share, products} = dependences;
  const [first] = products;
  if (!first) return "";
  const imported = count(productCount, "produit du signal est importé", "produits du signal sont importés");
  const part = share === null ? "" : `, soit ${formatShare(share)} des importations`;
  const largest =
    productCount > 1
      ? `\u202f; en premier, «\u00a0${first.name}\u00a0»`
      : `\u00a0: «\u00a0${first.name}\u00a0»`;
  return `En ${referenceYear}, ${imported}, pour ${formatEur(valueEur)}${part}${largest}.`;
}

function dependencesTable(
  products: readonly DependentImport[],
  years: readonly number[],
  caption: string
): FigureTable {
  return {
    caption,
    columns: [
      {key: "name", label: "Produit", kind: "text"},
      {key: "cpf4", label: "Code CPF4", kind: "text"},
      ...years.map((year) => ({key: String(year), label: `Importations ${year}`, kind: "eur" as const})),
      {key: "share", label: "Part des importations", kind: "share"},
      {key: "extraEuHhi", label: "HHI hors Union (France)", kind: "index"},
      {key: "extraEuShare", label: "Part hors Union (France)", kind: "share"},
      {key: "importsToExports", label: "Importations hors Union / exportations (France)", kind: "decimal"},
      {key: "dependentYears", label: "Années sur trois", kind: "integer"}
    ],
    rows: products.map(({valueEurByYear, ...each}) => ({
      ...each,
      ...Object.fromEntries(years.map((year, i) => [String(year), valueEurByYear[i]!]))
    }))
  };
}
