import {territories} from "../../reference/territories.js";
import {comparedRegion} from "../cube/key-figures.js";

/** Territories that are all compared with the same ones. */
export interface ComparisonGroup {
  ids: string[];
  /** Identifiers, the region before France. */
  compared: string[];
}

/**
 * Beside a département, its region (unless it is all of it) and France; beside a region, France. France has
 * none.
 */
export function comparisonGroups(): ComparisonGroup[] {
  const groups = new Map<string | null, ComparisonGroup>();
  for (const territory of territories.filter(({type}) => type !== "france")) {
    const region = comparedRegion(territory);
    const compared = region === null ? ["france"] : [region, "france"];
    const group = groups.get(region) ?? {ids: [], compared};
    group.ids.push(territory.id);
    groups.set(region, group);
  }
  return [...groups.values()];
}
