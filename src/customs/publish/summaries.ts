import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {group} from "d3-array";
import {territories} from "../../reference/territories.js";
import type {KeyFigures, QuarterTotal, TerritorySummary} from "../../trade/types.js";
import type {Database} from "../database.js";

/** Write `<id>.json` for every territory: key figures of complete years, totals of every quarter. */
export async function writeSummaries(
  db: Database,
  figures: ReadonlyMap<string, KeyFigures[]>,
  fichesDir: string
): Promise<void> {
  const rows = await db.objects<QuarterTotal & {territory: string}>(
    `SELECT territory, "year", "quarter", flow, "value" AS "valueEur" FROM territory_quarters ORDER BY 1, 2, 3, 4`
  );
  const quarters = group(rows, ({territory}) => territory);
  for (const {id, type, code, name} of territories) {
    const totals = (quarters.get(id) ?? []).map(({year, quarter, flow, valueEur}) => ({
      year,
      quarter,
      flow,
      valueEur
    }));
    const summary: TerritorySummary = {
      id,
      type,
      code,
      name,
      keyFigures: figures.get(id) ?? [],
      quarters: totals
    };
    await writeFile(join(fichesDir, `${id}.json`), JSON.stringify(summary));
  }
}
