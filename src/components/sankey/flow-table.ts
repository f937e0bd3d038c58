import type {FlowMatrix} from "../../trade/flows.js";
import type {FigureColumn, FigureTable} from "../figure/figure.js";
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
