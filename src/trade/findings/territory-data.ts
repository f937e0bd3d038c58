import type {TerritoryIndices} from "../indices/territory-indices.js";
import type {TerritorySummary} from "../types.js";

/** What is known of a territory: its two small files. */
export interface TerritoryData {
  summary: TerritorySummary;
  indices: TerritoryIndices;
}

/** A territory, and those of its kind (itself among them) that it is compared with; none for France. */
export interface FindingSources extends TerritoryData {
  peers: readonly TerritoryData[];
}
