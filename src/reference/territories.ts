import {departements, type Departement} from "./departements.js";
import {regions, type Region} from "./regions.js";
import type {TerritoryType} from "../trade/types.js";

/** A territory that has a factsheet. */
export interface Territory {
  /** `departement-07`, `region-84`, `region-drom`, `france`. */
  id: string;
  type: TerritoryType;
  /** INSEE code; `drom` for the five DROM together, `FR` for France. */
  code: string;
  name: string;
  nameThe: string;
  nameOf: string;
  nameIn: string;
  /** Address of its factsheet in the site: `/departement/07`. */
  path: string;
  /** Region of a département; `null` for a region and for France. */
  regionCode: string | null;
}

/** Customs code of Monaco: counted in Provence-Alpes-Côte d’Azur and in France, no factsheet. */
export const MONACO = "99";

/** Customs code of the rows that no département can be given to: counted in France only, no factsheet. */
export const UNLOCATED = "98";

const france: Territory = {
  id: "france",
  type: "france",
  code: "FR",
  name: "France",
  nameThe: "la France",
  nameOf: "de la France",
  nameIn: "en France",
  path: "/france",
  regionCode: null
};

/** Every territory with a factsheet: France, the 14 regions by name, the 100 départements by code. */
export const territories: readonly Territory[] = [
  france,
  ...regions.map((region) => toTerritory("region", region, null)),
  ...departements.map((departement) => toTerritory("departement", departement, departement.regionCode))
];

const territoryById = new Map(territories.map((territory) => [territory.id, territory]));
const departementByCode = new Map(departements.map((departement) => [departement.code, departement]));
const regionByCode = new Map(regions.map((region) => [region.code, region]));

/** The territory of an identifier such as `departement-07`; `undefined` where there is none. */
export function findTerritory(id: string): Territory | undefined {
  return territoryById.get(id);
}

/** The départements of a region (INSEE code, or `drom`), by ascending code; none for an unknown code. */
export function departementsOfRegion(code: string): Departement[] {
  return departements.filter((departement) => departement.regionCode === code);
}

/**
 * The region of a département (INSEE code: `07`, `20`, `971`).
 *
 * @throws Error that names the code, when no département has it.
 */
export function regionOf(departementCode: string): Region {
  const region = regionByCode.get(departementByCode.get(departementCode)?.regionCode ?? "");
  if (!region) throw new Error(`Le code «\u00a0${departementCode}\u00a0» n’est celui d’aucun département.`);
  return region;
}

function toTerritory(
  type: "departement" | "region",
  {code, name, nameThe, nameOf, nameIn}: Departement | Region,
  regionCode: string | null
): Territory {
  return {
    id: `${type}-${code}`,
    type,
    code,
    name,
    nameThe,
    nameOf,
    nameIn,
    path: `/${type}/${code}`,
    regionCode
  };
}
