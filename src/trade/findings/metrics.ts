import type {Flow} from "../types.js";
import type {TerritoryData} from "./territory-data.js";
import {atReference, growthOf, keyFiguresOf} from "./readings.js";

/** What territories of a kind are compared by. */
export type Metric =
  | "exports"
  | "imports"
  | "coverage"
  | "exportGrowth"
  | "importGrowth"
  | "exportUnionShare"
  | "importUnionShare"
  | "exportNeighbourShare"
  | "importChinaShare"
  | "exportUnitedKingdomShare"
  | "exportPartnerHhi"
  | "importPartnerHhi"
  | "exportProductHhi"
  | "importProductHhi"
  | "intraIndustry";

export interface MetricDefinition {
  metric: Metric;
  /** Flows that must be large enough for the metric to mean something. */
  flows: readonly Flow[];
  /** Distances are measured between logarithms: for what differs by its order of magnitude. */
  isLogarithmic: boolean;
  /** `null` where it means nothing. */
  valueOf(territory: TerritoryData): number | null;
}

/** In the order in which equal distances are told. */
export const METRICS: readonly MetricDefinition[] = [
  amounts("exports", ["export"], (data) => keyFiguresOf(data)?.exportEur ?? null),
  amounts("imports", ["import"], (data) => keyFiguresOf(data)?.importEur ?? null),
  amounts("coverage", ["export", "import"], (data) => keyFiguresOf(data)?.coverageRate ?? null),
  shares("exportGrowth", ["export"], (data) => growthOf(data, "export")),
  shares("importGrowth", ["import"], (data) => growthOf(data, "import")),
  groupShare("exportUnionShare", "export", "UE27"),
  groupShare("importUnionShare", "import", "UE27"),
  groupShare("exportNeighbourShare", "export", "VOISINS"),
  groupShare("importChinaShare", "import", "CN"),
  groupShare("exportUnitedKingdomShare", "export", "GB"),
  concentration("exportPartnerHhi", "export", "partnerHhi"),
  concentration("importPartnerHhi", "import", "partnerHhi"),
  concentration("exportProductHhi", "export", "productHhi"),
  concentration("importProductHhi", "import", "productHhi"),
  shares("intraIndustry", ["export", "import"], ({indices}) =>
    atReference(indices, indices.intraIndustryByYear)
  )
];

/** Share of a group of countries (`TerritoryIndices.groups`) in a flow of the reference year. */
export function groupShareOf({indices}: TerritoryData, flow: Flow, group: string): number | null {
  return atReference(indices, indices.flows[flow].groupShareByYear[group]);
}

type Definition = (metric: Metric, flows: Flow[], valueOf: MetricDefinition["valueOf"]) => MetricDefinition;

function amounts(...[metric, flows, valueOf]: Parameters<Definition>): MetricDefinition {
  return {metric, flows, valueOf, isLogarithmic: true};
}

function shares(...[metric, flows, valueOf]: Parameters<Definition>): MetricDefinition {
  return {metric, flows, valueOf, isLogarithmic: false};
}

function groupShare(metric: Metric, flow: Flow, group: string): MetricDefinition {
  return shares(metric, [flow], (data) => groupShareOf(data, flow, group));
}

function concentration(metric: Metric, flow: Flow, key: "partnerHhi" | "productHhi"): MetricDefinition {
  return amounts(metric, [flow], ({indices}) => {
    const found = atReference(indices, indices.flows[flow].concentrationByYear);
    return found?.[key] ?? null;
  });
}
