import {departements} from "../../reference/departements.js";
import {regions} from "../../reference/regions.js";
import {territories, UNLOCATED} from "../../reference/territories.js";
import {codeText} from "../read/codes.js";

const departementIds = new Map(
  departements.map(({code, customsCode}) => [customsCode, `departement-${code}`])
);
const regionIds = new Map(regions.map(({code, customsCode}) => [customsCode, `region-${code}`]));

/**
 * The territories in which a row counts, by its customs codes: its département, the region whose code it
 * bears — Monaco (99) so counts in Provence-Alpes-Côte d'Azur — and, whatever its codes, France. Rows without
 * a département (98) count in France only.
 */
export function territoriesOf(departement: string, region: string): string[] {
  const own = departementIds.get(departement);
  const around = departement === UNLOCATED ? undefined : regionIds.get(region);
  return [own, around, "france"].filter((id) => id !== undefined);
}

/**
 * Territories that have some of what is known by (département, region), by their numbers; each with its own,
 * in their order.
 */
export function byTerritory<T extends {departement: number; region: number}>(
  pairs: readonly T[]
): {id: string; own: T[]}[] {
  const own = new Map<string, T[]>(territories.map(({id}) => [id, []]));
  for (const pair of pairs) {
    for (const id of territoriesOf(codeText(pair.departement, 2), codeText(pair.region, 2)))
      own.get(id)!.push(pair);
  }
  return [...own].flatMap(([id, pairsOfTerritory]) =>
    pairsOfTerritory.length ? [{id, own: pairsOfTerritory}] : []
  );
}
