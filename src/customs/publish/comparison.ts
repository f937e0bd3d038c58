import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {regions} from "../../reference/regions.js";
import {territories} from "../../reference/territories.js";
import {comparedRegion} from "../cube/key-figures.js";
import type {Cube} from "../cube/cube.js";
import {arrowFile, textColumn} from "./arrow-file.js";
import {cutCells, cutTexts} from "./cut.js";
import type {Dictionaries} from "./dictionaries.js";
import {territoryCells} from "./territory-rows.js";
import type {CellTexts, ValueCells} from "./territory-rows.js";

/** Rows of a territory, cut. */
type TerritoryCut = ValueCells & {id: string};

/**
 * Write `<id>-comparaison.arrow`: beside a département, its region (unless it is all of it) and France; beside a region, France.
 * France has none.
 */
export async function writeComparisons(
  {shape, years}: Cube,
  dictionaries: Dictionaries,
  fichesDir: string
): Promise<void> {
  const texts = cutTexts(dictionaries);
  const cuts = new Map<string, TerritoryCut>();
  for (const id of ["france", ...regions.map(({code}) => `region-${code}`)]) {
    cuts.set(id, {id, ...cutCells(territoryCells(years.get(id)!, shape), texts)});
  }
  for (const territory of territories.filter(({type}) => type !== "france")) {
    const compared = [comparedRegion(territory), "france"].flatMap((id) => (id ? [cuts.get(id)!] : []));
    const path = join(fichesDir, `${territory.id}-comparaison.arrow`);
    await writeFile(path, comparisonArrow(compared, texts));
  }
}

/** One Arrow file of several cuts: `territory`, `year`, `flow`, `product`, `partner`, `valueEur`. */
function comparisonArrow(cuts: readonly TerritoryCut[], texts: CellTexts): Uint8Array {
  const ids = cuts.map(({id}) => id);
  const join16 = (key: "year" | "flow" | "product" | "partner") =>
    Uint16Array.from(cuts.flatMap((cut) => [...cut[key]]));
  const territory = Uint16Array.from(cuts.flatMap((cut, index) => Array.from(cut.year, () => index)));
  return arrowFile([
    textColumn("territory", territory, ids),
    {name: "year", kind: "uint16", values: join16("year")},
    textColumn("flow", join16("flow"), texts.flow),
    textColumn("product", join16("product"), texts.product),
    textColumn("partner", join16("partner"), texts.partner),
    {name: "valueEur", kind: "float64", values: Float64Array.from(cuts.flatMap((cut) => [...cut.value]))}
  ]);
}
