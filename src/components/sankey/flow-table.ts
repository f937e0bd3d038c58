import type {FlowMatrix} from "../../trade/flows.js";
import type {DataContext} from "../../trade/types.js";
import type {FigureColumn, FigureTable} from "../figure/figure.js";
import type {RowsElsewhere} from "../figure/rows-elsewhere.js";
import {FLOW_NOUN} from "../../french/words.js";
import type {Names} from "../chart/code-names.js";

/** One territory's flows, under its name. */
export interface NamedMatrix {
  name: string;
  matrix: FlowMatrix;
}

/**
 * Every link of the matrices, drawn or not: product, partner, whole euros, share, rank among the five
 * largest.
 */
export function flowTable(
  matrices: readonly NamedMatrix[],
  {names, caption}: {names: Pick<Names, "productLabel" | "partner">; caption: string}
): FigureTable {
  const several = matrices.length > 1;
  const flow = matrices[0]?.matrix.flow ?? "export";
  const columns: FigureColumn[] = [
    {key: "product", label: "Produit", kind: "text", page: {folder: "produit", code: "productCode"}},
    {key: "partner", label: "Pays", kind: "text", page: {folder: "pays", code: "partnerCode"}},
    {key: "valueEur", label: "Montant", kind: "eur"},
    {key: "share", label: `Part des ${FLOW_NOUN[flow]}`, kind: "share"},
    {key: "topRank", label: "Rang du flux", kind: "integer"}
  ];
  if (several) columns.unshift({key: "territory", label: "Territoire comparé", kind: "text"});
  const rows = matrices.flatMap(({name, matrix}) =>
    matrix.links.map((link) => ({
      ...(several ? {territory: name} : {}),
      productCode: link.product,
      partnerCode: link.partner,
      product: names.productLabel(link.product),
      partner: names.partner(link.partner, matrix.flow),
      valueEur: link.valueEur,
      share: link.share,
      topRank: link.topRank
    }))
  );
  return {caption, columns, rows};
}

/** How many products and partners have a name in the public files of flows. */
const RANKS_OF_FILES = 10;

/**
 * The public files that have the rows of `flowTable`, by the identifier of their territory: those of the
 * reference year and of ten ranks, and no other choice of a reader.
 */
export function flowFiles(
  territories: readonly {id: string; name: string}[],
  {year, ranks, context}: {year: number; ranks: number; context: Pick<DataContext, "referenceYear">}
): RowsElsewhere[] {
  if (year !== context.referenceYear || ranks !== RANKS_OF_FILES) return [];
  return territories.map(({id, name}) => ({file: `donnees/${id}-flux.csv`, of: name}));
}
