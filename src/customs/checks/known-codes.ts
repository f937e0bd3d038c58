import {cpf4} from "../../reference/cpf4.js";
import {departements} from "../../reference/departements.js";
import {partners} from "../../reference/partners.js";
import {products} from "../../reference/products.js";
import {regions} from "../../reference/regions.js";
import {MONACO, UNLOCATED} from "../../reference/territories.js";
import type {Database} from "../common/database.js";
import type {Labels} from "../read/labels.js";
import type {Source} from "../read/source-cache.js";
import {literal} from "../common/sql.js";

/** Customs code of Provence-Alpes-Côte d'Azur, where Monaco counts. */
const PACA = regions.find(({code}) => code === "93")!.customsCode;

/**
 * Tables that the checks compare the data with: the label files of the archives where there are any, else our
 * own tables. `known_codes` (kind, code), `known_regions` (departement, region), `known_products` (cpf4,
 * product), `files` (name, named_year), `places` (region, name) and `factsheets` (departement): where rows
 * count.
 */
export async function makeKnownCodes(
  db: Database,
  labels: Labels,
  sources: readonly Source[]
): Promise<void> {
  const located = departementRegions(labels);
  const codes = [
    ...located.flatMap(({code, regionCode}) => [
      ["département", code],
      ["région", regionCode]
    ]),
    // In no list of the customs, and expected all the same.
    ["département", UNLOCATED],
    ["région", UNLOCATED],
    ...codesOf(labels.a129 ?? products).map((code) => ["produit A129", code]),
    ...codesOf(labels.cpf4 ?? cpf4).map((code) => ["CPF4", code]),
    ...codesOf(labels.pays ?? partners).map((code) => ["pays", code])
  ];
  await makeTable(db, "known_codes", ["kind", "code"], codes);
  await makeTable(
    db,
    "known_regions",
    ["departement", "region"],
    located.map(({code, regionCode}) => [code, regionCode])
  );
  await makeTable(
    db,
    "known_products",
    ["cpf4", "product"],
    cpf4.map(({code, a129}) => [code, a129])
  );
  await makeTable(
    db,
    "places",
    ["region", "name"],
    regions.map(({customsCode, name}) => [customsCode, name])
  );
  // 98 and 99 have no factsheet either, and their place is told elsewhere.
  const placed = [...departements.map(({customsCode}) => customsCode), MONACO, UNLOCATED];
  await makeTable(
    db,
    "factsheets",
    ["departement"],
    placed.map((code) => [code])
  );
  const files = sources.map(({file, namedYear}) => [
    file.name,
    namedYear === null ? null : String(namedYear)
  ]);
  await makeTable(db, "files", ["name", "named_year"], files);
}

function codesOf(rows: readonly {code: string}[]): string[] {
  return [...new Set(rows.map(({code}) => code))];
}

function departementRegions({departements: annex}: Labels): {code: string; regionCode: string}[] {
  if (annex) return annex;
  const customsCode = new Map(regions.map((region) => [region.code, region.customsCode]));
  const own = departements.map((each) => ({
    code: each.customsCode,
    regionCode: customsCode.get(each.regionCode)!
  }));
  return [...own, {code: MONACO, regionCode: PACA}];
}

async function makeTable(
  db: Database,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[]
): Promise<void> {
  await db.run(`CREATE TABLE ${name} (${columns.map((column) => `${column} VARCHAR`).join(", ")})`);
  const values = rows.map(
    (row) => `(${row.map((cell) => (cell === null ? "NULL" : literal(cell))).join(", ")})`
  );
  if (values.length) await db.run(`INSERT INTO ${name} VALUES ${values.join(", ")}`);
}
