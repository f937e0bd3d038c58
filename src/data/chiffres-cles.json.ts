import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {dataDir} from "../customs/data-dir.js";
import {territories} from "../reference/territories.js";
import type {TerritorySummary} from "../trade/types.js";

// Key figures of all territories and years, for the pages that compare them (home, regions, France).
const figures = territories.map(async ({id, type, code, name, regionCode}) => {
  const summary = await readFile(join(dataDir, "fiches", `${id}.json`), "utf8");
  const {keyFigures} = JSON.parse(summary) as TerritorySummary;
  return {id, type, code, name, regionCode, keyFigures};
});
process.stdout.write(JSON.stringify(await Promise.all(figures)));
