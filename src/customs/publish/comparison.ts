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
import {enumTexts, readColumns} from "./columns.js";

/** Ranks kept by name in a comparison: as many as a page can show. */
const RANKS = 15;

/** A territory's rows cut to its first products and partners, ready for an Arrow file. */
export interface CutRows {
  id: string;
  year: Uint16Array;
  flow: Uint16Array;
  product: Uint16Array;
  partner: Uint16Array;
  value: Float64Array;
}

/** Texts that the columns of `CutRows` point to; the last place of codes is `AUTRES`. */
export interface CutTexts {
  flow: string[];
  product: string[];
  partner: string[];
}

/**
 * Write `<id>-comparaison.arrow`: beside a département, its region (unless it is all of it) and France; beside a region, France.
 * France has none.
 */
export async function writeComparisons(db: Database, fichesDir: string): Promise<void> {
  const texts = await cutTexts(db);
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

/** The texts of the cuts: those of the enums, and `AUTRES` after them. */
export async function cutTexts(db: Database): Promise<CutTexts> {
  return {
    flow: await enumTexts(db, "flow"),
    product: [...(await enumTexts(db, "product_code")), OTHERS],
    partner: [...(await enumTexts(db, "partner_code")), OTHERS]
  };
}

/**
 * The cells of a territory where, for each year and flow, all but the 15 first products and the 15 first partners is gathered
 * under `AUTRES`: by value descending, ties by code ascending; a code that is no country is never ranked.
 */
export async function cutTerritory(db: Database, id: string, texts: CutTexts): Promise<CutRows> {
  const sql = `
    WITH own AS (FROM territory_cells WHERE territory = '${id}'),
    products AS (
      SELECT "year", flow, product FROM own GROUP BY "year", flow, product
      QUALIFY row_number() OVER (PARTITION BY "year", flow ORDER BY sum("value") DESC, product) <= ${RANKS}),
    partners AS (
      SELECT "year", flow, partner FROM own WHERE partner::VARCHAR IN ${countries(texts)}
      GROUP BY "year", flow, partner
      QUALIFY row_number() OVER (PARTITION BY "year", flow ORDER BY sum("value") DESC, partner) <= ${RANKS})
    SELECT own."year", enum_code(own.flow)::USMALLINT,
      coalesce(enum_code(products.product), ${texts.product.length - 1})::USMALLINT AS product,
      coalesce(enum_code(partners.partner), ${texts.partner.length - 1})::USMALLINT AS partner,
      sum("value")::DOUBLE
    FROM own LEFT JOIN products USING ("year", flow, product) LEFT JOIN partners USING ("year", flow, partner)
    GROUP BY ALL ORDER BY 1, 2, 3, 4`;
  const columns = await readColumns(db, sql, ["year", "flow", "product", "partner", "value"], ["value"]);
  return {id, ...columns};
}

function countries({partner}: CutTexts): string {
  // An empty list is no SQL; no code is empty.
  return literals(["", ...partner.filter(isCountryCode)]);
}

/** One Arrow file of several cuts: `territory`, `year`, `flow`, `product`, `partner`, `valueEur`. */
export function comparisonArrow(cuts: readonly CutRows[], texts: CutTexts): Uint8Array {
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
