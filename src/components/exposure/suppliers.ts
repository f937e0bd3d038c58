import {formatEur, formatExactEur, formatShare} from "../../french/numbers.js";
import {count} from "../../french/words.js";
import type {Supplier, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {barRows} from "../chart/bar-rows.js";
import type {BarRow, BarRowsOptions} from "../chart/bar-rows.js";
import type {Names} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {panels} from "../chart/panels.js";
import {emptyChart} from "../chart/root.js";
import type {Fiche} from "../fiche.js";
import type {FigureTable} from "../figure/figure.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";
import {pointsText} from "./group-shares.js";
import {breakNote} from "./break-note.js";

/** Products drawn of each kind; the table has them all. */
const DRAWN = 8;

const HALF = {value: 0.5, name: "la moitié"};

interface Size {
  width: number;
  document: Document;
}

/**
 * The first origin of the main imported products, and the products that one country outside the Union
 * supplies by more than half.
 */
export function suppliersFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: IndicesFigureOptions
): HTMLElement {
  const {names} = fiche;
  const {suppliers, referenceYear} = indices;
  const main = suppliers.slice(0, DRAWN);
  const outside = suppliers.filter(isMostlyOutside);
  const mainRows = main.map((each) => supplierRow(each, names));
  const outsideRows = outside.slice(0, DRAWN).map((each) => supplierRow(each, names));
  const alike = [...mainRows, ...outsideRows];
  const draw = (rows: readonly BarRow[], line?: BarRowsOptions["line"]) => (size: Size) =>
    barRows(rows, {...size, className: "", domain: [0, 1], alike, line});
  return indicesFigure(
    fiche,
    indices,
    {
      id: "fournisseurs",
      title: "Le premier pays fournisseur de chaque produit",
      unit: "part du premier pays d’origine dans les importations du produit",
      finding: suppliersFinding(outside, suppliers, names),
      chart: ({width, document}) =>
        main.length === 0
          ? emptyChart(document, "Aucune importation n’est enregistrée pour cette année.")
          : panels(
              [
                {
                  heading: "Premiers produits importés",
                  draw: (panelWidth) => draw(mainRows)({width: panelWidth, document})
                },
                {
                  heading: "Plus de la moitié vient d’un pays hors de l’Union européenne",
                  draw: (panelWidth) =>
                    outside.length === 0
                      ? "Aucun produit importé pour au moins 1\u00a0M€."
                      : draw(outsideRows, HALF)({width: panelWidth, document})
                }
              ],
              {width, document, className: "cx-suppliers", key: keyOf(suppliers, referenceYear)}
            ),
      table: suppliersTable(
        suppliers,
        names,
        `Premier pays fournisseur par produit importé, ${referenceYear}`
      ),
      note:
        main.length === 0
          ? undefined
          : `Le pays d’origine est celui où le bien a été produit, tel que la Douane le relève\u202f; en couleur pleine, les pays hors de l’Union européenne. Le tableau cite les dix premiers produits importés, puis ceux d’au moins 1\u00a0M€ dont un seul pays hors de l’Union fournit plus de la moitié\u202f; la figure montre au plus ${DRAWN} produits de chaque sorte.` +
            breakNote(comparedYears(suppliers, referenceYear))
    },
    options
  );
}

function isMostlyOutside({isOutsideUnion, originShare}: Supplier): boolean {
  return isOutsideUnion && originShare > 0.5;
}

/** The years that shares are given for, ascending. */
function comparedYears(suppliers: readonly Supplier[], year: number): number[] {
  const isKnown = (key: "originShareOneYearBefore" | "originShareThreeYearsBefore") =>
    suppliers.some((each) => each[key] !== null);
  return [
    ...(isKnown("originShareThreeYearsBefore") ? [year - 3] : []),
    ...(isKnown("originShareOneYearBefore") ? [year - 1] : []),
    year
  ];
}

function keyOf(suppliers: readonly Supplier[], year: number) {
  const isKnown = suppliers.some(({originShareOneYearBefore}) => originShareOneYearBefore !== null);
  return isKnown ? [{mark: "diamond" as const, name: `part du même pays en ${year - 1}`}] : [];
}

function supplierRow(supplier: Supplier, names: Pick<Names, "product" | "productLabel" | "partner">): BarRow {
  const {product, valueEur, origin, originShare, isOutsideUnion, originShareOneYearBefore} = supplier;
  const country = names.partner(origin, "import");
  return {
    key: product,
    name: `${names.product(product)}\u00a0: ${formatEur(valueEur)}`,
    value: originShare,
    mark: originShareOneYearBefore,
    label: `${country}${isOutsideUnion && originShare <= 0.5 ? " (hors UE)" : ""}, ${formatShare(originShare)}`,
    fill: isOutsideUnion ? flowColour.import : colour.muted,
    title: [
      `${names.productLabel(product)}, ${formatExactEur(valueEur)}`,
      `${country}${isOutsideUnion ? " (hors de l’Union européenne)" : ""}\u00a0: ${formatShare(originShare)}`,
      ...movesOf(supplier)
    ].join("\n")
  };
}

function movesOf({originShare, originShareOneYearBefore, originShareThreeYearsBefore}: Supplier): string[] {
  const move = (before: number | null, period: string) =>
    before === null ? [] : [`${pointsText(originShare - before)} en ${period}`];
  return [...move(originShareOneYearBefore, "un an"), ...move(originShareThreeYearsBefore, "trois ans")];
}

/** How many headings come by more than half from one country outside the Union, and the largest of them. */
function suppliersFinding(
  outside: readonly Supplier[],
  all: readonly Supplier[],
  names: Pick<Names, "product" | "partner">
): string {
  if (all.length === 0) return "";
  const [first] = outside;
  if (!first)
    return "Aucun des produits examinés ne vient pour plus de la moitié d’un seul pays hors de l’Union européenne.";
  return `Pour ${count(outside.length, "produit")}, plus de la moitié des importations vient d’un seul pays hors de l’Union européenne\u202f; le plus important par son montant\u00a0: «\u00a0${names.product(first.product)}\u00a0» (${names.partner(first.origin, "import")}, ${formatShare(first.originShare)} de ${formatEur(first.valueEur)}).`;
}

function suppliersTable(
  suppliers: readonly Supplier[],
  names: Pick<Names, "productLabel" | "partner">,
  caption: string
): FigureTable {
  return {
    caption,
    columns: [
      {key: "product", label: "Produit", kind: "text", page: {folder: "produit", code: "productCode"}},
      {key: "valueEur", label: "Importations", kind: "eur"},
      {
        key: "origin",
        label: "Premier pays d’origine",
        kind: "text",
        page: {folder: "pays", code: "originCode"}
      },
      {key: "outside", label: "Hors de l’Union", kind: "text"},
      {key: "share", label: "Part", kind: "share"},
      {key: "oneYearBefore", label: "Part un an avant", kind: "share"},
      {key: "threeYearsBefore", label: "Part trois ans avant", kind: "share"}
    ],
    rows: suppliers.map((each) => ({
      productCode: each.product,
      originCode: each.origin,
      product: names.productLabel(each.product),
      valueEur: each.valueEur,
      origin: names.partner(each.origin, "import"),
      outside: each.isOutsideUnion ? "oui" : "non",
      share: each.originShare,
      oneYearBefore: each.originShareOneYearBefore,
      threeYearsBefore: each.originShareThreeYearsBefore
    }))
  };
}
