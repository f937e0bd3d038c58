import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {dataDir} from "../customs/data-dir.js";
import {territories} from "../reference/territories.js";
import {mapStanding, shortMapStandings} from "../trade/standings.js";
import type {TerritoryIndices} from "../trade/indices/territory-indices.js";
import type {TerritorySummary} from "../trade/types.js";

// What the map of the home page shows of each département in the reference year.
const read = async <T>(name: string) =>
  JSON.parse(await readFile(join(dataDir, "fiches", name), "utf8")) as T;
const standings = territories
  .filter(({type}) => type === "departement")
  .map(async ({id}) =>
    mapStanding(
      await read<TerritorySummary>(`${id}.json`),
      await read<TerritoryIndices>(`${id}-indices.json`)
    )
  );
process.stdout.write(
  JSON.stringify(shortMapStandings((await Promise.all(standings)).filter((own) => own !== null)))
);
