import {formatShare} from "../../french/numbers.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Fiche} from "../fiche.js";
import type {FigureColumn, FigureTable} from "../figure/figure.js";
import type {StructureShare} from "./structure-shares.js";
import {familyShares, productShares} from "./structure-shares.js";
import type {IndicesFigureOptions} from "../figure/indices-figure.js";
import {indicesFigure} from "../figure/indices-figure.js";
import {structureChart} from "./structure-chart.js";
import {FAMILIES, PRODUCTS, type StructureDetail} from "./structure-detail.js";

export interface StructureFigureOptions extends IndicesFigureOptions {
  /** Name of the region, which the files of a département do not tell. */
  region?: string;
  /** What the bars are: families, which it is without a choice, all products, or those of a family. */
  detail?: StructureDetail;
}

/** Products of the chart when all of them are asked for; the table has all. */
const MOST_PRODUCTS = 15;

/**
 * What a territory exports and imports by family or by product (A129), in shares, against its region (where
 * it has one) and France.
 */
export function structureFigure(
  fiche: Fiche,
  indices: TerritoryIndices,
  options: StructureFigureOptions
): HTMLElement {
  const {region = "Région", detail = FAMILIES} = options;
  const {names} = fiche;
  const view = structureView(fiche, indices, detail);
  const hasRegion = view.shares.some(({regionShare}) => regionShare !== null);
  const places = {own: fiche.summary.name, region: hasRegion ? region : null};
  const gaps = widestGaps(view.shares);
  const told = new Set(gaps.map(({code}) => code));
  const drawn = view.shares.filter(({code}) => !view.drawn || view.drawn.has(code) || told.has(code));
  return indicesFigure(
    fiche,
    indices,
    {
      id: "structure",
      title: `La structure des échanges, rapportée ${hasRegion ? "à la région et " : ""}à la France`,
      unit: `en part de chaque flux, ${view.unit}`,
      finding: structureFinding(gaps),
      chart: ({width, document}) => structureChart(drawn, {width, document, places}),
      table: structureTable(view.shares, places, {
        caption: `Structure des importations et des exportations, ${view.unit}, ${indices.referenceYear}`,
        label: detail === FAMILIES ? "Famille" : "Produit",
        familyName: detail === PRODUCTS ? (code) => names.family(names.familyOf(code)) : null
      }),
      note: view.note?.(drawn.length / FLOWS.length)
    },
    options
  );
}

interface StructureView {
  shares: StructureShare[];
  /** Codes of the chart; absent: all. */
  drawn?: ReadonlySet<string>;
  /** What a share is of: « par famille de produits ». */
  unit: string;
  /** What the chart leaves out, by how many products it has. */
  note?: (drawn: number) => string;
}

function structureView({names}: Fiche, indices: TerritoryIndices, detail: StructureDetail): StructureView {
  if (detail === FAMILIES) return {shares: familyShares(indices, names), unit: "par famille de produits"};
  if (detail !== PRODUCTS)
    return {
      shares: productShares(indices, names, detail),
      unit: `par produit de la famille «\u00a0${names.family(detail)}\u00a0»`
    };
  const shares = productShares(indices, names, null);
  const codes = [...new Set(shares.map(({code}) => code))];
  return {
    shares,
    drawn: new Set(codes.slice(0, MOST_PRODUCTS)),
    unit: "par produit",
    note:
      codes.length > MOST_PRODUCTS
        ? (drawn) =>
            `Les ${MOST_PRODUCTS} produits dont les importations et les exportations, ensemble, sont les plus grandes${drawn > MOST_PRODUCTS ? ", puis ce qui s’écarte le plus de la France" : ""}\u202f; le tableau les a tous.`
        : undefined
  };
}

/** In each flow, the family or product whose share is farthest from that of France. */
function widestGaps(shares: readonly StructureShare[]): StructureShare[] {
  const gapOf = ({share, franceShare}: StructureShare) => Math.abs((share ?? 0) - (franceShare ?? 0));
  return FLOWS.flatMap((flow) => {
    const own = shares.filter(
      (each) => each.flow === flow && each.share !== null && each.franceShare !== null
    );
    const [first] = [...own].sort((a, b) => gapOf(b) - gapOf(a));
    return first && gapOf(first) > 0 ? [first] : [];
  });
}

function structureFinding(gaps: readonly StructureShare[]): string {
  const told = gaps.map(
    ({flow, name, share, franceShare}) =>
      `à l’${NOUN[flow]}, «\u00a0${name}\u00a0» (${formatShare(share)} contre ${formatShare(franceShare)})`
  );
  return told.length === 0 ? "" : `L’écart le plus grand avec la France\u00a0: ${told.join("\u202f; ")}.`;
}

const NOUN: Record<Flow, string> = {import: "importation", export: "exportation"};

interface StructureTableWords {
  caption: string;
  /** Head of the first column. */
  label: string;
  /** The family of a product, where the table tells it. */
  familyName: ((code: string) => string) | null;
}

function structureTable(
  shares: readonly StructureShare[],
  {own, region}: {own: string; region: string | null},
  {caption, label, familyName}: StructureTableWords
): FigureTable {
  const regionColumn: FigureColumn[] = region ? [{key: "regionShare", label: region, kind: "share"}] : [];
  const familyColumn: FigureColumn[] = familyName ? [{key: "family", label: "Famille", kind: "text"}] : [];
  return {
    caption: `${caption}, ${own}`,
    columns: [
      {key: "name", label, kind: "text"},
      ...familyColumn,
      {key: "flow", label: "Flux", kind: "text"},
      {key: "valueEur", label: "Montant", kind: "eur"},
      {key: "share", label: own, kind: "share"},
      ...regionColumn,
      {key: "franceShare", label: "France", kind: "share"}
    ],
    rows: shares.map(({flow, code, name, valueEur, share, regionShare, franceShare}) => ({
      name,
      family: familyName?.(code) ?? "",
      flow: FLOW_NAME[flow],
      valueEur,
      share,
      regionShare,
      franceShare
    }))
  };
}
