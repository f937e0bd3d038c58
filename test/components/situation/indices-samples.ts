import type {
  Concentration,
  FlowIndices,
  HeadingStructure,
  TerritoryIndices
} from "../../../src/trade/indices/territory-indices.js";
import {context} from "../fiche-samples.js";

/** Headings of the samples, in the order of their codes. */
const PRODUCTS = Object.keys(context.products).sort();

/**
 * Amounts that differ as they do in life: the n-th heading has a share of its own in territory, region and
 * France.
 */
export function structureOf(totalEur: number, {hasRegion = true} = {}): HeadingStructure[] {
  return PRODUCTS.map((product, i) => {
    const part = totalEur > 0 ? ((i * 7) % 12) / 66 : 0;
    return {
      product,
      valueEur: Math.round(totalEur * part),
      regionEur: hasRegion ? Math.round((50e9 * ((i * 5 + 1) % 12)) / 66) : null,
      franceEur: Math.round((500e9 * ((i * 11 + 3) % 12)) / 66),
      rsca: part > 0 ? Math.round((part / (((i * 11 + 3) % 12) / 66 + part) - 0.5) * 2000) / 1000 : null,
      rank: part > 0 ? ((i * 13) % 100) + 1 : null,
      isTied: false
    };
  });
}

export const concentration: Concentration = {
  partnerHhi: 0.1,
  productHhi: 0.2,
  partnersFor80: 8,
  productsFor80: 5
};

const DEPARTEMENTS = Array.from({length: 100}, (_, i) => String(i + 1).padStart(2, "0"));

export function flowSample(totalEur: number, flow: Partial<FlowIndices> = {}): FlowIndices {
  const years =
    totalEur === 0
      ? {partnerHhi: null, productHhi: null, partnersFor80: null, productsFor80: null}
      : concentration;
  return {
    totalEurByYear: [totalEur * 0.9, totalEur * 1.1, totalEur],
    concentrationByYear: [years, years, years],
    groupShareByYear: {
      UE27: [0.6, 0.61, 0.62],
      VOISINS: [0.5, 0.52, 0.51],
      US: [0.08, 0.07, 0.075],
      CN: [0.13, 0.12, 0.11],
      GB: [0.02, 0.02, 0.03],
      CH: [0.03, 0.04, 0.03]
    },
    compared: {
      region: {partnerHhi: 0.08, productHhi: 0.05, partnersFor80: 10, productsFor80: 20},
      france: {partnerHhi: 0.07, productHhi: 0.03, partnersFor80: 14, productsFor80: 30},
      departements: {
        partnerHhi: DEPARTEMENTS.map((_, i) => 0.05 + (i % 37) / 150),
        productHhi: DEPARTEMENTS.map((_, i) => 0.02 + (i % 41) / 60)
      }
    },
    structure: structureOf(totalEur),
    similar: [],
    firstPartners: [],
    change: null,
    caution: {largestCell: null, largestQuarterChange: null, quarterRatio: null, revision: null},
    ...flow
  };
}

export function indicesSample(indices: Partial<TerritoryIndices> = {}): TerritoryIndices {
  return {
    id: "departement-07",
    referenceYear: 2024,
    previousYear: 2023,
    years: [2022, 2023, 2024],
    groups: [
      {code: "UE27", name: "Union européenne"},
      {code: "VOISINS", name: "Pays voisins"},
      {code: "US", name: "États-Unis"},
      {code: "CN", name: "Chine"},
      {code: "GB", name: "Royaume-Uni"},
      {code: "CH", name: "Suisse"}
    ],
    departements: DEPARTEMENTS,
    rankedAmong: DEPARTEMENTS.length,
    flows: {import: flowSample(1.5e9), export: flowSample(1.4e9)},
    intraIndustryByYear: [0.5, 0.5, 0.5],
    suppliers: [],
    dependences: {productCount: 0, valueEur: 0, share: 0, products: []},
    ...indices
  };
}
