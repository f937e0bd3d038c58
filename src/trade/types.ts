import type {Duty} from "./duty.js";

/** Direction of trade, seen from the French territory. */
export type Flow = "import" | "export";

export const FLOWS: readonly Flow[] = ["import", "export"];

/** Code of the remainder of a ranking: everything below the last rank, and the codes that are no country. */
export const OTHERS = "AUTRES";

/**
 * One cell of a territory's trade: the sum of the official rows of a year,
 * flow, product and partner.
 */
export interface TradeRow {
  year: number;
  flow: Flow;
  /** A129 heading, or `AUTRES` in a table already cut to its first ranks. */
  product: string;
  /** Customs country code, or `AUTRES`. */
  partner: string;
  /** Euros: imports CIF, exports FOB. */
  valueEur: number;
}

/** Total of one quarter and flow. */
export interface QuarterTotal {
  year: number;
  quarter: 1 | 2 | 3 | 4;
  flow: Flow;
  valueEur: number;
}

export type TerritoryType = "departement" | "region" | "france";

/**
 * Key figures of one territory and year; shares and rate are fractions (0–1 for shares), `null` where they
 * mean nothing.
 */
export interface KeyFigures {
  year: number;
  exportEur: number;
  importEur: number;
  balanceEur: number;
  coverageRate: number | null;
  exportShareOfRegion: number | null;
  importShareOfRegion: number | null;
  exportShareOfFrance: number | null;
  importShareOfFrance: number | null;
  /** 1 = largest of the 100 départements; `null` for regions and France. */
  exportRank: number | null;
  importRank: number | null;
}

/** What a page knows of its territory beside its rows (`<id>.json`). */
export interface TerritorySummary {
  /** `departement-07`, `region-84`, `region-drom`, `france`. */
  id: string;
  type: TerritoryType;
  /** INSEE code of the address; `FR` for France. */
  code: string;
  name: string;
  keyFigures: KeyFigures[];
  quarters: QuarterTotal[];
}

/** One product heading as pages name it. */
export interface ProductName {
  /** Short name of ours, for charts. */
  name: string;
  /** Official label of the customs files (our own wording where they have none). */
  label: string;
  /** Code of its family of products (see `families`). */
  family: string;
}

/** What the data step knows of the whole data set. */
export interface DataFacts {
  /** True when the figures come from the demonstration generator. */
  demo: boolean;
  /** The latest complete year. */
  referenceYear: number;
  /** Complete years, ascending: those with four quarters of both flows. */
  years: readonly number[];
  /** Latest month of the data, `2025-02`. */
  dataMonth: string;
}

/** What every page knows of the data set (`contexte.json`). */
export interface DataContext extends DataFacts {
  /** Largest families first in display order. */
  families: {code: string; name: string}[];
  products: Record<string, ProductName>;
  /** French names of partners in the reference year, by customs code. */
  partners: Record<string, string>;
  /** Duties of `data/droits.csv`; absent where that table has only its header. */
  duties?: Duty[];
}
