import type {Fiche} from "../../src/components/fiche.js";
import {makeNames} from "../../src/components/chart/code-names.js";
import type {
  DataContext,
  Flow,
  KeyFigures,
  QuarterTotal,
  TerritorySummary,
  TradeRow
} from "../../src/trade/types.js";
import {names as sampleNames, sampleRows} from "./sankey/sankey-samples.js";

const FAMILY_NAMES = {
  AZ: "Agriculture, sylviculture et pêche",
  C1: "Produits agroalimentaires",
  C3: "Équipements mécaniques, électriques, électroniques et informatiques",
  C4: "Matériels de transport",
  C5: "Autres produits industriels"
};
const FAMILIES: Record<string, string> = {
  C21Z: "C5",
  C30C: "C4",
  C20B: "C5",
  C26E: "C3",
  C32B: "C5",
  C10H: "C1",
  C27A: "C3",
  C24A: "C5",
  C28A: "C3",
  C29B: "C4",
  C11Z: "C1",
  C22B: "C5"
};
const PARTNERS = "DE ES IT US BA AE VC GB CH CN PL BE".split(" ");

/** What every page knows, with the names of the samples. */
export const context: DataContext = {
  demo: true,
  referenceYear: 2024,
  years: [2022, 2023, 2024],
  dataMonth: "2025-02",
  families: Object.entries(FAMILY_NAMES).map(([code, name]) => ({code, name})),
  products: Object.fromEntries(
    Object.entries(FAMILIES).map(([code, family]) => [
      code,
      {name: sampleNames.product(code), label: sampleNames.productLabel(code), family}
    ])
  ),
  partners: {...Object.fromEntries(PARTNERS.map((code) => [code, sampleNames.partner(code)])), FR: "France"}
};

export const names = makeNames(context);

export const KEY_FIGURES: KeyFigures = {
  year: 2024,
  exportEur: 1_384_700_000,
  importEur: 1_529_700_000,
  balanceEur: -145_000_000,
  coverageRate: 0.9052,
  exportShareOfRegion: 0.0194,
  importShareOfRegion: 0.02,
  exportShareOfFrance: 0.00239,
  importShareOfFrance: 0.00223,
  exportRank: 1,
  importRank: 62
};

/** Four equal quarters of a year and flow. */
export function quarters(year: number, flow: Flow, totalEur: number): QuarterTotal[] {
  return ([1, 2, 3, 4] as const).map((quarter) => ({year, quarter, flow, valueEur: totalEur / 4}));
}

export const SUMMARY: TerritorySummary = {
  id: "departement-07",
  type: "departement",
  code: "07",
  name: "Ardèche",
  keyFigures: [{...KEY_FIGURES, year: 2023, exportEur: 1_300_000_000, exportRank: 3}, KEY_FIGURES],
  quarters: [2023, 2024].flatMap((year) => [
    ...quarters(year, "import", 1.5e9),
    ...quarters(year, "export", 1.4e9)
  ])
};

export function fiche(rows: TradeRow[], summary: Partial<TerritorySummary> = {}): Fiche {
  return {context, summary: {...SUMMARY, ...summary}, rows, names};
}

/** Rows of territories that differ as they do in life. */
export const territoryRows: Record<string, TradeRow[]> = {
  large: [...sampleRows("import", 60e9), ...sampleRows("export", 41e9)],
  small: [...sampleRows("import", 31e6, 6, 5), ...sampleRows("export", 24e6, 4, 3)],
  "imports only": sampleRows("import", 900e6),
  "exports tiny": [...sampleRows("import", 900e6), ...sampleRows("export", 2e6, 5, 4)],
  "imports tiny": [...sampleRows("import", 3e5, 3, 3), ...sampleRows("export", 2e9)],
  "one cell of 400 €": [{year: 2024, flow: "export", product: "C11Z", partner: "VC", valueEur: 400}],
  "one product": [...sampleRows("import", 9e6, 1, 12), ...sampleRows("export", 8e6, 1, 12)],
  "one partner": sampleRows("import", 9e6, 12, 2).map((each) => ({...each, partner: "BA"})),
  "a heading of 0": [
    ...sampleRows("import", 5e6),
    {year: 2024, flow: "export", product: "C11Z", partner: "DE", valueEur: 0}
  ],
  "a correction": sampleRows("import", 1e6).map((each, i) => (i === 3 ? {...each, valueEur: -5000} : each)),
  "60 Md€ beside 1 €": sampleRows("export", 1e6).map((each, i) => ({...each, valueEur: i === 0 ? 60e9 : 1}))
};
