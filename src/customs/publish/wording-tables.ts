import {FLOWS} from "../../trade/types.js";
import {literal, literals} from "../database.js";
import type {Database} from "../database.js";
import {enumTexts} from "./columns.js";
import type {Wording} from "./wording.js";

/** Tables `product_labels` (product, label) and `partner_names` (year, flow, partner, name) of the codes in use. */
export async function makeWordingTables(
  db: Database,
  wording: Wording,
  years: readonly number[]
): Promise<void> {
  const products = await enumTexts(db, "product_code");
  const labels = products.map((code) => `(${literal(code)}, ${literal(wording.product(code))})`);
  await db.run(`CREATE TABLE product_labels AS SELECT product::product_code AS product, label
    FROM (VALUES ${labels.join(", ")}) AS t(product, label)`);
  const partners = await enumTexts(db, "partner_code");
  const named = years.flatMap((year) =>
    FLOWS.flatMap((flow) =>
      partners.map((code) => ({year, flow, code, name: wording.partner(code, year, flow)}))
    )
  );
  const names = [...new Set(named.map(({name}) => name))].sort();
  const rows = named.map(
    ({year, flow, code, name}) => `(${year}, '${flow}', ${literal(code)}, ${literal(name)})`
  );
  await db.run(`CREATE TYPE partner_name AS ENUM ${literals(names)}`);
  await db.run(`CREATE TABLE partner_names AS
    SELECT "year"::USMALLINT AS "year", flow::flow AS flow, partner::partner_code AS partner, name::partner_name AS name
    FROM (VALUES ${rows.join(", ")}) AS t("year", flow, partner, name)`);
}
