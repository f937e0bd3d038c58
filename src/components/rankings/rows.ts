import type {Flow} from "../../trade/types.js";
import type {Standing} from "../../trade/standings.js";
import type {Measure} from "./measures.js";

/**
 * Which territories are ranked: all départements, all regions, or the départements of a region (by its code).
 */
export type Scope = "departements" | "regions" | `region-${string}`;

/** A territory in its rank. */
export interface RankedTerritory {
  /** From 1, equal values with the same rank; `null` without a value. */
  rank: number | null;
  territory: Standing;
  values: Record<string, number | null>;
}

export interface RankingOptions {
  year: number;
  flow: Flow;
  scope: Scope;
  /** Key of the measure. */
  by: string;
  isAscending: boolean;
}

/**
 * Territories of a scope that have figures for the year, ordered by a measure; those without a value last,
 * ties by code.
 */
export function rankTerritories(
  standings: readonly Standing[],
  measures: readonly Measure[],
  {year, flow, scope, by, isAscending}: RankingOptions
): RankedTerritory[] {
  const rows = standings
    .filter((each) => isIn(each, scope))
    .flatMap((territory) => {
      const figures = territory.years.find((each) => each.year === year);
      if (!figures) return [];
      const values = Object.fromEntries(measures.map((each) => [each.key, each.value(figures, flow)]));
      return [{territory, values, own: values[by] ?? null}];
    });
  const sign = isAscending ? 1 : -1;
  const sorted = rows.sort(
    (a, b) => compare(a.own, b.own, sign) || (a.territory.code < b.territory.code ? -1 : 1)
  );
  return sorted.map(({territory, values, own}) => ({
    territory,
    values,
    rank: own === null ? null : 1 + sorted.findIndex((each) => each.own === own)
  }));
}

function isIn({type, regionCode}: Standing, scope: Scope): boolean {
  if (scope === "regions") return type === "region";
  return type === "departement" && (scope === "departements" || scope === `region-${regionCode}`);
}

function compare(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (a - b);
}
