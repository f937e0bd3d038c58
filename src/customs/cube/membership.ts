import {departements} from "../../reference/departements.js";
import {regions} from "../../reference/regions.js";
import {UNLOCATED} from "../../reference/territories.js";

const departementIds = new Map(
  departements.map(({code, customsCode}) => [customsCode, `departement-${code}`])
);
const regionIds = new Map(regions.map(({code, customsCode}) => [customsCode, `region-${code}`]));

/**
 * The territories in which a row counts, by its customs codes: its département, the region whose code it bears — Monaco (99) so
 * counts in Provence-Alpes-Côte d'Azur — and, whatever its codes, France. Rows without a département (98) count in France only.
 */
export function territoriesOf(departement: string, region: string): string[] {
  const own = departementIds.get(departement);
  const around = departement === UNLOCATED ? undefined : regionIds.get(region);
  return [own, around, "france"].filter((id) => id !== undefined);
}
