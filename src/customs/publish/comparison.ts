import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {regions} from "../../reference/regions.js";
import {territories} from "../../reference/territories.js";
import {isCountryCode} from "../../trade/partners.js";
import {OTHERS} from "../../trade/types.js";
import {comparedRegion} from "../cube/key-figures.js";
import {literals} from "../database.js";
import type {Database} from "../database.js";
import {arrowFile} from "./arrow-file.js";
import {emptyColumns, readGroups} from "./columns.js";
import type {Columns} from "./columns.js";
import type {Dictionaries} from "./dictionaries.js";

/** Ranks kept by name in a comparison: as many as a page can show. */
const RANKS = 15;

const SHAPE = {
  year: "uint16",
  flow: "uint16",
  product: "uint16",
  partner: "uint16",
  value: "float64"
} as const;

/** A territory's rows cut to its first products and partners; codes by their place in `CutTexts`. */
type CutRows = Columns<typeof SHAPE> & {id: string};

/** Texts that the columns of `CutRows` point to; the last of the codes is `AUTRES`. */
type CutTexts = Pick<Dictionaries, "flow" | "product" | "partner">;

/**
 * Write `<id>-comparaison.arrow`: beside a département, its region (unless it is all of it) and France; beside a region, France.
 * France has none.
 */
export async function writeComparisons(
  db: Database,
  dictionaries: Dictionaries,
  fichesDir: string
): Promise<void> {
  const texts = cutTexts(dictionaries);
  const cuts = new Map<string, CutRows>();
  for (const id of ["france", ...regions.map(({code}) => `region-${code}`)]) {
    cuts.set(id, await cutTerritory(db, id, texts));
  }
  for (const territory of territories.filter(({type}) => type !== "france")) {
    const compared = [comparedRegion(territory), "france"].flatMap((id) => (id ? [cuts.get(id)!] : []));
    const path = join(fichesDir, `${territory.id}-comparaison.arrow`);
    await writeFile(path, comparisonArrow(compared, texts));
  }
}

function cutTexts({flow, product, partner}: Dictionaries): CutTexts {
  return {flow, product: [...product, OTHERS], partner: [...partner, OTHERS]};
}

/**
 * The cells of a territory where, for each year and flow, all but the 15 first products and the 15 first partners is gathered
 * under `AUTRES`: by value descending, ties by code ascending; a code that is no country is never ranked.
 */
async function cutTerritory(db: Database, id: string, texts: CutTexts): Promise<CutRows> {
  const sql = `
    WITH own AS (FROM territory_cells WHERE territory = '${id}'),
    products AS (
      SELECT "year", flow, product FROM own GROUP BY "year", flow, product
      QUALIFY row_number() OVER (PARTITION BY "year", flow ORDER BY sum("value") DESC, product) <= ${RANKS}),
    partners AS (
      SELECT "year", flow, partner FROM own WHERE partner::VARCHAR IN ${countries(texts)}
      GROUP BY "year", flow, partner
      QUALIFY row_number() OVER (PARTITION BY "year", flow ORDER BY sum("value") DESC, partner) <= ${RANKS})
    SELECT 0::USMALLINT, own."year", enum_code(own.flow)::USMALLINT,
      coalesce(enum_code(products.product), ${texts.product.length - 1})::USMALLINT AS product,
      coalesce(enum_code(partners.partner), ${texts.partner.length - 1})::USMALLINT AS partner,
      sum("value")::DOUBLE
    FROM own LEFT JOIN products USING ("year", flow, product) LEFT JOIN partners USING ("year", flow, partner)
    GROUP BY ALL ORDER BY 2, 3, 4, 5`;
  for await (const {columns} of readGroups(db, sql, SHAPE)) return {id, ...columns};
  return {id, ...emptyColumns(SHAPE)};
}

function countries({partner}: CutTexts): string {
  // An empty list is no SQL; no code is empty.
  return literals(["", ...partner.filter(isCountryCode)]);
}

/** One Arrow file of several cuts: `territory`, `year`, `flow`, `product`, `partner`, `valueEur`. */
function comparisonArrow(cuts: readonly CutRows[], texts: CutTexts): Uint8Array {
  const ids = cuts.map(({id}) => id);
  const join16 = (key: "year" | "flow" | "product" | "partner") =>
    Uint16Array.from(cuts.flatMap((cut) => [...cut[key]]));
  const territory = Uint16Array.from(cuts.flatMap((cut, index) => Array.from(cut.year, () => index)));
  return arrowFile([
    {name: "territory", kind: "text", values: territory, texts: ids},
    {name: "year", kind: "uint16", values: join16("year")},
    {name: "flow", kind: "text", values: join16("flow"), texts: texts.flow},
    {name: "product", kind: "text", values: join16("product"), texts: texts.product},
    {name: "partner", kind: "text", values: join16("partner"), texts: texts.partner},
    {name: "valueEur", kind: "float64", values: Float64Array.from(cuts.flatMap((cut) => [...cut.value]))}
  ]);
}
