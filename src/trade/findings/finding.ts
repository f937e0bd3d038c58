import type {Flow} from "../types.js";
import type {Metric} from "./metrics.js";

/**
 * A thing to say of a territory in the reference year. Shares, rates and changes are fractions; `null` stands
 * for what means nothing or is not known, of which nothing is then said.
 */
export type Finding =
  | ExchangesFinding
  | BalanceFinding
  | LeadersFinding
  | SpecialisationFinding
  | SupplierFinding
  | SignalFinding
  | UnitedStatesFinding
  | MovementFinding
  | UnusualFinding;

interface Told {
  /** How much it is news, 0–1: the most salient are told. */
  salience: number;
}

/** What goes out and comes in, and how that moved. */
export interface ExchangesFinding extends Told {
  kind: "exchanges";
  exportEur: number;
  importEur: number;
  exportGrowth: number | null;
  importGrowth: number | null;
}

/** The balance beside that of the year before. */
export interface BalanceFinding extends Told {
  kind: "balance";
  balanceEur: number;
  coverageRate: number | null;
  previousBalanceEur: number | null;
}

/** The first heading and the first country of a flow; of several at the first rank, all. */
export interface LeadersFinding extends Told {
  kind: "leaders";
  flow: Flow;
  products: string[];
  productShare: number;
  /** None where nothing goes to a known country. */
  partners: string[];
  partnerShare: number;
}

/** The exported heading in which the territory is most specialised for its weight. */
export interface SpecialisationFinding extends Told {
  kind: "specialisation";
  product: string;
  /** Whether it is also the first exported heading, alone in its rank. */
  isFirst: boolean;
  valueEur: number;
  share: number;
  /** How many times its share is larger than in the exports of France. */
  rca: number;
  /** Among départements, 1 = largest; `null` for other territories and for a tie. */
  rank: number | null;
}

/** An imported heading of which one country outside the Union supplies more than half. */
export interface SupplierFinding extends Told {
  kind: "supplier";
  product: string;
  valueEur: number;
  origin: string;
  originShare: number;
  originShareBefore: number | null;
}

/** Imports of products on which France depends. */
export interface SignalFinding extends Told {
  kind: "signal";
  valueEur: number;
  share: number;
  productCount: number;
  /** Median of its peers. */
  median: number | null;
}

/** What the United States take of exports. */
export interface UnitedStatesFinding extends Told {
  kind: "unitedStates";
  share: number;
  shareBefore: number | null;
  median: number | null;
}

/** The heading that moved a flow most. */
export interface MovementFinding extends Told {
  kind: "movement";
  flow: Flow;
  product: string;
  /** Fraction of the flow of the year before: 0.01 is a point. */
  contribution: number;
  /** The same in tenths of a point, as the waterfall of the flow writes it: its steps add up. */
  contributionTenths: number;
  growth: number;
}

/** What is furthest from its peers. */
export interface UnusualFinding extends Told {
  kind: "unusual";
  metric: Metric;
  value: number;
  /** Rank from the highest, or from the lowest. */
  rank: number;
  isHigh: boolean;
  peerCount: number;
  median: number;
}
