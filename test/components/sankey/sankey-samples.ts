import fc from "fast-check";
import {JSDOM} from "jsdom";
import type {Fiche} from "../../../src/components/fiche.js";
import type {Names} from "../../../src/components/chart/code-names.js";
import type {SankeyNames} from "../../../src/components/sankey/text.js";
import {flowMatrix} from "../../../src/trade/flows.js";
import type {FlowMatrix} from "../../../src/trade/flows.js";
import type {DataContext, Flow, TerritorySummary, TradeRow} from "../../../src/trade/types.js";
import {anyRows} from "../../trade/rows.js";

export const {document} = new JSDOM("<!doctype html>").window;

const PRODUCTS = {
  C21Z: "Médicaments",
  C30C: "Aéronautique et spatial",
  C20B: "Parfums et cosmétiques",
  C26E: "Mesure, navigation, horlogerie",
  C32B: "Matériel médical et lunetterie",
  C10H: "Sucre, chocolat, café, divers",
  C27A: "Électroménager",
  C24A: "Acier et sidérurgie",
  C28A: "Machines d’usage général",
  C29B: "Équipements automobiles",
  C11Z: "Boissons",
  C22B: "Produits en plastique"
};
const PARTNERS = {
  DE: "Allemagne",
  ES: "Espagne",
  IT: "Italie",
  US: "États-Unis",
  BA: "Bosnie-Herzégovine",
  AE: "Émirats arabes unis",
  VC: "Saint-Vincent-et-les Grenadines",
  GB: "Royaume-Uni",
  CH: "Suisse",
  CN: "Chine",
  PL: "Pologne",
  BE: "Belgique"
};

/** A few real names, long and short; other codes stand for themselves. */
export const names: SankeyNames = {
  product: (code) => (PRODUCTS as Record<string, string>)[code] ?? (code === "AUTRES" ? "Autres" : code),
  productLabel: (code) => `${names.product(code)} et produits voisins`,
  partner: (code) => (PARTNERS as Record<string, string>)[code] ?? (code === "AUTRES" ? "Autres" : code)
};

/**
 * Every product with every partner, falling off with both ranks, « not specified » included; 1 % of links are
 * 0.
 */
export function sampleRows(flow: Flow, totalEur: number, productCount = 12, partnerCount = 12): TradeRow[] {
  const products = Object.keys(PRODUCTS).slice(0, productCount);
  const partners = [...Object.keys(PARTNERS).slice(0, partnerCount - 1), "QU"].slice(-partnerCount);
  return products.flatMap((product, i) =>
    partners.map((partner, j) => {
      const weight = ((i * 7 + j * 5) % 11) / ((i + 1) * (j + 1) * 20);
      return {year: 2024, flow, product, partner, valueEur: Math.round(weight * totalEur)};
    })
  );
}

/** The matrix of 2024 of some rows, all of one flow. */
export function matrixOf(rows: readonly TradeRow[], ranks = 10): FlowMatrix {
  return flowMatrix(rows, {year: 2024, flow: rows[0]?.flow ?? "export", ranks});
}

/**
 * Odd and even matrices: large, small, one cell, one row, one column, dominated, equal, with a correction,
 * 60 Md€ beside 1 €.
 */
export const matrices: Record<string, FlowMatrix> = {
  large: matrixOf(sampleRows("import", 60e9)),
  fifteen: matrixOf(sampleRows("export", 3e9), 15),
  small: matrixOf(sampleRows("export", 24e6, 4, 3)),
  "one cell of 400 €": matrixOf(
    sampleRows("export", 0, 1, 2).map((row) => ({...row, partner: "VC", valueEur: 400}))
  ),
  "one product": matrixOf(sampleRows("export", 9e6, 1, 12)),
  "one partner": matrixOf(sampleRows("import", 9e6, 12, 2)),
  equal: matrixOf(sampleRows("export", 1).map((row) => ({...row, valueEur: 5}))),
  dominated: matrixOf(sampleRows("export", 1e6).map((row, i) => ({...row, valueEur: i === 0 ? 60e9 : 1}))),
  correction: matrixOf(sampleRows("import", 1e6).map((row, i) => (i === 3 ? {...row, valueEur: -5000} : row)))
};

/** Any matrix, with or without a positive cell. */
export const anyMatrix = fc
  .tuple(anyRows, fc.constantFrom<Flow>("import", "export"), fc.integer({min: 1, max: 15}))
  .map(([rows, flow, ranks]) => flowMatrix(rows, {year: 2024, flow, ranks}));

/** Ardèche without a row nor a comparison, for the figures of flows. */
export const emptyFiche: Fiche = {
  context: {demo: true, dataMonth: "2024-12", referenceYear: 2024} as DataContext,
  summary: {id: "departement-07", type: "departement", code: "07", name: "Ardèche"} as TerritorySummary,
  rows: [],
  names: names as Names
};

/** How these figures are asked for: the exports of 2024, on a page. */
export const figureOptions = {
  year: 2024,
  flow: "export",
  resize: (render: (width: number) => Element) => render(718),
  document
} as const;

/** Words of an element, every space an ordinary one. */
export const textOf = (element: Element, selector: string) =>
  element.querySelector(selector)?.textContent?.replace(/\s/g, " ");
