/*
 * The 183 Territoires d’industrie of 2023–2027 and, in each département, the
 * number of their communes.
 *
 * Source: ANCT, list of the territories and of their intercommunal bodies, whose
 * communes (INSEE, Code officiel géographique 2024) are counted by département;
 * Licence Ouverte 2.0. Corse-du-Sud and Haute-Corse are counted as 20.
 */
import {group} from "d3-array";
import {readTable} from "./table.js";

export interface TerritoireIndustrie {
  /** Identifier of the ANCT: `ti-8401`. */
  id: string;
  name: string;
  /** INSEE code of a département → number of communes of the territory there. */
  communes: Record<string, number>;
}

/** A territory that straddles départements is left out where it has fewer communes than this. */
const MIN_COMMUNES = 5;

/** The 183 territories, by identifier. */
export const territoiresIndustrie: readonly TerritoireIndustrie[] = readTerritories();

const territoireById = new Map(territoiresIndustrie.map((territoire) => [territoire.id, territoire]));

/**
 * The territories with a commune in a département (INSEE code), by name: those
 * its factsheet names, and those left out because they straddle several
 * départements and have fewer than five communes in this one.
 * Both lists are empty for a département without any.
 */
export function territoiresIndustrieOf(departementCode: string): {
  kept: TerritoireIndustrie[];
  leftOut: TerritoireIndustrie[];
} {
  const present = territoiresIndustrie
    .filter(({communes}) => departementCode in communes)
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  return {
    kept: present.filter((territory) => isKept(territory, departementCode)),
    leftOut: present.filter((territory) => !isKept(territory, departementCode))
  };
}

/** The territory of an identifier such as `ti-8401`; `undefined` where there is none. */
export function findTerritoireIndustrie(id: string): TerritoireIndustrie | undefined {
  return territoireById.get(id);
}

/**
 * The départements (INSEE codes) of a territory, those with most of its communes first, ties by code: those
 * whose factsheets name it, and those left out by the rule of `territoiresIndustrieOf`.
 */
export function departementsOfTerritoire(territoire: TerritoireIndustrie): {
  kept: string[];
  leftOut: string[];
} {
  const codes = Object.keys(territoire.communes).sort(
    (a, b) => territoire.communes[b]! - territoire.communes[a]! || (a < b ? -1 : 1)
  );
  return {
    kept: codes.filter((code) => isKept(territoire, code)),
    leftOut: codes.filter((code) => !isKept(territoire, code))
  };
}

/** Address of the page of a territory in the site: `/territoire-industrie/ti-8401`. */
export function territoireIndustriePath({id}: TerritoireIndustrie): string {
  return `/territoire-industrie/${id}`;
}

function isKept({communes}: TerritoireIndustrie, departementCode: string): boolean {
  const straddles = Object.keys(communes).length > 1;
  return !straddles || (communes[departementCode] ?? 0) >= MIN_COMMUNES;
}

/** The table has a row for each département of a territory. */
function readTerritories(): TerritoireIndustrie[] {
  const rows = readTable("territoires-industrie.csv", {
    columns: ["identifiant", "nom", "departement", "communes"],
    digits: {departement: 2}
  });
  return [...group(rows, ({identifiant}) => identifiant)].map(([id, parts]) => ({
    id,
    name: parts[0]!.nom,
    communes: Object.fromEntries(parts.map(({departement, communes}) => [departement, Number(communes)]))
  }));
}
