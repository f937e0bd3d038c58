import type {FindingSources, TerritoryData} from "../../../src/trade/findings/territory-data.js";
import type {FlowIndices, HeadingStructure, Supplier} from "../../../src/trade/indices/territory-indices.js";
import type {KeyFigures} from "../../../src/trade/types.js";

/** What a test says of a flow; the rest is empty. */
export interface FlowSample {
  /** Euros of 2023 and 2024. */
  totals?: [number, number];
  /** Euros of headings in 2024; in France ten times as much, unless said. */
  products?: Record<string, number>;
  france?: Record<string, number>;
  partners?: Record<string, number>;
  /** Shares of the United States in 2023 and 2024. */
  unitedStates?: [number, number];
  /** Shares of the United Kingdom in 2024. */
  unitedKingdom?: number;
  /** Euros before and after of headings that moved. */
  moved?: Record<string, [number, number]>;
}

export interface TerritorySample {
  id?: string;
  type?: "departement" | "region" | "france";
  exports?: FlowSample;
  imports?: FlowSample;
  suppliers?: Partial<Supplier>[];
  previousYear?: number | null;
  referenceYear?: number;
}

/** A territory of two years, made of what a test says of it. */
export function territory(sample: TerritorySample): TerritoryData {
  const {id = "departement-07", type = "departement", exports = {}, imports = {}, suppliers = []} = sample;
  const {referenceYear = 2024} = sample;
  const {previousYear = referenceYear - 1} = sample;
  const years = [referenceYear - 1, referenceYear];
  const keyFigures = years.map((year, i): KeyFigures => {
    const [exportEur, importEur] = [exports.totals?.[i] ?? 0, imports.totals?.[i] ?? 0];
    return {
      year,
      exportEur,
      importEur,
      balanceEur: exportEur - importEur,
      coverageRate: importEur === 0 ? null : exportEur / importEur,
      exportShareOfRegion: null,
      importShareOfRegion: null,
      exportShareOfFrance: null,
      importShareOfFrance: null,
      exportRank: null,
      importRank: null
    };
  });
  return {
    summary: {id, type, code: id.split("-")[1] ?? "FR", name: id, keyFigures, quarters: []},
    indices: {
      id,
      referenceYear,
      previousYear,
      years,
      groups: [],
      departements: [],
      rankedAmong: null,
      flows: {export: flow(exports), import: flow(imports)},
      intraIndustryByYear: [null, null],
      suppliers: suppliers.map((each) => ({
        product: "C26C",
        valueEur: 0,
        origin: "CN",
        originShare: 0.6,
        originShareOneYearBefore: null,
        originShareThreeYearsBefore: null,
        isOutsideUnion: true,
        ...each
      })),
      dependences: {productCount: 0, valueEur: 0, share: null, products: []}
    }
  };
}

/** The same with its peers: itself, and those given. */
export function sources(own: TerritoryData, others: readonly TerritoryData[] = []): FindingSources {
  return {...own, peers: [own, ...others]};
}

const NONE = {partnerHhi: null, productHhi: null, partnersFor80: null, productsFor80: null};

function flow({
  totals = [0, 0],
  products = {},
  france,
  partners = {},
  moved,
  ...sample
}: FlowSample): FlowIndices {
  return {
    totalEurByYear: totals,
    concentrationByYear: [NONE, NONE],
    groupShareByYear: {
      US: sample.unitedStates ?? [null, null],
      GB: [null, sample.unitedKingdom ?? null]
    },
    compared: {region: null, france: NONE, departements: {partnerHhi: [], productHhi: []}},
    structure: Object.entries(products).map(([product, valueEur]): HeadingStructure => {
      const franceEur = france?.[product] ?? valueEur * 10;
      return {product, valueEur, regionEur: null, franceEur, rsca: 0.5, rank: 4, isTied: false};
    }),
    similar: [],
    firstPartners: Object.entries(partners)
      .map(([code, valueEur]) => ({code, valueEur}))
      .sort((a, b) => b.valueEur - a.valueEur),
    change: moved
      ? {
          growth: null,
          products: Object.entries(moved).map(([code, [beforeEur, afterEur]]) => ({
            code,
            beforeEur,
            afterEur,
            contribution: (afterEur - beforeEur) / totals[0],
            beforeKg: 0,
            afterKg: 0
          })),
          partners: [],
          shiftShare: null
        }
      : null,
    caution: {largestCell: null, largestQuarterChange: null, quarterRatio: null, revision: null}
  };
}
