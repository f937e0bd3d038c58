import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {territories} from "../../reference/territories.js";
import type {KeyFigures, TerritorySummary} from "../../trade/types.js";
import type {Cube} from "../cube/cube.js";

/** Write `<id>.json` for every territory: key figures of complete years, totals of every quarter. */
export async function writeSummaries(
  {quarters}: Cube,
  figures: ReadonlyMap<string, KeyFigures[]>,
  fichesDir: string
): Promise<void> {
  for (const {id, type, code, name} of territories) {
    const summary: TerritorySummary = {
      id,
      type,
      code,
      name,
      keyFigures: figures.get(id) ?? [],
      quarters: quarters.get(id)!
    };
    await writeFile(join(fichesDir, `${id}.json`), JSON.stringify(summary));
  }
}
