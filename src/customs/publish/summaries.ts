import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {territories} from "../../reference/territories.js";
import type {KeyFigures, TerritorySummary} from "../../trade/types.js";
import type {Cube} from "../cube/cube.js";

/**
 * Write `<id>.json` for every territory: key figures of complete years, totals of every quarter. Beside that
 * of a region and of France, `<id>-territoires.json`: the key figures of its départements, or of the regions.
 */
export function writeSummaries(
  {quarters}: Cube,
  figures: ReadonlyMap<string, KeyFigures[]>,
  fichesDir: string
): void {
  for (const {id, type, code, name} of territories) {
    const summary: TerritorySummary = {
      id,
      type,
      code,
      name,
      keyFigures: figures.get(id) ?? [],
      quarters: quarters.get(id)!
    };
    writeFileSync(join(fichesDir, `${id}.json`), JSON.stringify(summary));
    if (type === "departement") continue;
    const parts = partsOf(type, code).map((part) => ({...part, keyFigures: figures.get(part.id) ?? []}));
    writeFileSync(join(fichesDir, `${id}-territoires.json`), JSON.stringify(parts));
  }
}

/** The départements of a region, or the regions. */
function partsOf(type: "region" | "france", code: string) {
  return territories
    .filter((each) =>
      type === "france" ? each.type === "region" : each.type === "departement" && each.regionCode === code
    )
    .map(({id, type, code, name, regionCode}) => ({id, type, code, name, regionCode}));
}
