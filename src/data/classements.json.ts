import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {dataDir} from "../customs/data-dir.js";
import {territories} from "../reference/territories.js";
import {shortStandings, territoryStanding} from "../trade/standings.js";
import type {TerritoryIndices} from "../trade/indices/territory-indices.js";
import type {TerritorySummary} from "../trade/types.js";

// Key figures and indices of all territories and years, for the page that ranks them.
const read = async <T>(name: string) =>
  JSON.parse(await readFile(join(dataDir, "fiches", name), "utf8")) as T;
const standings = territories.map(async ({id, regionCode}) =>
  territoryStanding(
    await read<TerritorySummary>(`${id}.json`),
    await read<TerritoryIndices>(`${id}-indices.json`),
    regionCode
  )
);
process.stdout.write(JSON.stringify(shortStandings(await Promise.all(standings))));
