import type {Flow} from "../types.js";
import type {ShiftShare} from "./shift-share.js";

/**
 * What the parts of a factsheet about a territory's place, exposure and change are made of
 * (`<id>-indices.json`): small, so that a page needs no other territory’s cells. `share` and `contribution`
 * are fractions (0–1 for shares); `null` stands where an index means nothing. Fractions and indices have four
 * significant digits, euros are whole. Lists `…ByYear` have one item a year of `years`.
 */
export interface TerritoryIndices {
  /** `departement-07`, `region-84`, `region-drom`, `france`. */
  id: string;
  /** Latest complete year. */
  referenceYear: number;
  /** The year before, where it is complete: without it nothing is said of change. */
  previousYear: number | null;
  /** Complete years, ascending. Some may be missing between. */
  years: number[];
  /** Groups of countries whose shares are followed, in the order to show them; they overlap. */
  groups: {code: string; name: string}[];
  /** Codes of the départements, ascending: the order of the lists of `Distribution`. */
  departements: string[];
  /**
   * How many territories of its kind its headings are ranked among, itself included: départements or regions;
   * `null` for France.
   */
  rankedAmong: number | null;
  flows: Record<Flow, FlowIndices>;
  /** Grubel–Lloyd over A129, 0–1. */
  intraIndustryByYear: (number | null)[];
  /** Imports by main product and first origin in the reference year, by value, descending. */
  suppliers: Supplier[];
  dependences: DependentImports;
}

/** One flow of a territory. */
export interface FlowIndices {
  totalEurByYear: number[];
  concentrationByYear: Concentration[];
  /** Share of each group of countries (by its code) in the flow. */
  groupShareByYear: Record<string, (number | null)[]>;
  /** The same index in the reference year elsewhere. */
  compared: {
    /** `null` where the territory is no part of a larger region. */
    region: Concentration | null;
    france: Concentration;
    departements: Distribution;
  };
  /** Headings of the territory, its region or France in the reference year, by code, ascending. */
  structure: HeadingStructure[];
  /**
   * Territories of its kind, départements or regions, with the most similar mix of headings, the most similar
   * first; none for France.
   */
  similar: SimilarTerritory[];
  /**
   * First countries in the reference year, by value, descending, ties by code; none without an amount above
   * zero.
   */
  firstPartners: {code: string; valueEur: number}[];
  /** `null` without a year before. */
  change: FlowChange | null;
  caution: FlowCaution;
}

/** How far a flow is concentrated; partners are countries. */
export interface Concentration {
  /** HHI over partners, 0–1; 1 / HHI is the equivalent number. */
  partnerHhi: number | null;
  /** HHI over A129 headings, 0–1. */
  productHhi: number | null;
  /** Least number of partners that make 80 %. */
  partnersFor80: number | null;
  /** Least number of headings that make 80 %. */
  productsFor80: number | null;
}

/** Indices of all départements in the reference year, in the order of `TerritoryIndices.departements`. */
export interface Distribution {
  partnerHhi: (number | null)[];
  productHhi: (number | null)[];
}

/** A heading in a flow of the reference year. */
export interface HeadingStructure {
  /** A129 code; its family is in the context of the page. */
  product: string;
  valueEur: number;
  /** `null` where the territory has no region of its own. */
  regionEur: number | null;
  franceEur: number;
  /** Symmetric specialisation, −1 to 1; `null` below the floors (`SPECIALISATION_FLOORS`) and for France. */
  rsca: number | null;
  /**
   * Rank of the amount among territories of its kind (`rankedAmong`), 1 = largest, equal amounts with the
   * same rank; `null` for France and for no amount.
   */
  rank: number | null;
  /** Whether another of them has the same amount: no superlative then. */
  isTied: boolean;
}

export interface SimilarTerritory {
  code: string;
  name: string;
  /** Finger–Kreinin over A129, 0–100. */
  similarity: number;
  /** What adds most to it, the first headings, descending. */
  shared: SharedHeading[];
}

/** A heading that two territories trade. */
export interface SharedHeading {
  product: string;
  /** The smaller of its shares in both, a fraction: its part of the similarity. */
  share: number;
}

/** What moved from the year before to the reference year. */
export interface FlowChange {
  /** Fraction of the flow of the year before; `null` where it was 0. */
  growth: number | null;
  /**
   * Largest rises and falls, by contribution, descending, `AUTRES` (all the rest) last: they add up to the
   * change.
   */
  products: ChangedAmount[];
  /** The same by partner; what is no country is in `AUTRES`. */
  partners: ChangedAmount[];
  /**
   * `null` where France traded nothing the year before, and for France, which would be compared with itself.
   */
  shiftShare: ShiftShare | null;
}

/** An amount of two years. Masses let `priceQuantity` split its change. */
export interface ChangedAmount {
  code: string;
  beforeEur: number;
  afterEur: number;
  /** Change / flow of the year before, rounded: sum the amounts, not this; `null` where that flow was 0. */
  contribution: number | null;
  beforeKg: number;
  afterKg: number;
}

/** How far the flow of the reference year can be trusted to tell of more than a few operators. */
export interface FlowCaution {
  /** Largest product × country; more than half of the flow calls for caution. */
  largestCell: {product: string; partner: string; valueEur: number; share: number} | null;
  /**
   * Quarter of the reference year that moved most on the same quarter of the year before, as a fraction;
   * `null` without one.
   */
  largestQuarterChange: {quarter: number; change: number} | null;
  /** Largest quarter / smallest quarter of the reference year; `null` where one is not above zero. */
  quarterRatio: number | null;
  /**
   * Change of the amount from the first known edition of the files to the last, as a fraction, over the
   * quarters of the reference year that are known in two editions; `null` where none is, or the first had
   * nothing.
   */
  revision: {quarterCount: number; change: number} | null;
}

/**
 * An imported heading and its first origin: a main heading, or one that a country outside the Union supplies
 * by more than half.
 */
export interface Supplier {
  product: string;
  /** Imports of the heading, all partners. */
  valueEur: number;
  /** First country by value. */
  origin: string;
  originShare: number;
  /**
   * Share of the same origin one and three years before; `null` where that year is not complete or nothing
   * was imported.
   */
  originShareOneYearBefore: number | null;
  originShareThreeYearsBefore: number | null;
  isOutsideUnion: boolean;
}

/**
 * The territory’s imports of products on which France is dependent: a signal at CPF4, not the European list.
 */
export interface DependentImports {
  /** How many such products it imports. */
  productCount: number;
  valueEur: number;
  /** Their part of all its imports. */
  share: number | null;
  /** The first of them by value, descending. */
  products: DependentImport[];
}

export interface DependentImport {
  cpf4: string;
  name: string;
  /** The territory’s imports, all origins. */
  valueEurByYear: number[];
  /** Part of the territory’s imports in the reference year. */
  share: number;
  /** The criteria for France in the reference year (`Dependence`). */
  extraEuHhi: number | null;
  extraEuShare: number | null;
  importsToExports: number | null;
  /** Of the last three complete years, those in which France was dependent: 2 or 3. */
  dependentYears: number;
}
