import {departements} from "../../reference/departements.js";
import {regions} from "../../reference/regions.js";
import {territories} from "../../reference/territories.js";
import {literal, literals} from "../database.js";
import type {Database} from "../database.js";
import type {QuarterChoice} from "../manifest.js";
import {CODE_KINDS} from "../read/load.js";
import type {CodeKind} from "../read/load.js";
import type {Source} from "../read/sources.js";

/**
 * The one SQL story, from official rows to the cells of every territory.
 *
 * Tables made here (values in euros, masses in kilograms; every code column is an enum in ascending order of codes):
 * - `quarters`: year, quarter, flow, departement, region → value, row_count — every year;
 * - `cells`: year, flow, departement, region, product, partner → value, mass, row_count — every year;
 * - `cpf4_cells`: year, flow, departement, region, product, cpf4 → value, row_count — every year;
 * - `duplicate_rows`: the keys that occur more than once → row_count, value — every year;
 * - `negative_rows`: the official rows with a negative value or mass — every year;
 * - `membership`: departement, region → territory, one line for each territory that a row counts in;
 * - `territory_cells`: territory, year, flow, product, partner → value, mass — complete years;
 * - `territory_cpf4`: territory, year, flow, product, cpf4 → value — complete years;
 * - `territory_quarters`: territory, year, quarter, flow → value — every year.
 */
export async function buildTables(
  db: Database,
  {
    sources,
    choices,
    years,
    onYear
  }: {
    sources: readonly Source[];
    choices: readonly QuarterChoice[];
    /** Complete years. */
    years: readonly number[];
    onYear: (year: number) => void;
  }
): Promise<void> {
  for (const sql of [...enums(sources), ...emptyTables]) await db.run(sql);
  const allYears = [...new Set(choices.map(({year}) => year))].sort((a, b) => a - b);
  for (const year of allYears) {
    onYear(year);
    await db.run(`CREATE OR REPLACE TEMP VIEW year_rows AS ${chosenRows(sources, choices, year)}`);
    for (const sql of addYear) await db.run(sql);
  }
  await db.run(territoryTable());
  await db.run(membership);
  for (const year of years) for (const sql of addTerritoryYear(year)) await db.run(sql);
  await db.run(territoryQuarters);
}

function enums(sources: readonly Source[]): string[] {
  const codes = (kind: CodeKind) =>
    [...new Set(sources.flatMap(({contents}) => contents.codes[kind]))].sort();
  const byKind = CODE_KINDS.map((kind) => `CREATE TYPE ${kind}_code AS ENUM ${literals(codes(kind))}`);
  const ids = territories.map(({id}) => id).sort();
  return [
    ...byKind,
    `CREATE TYPE flow AS ENUM ('export', 'import')`,
    `CREATE TYPE territory_id AS ENUM ${literals(ids)}`
  ];
}

const emptyTables = [
  `CREATE TABLE quarters ("year" USMALLINT, "quarter" UTINYINT, flow flow, departement departement_code,
    region region_code, "value" BIGINT, row_count BIGINT)`,
  `CREATE TABLE cells ("year" USMALLINT, flow flow, departement departement_code, region region_code,
    product product_code, partner partner_code, "value" BIGINT, mass BIGINT, row_count BIGINT)`,
  `CREATE TABLE cpf4_cells ("year" USMALLINT, flow flow, departement departement_code, region region_code,
    product product_code, cpf4 cpf4_code, "value" BIGINT, row_count BIGINT)`,
  `CREATE TABLE duplicate_rows (flow VARCHAR, "year" USMALLINT, "quarter" UTINYINT, departement VARCHAR,
    region VARCHAR, product VARCHAR, cpf4 VARCHAR, partner VARCHAR, row_count BIGINT, "value" BIGINT)`,
  `CREATE TABLE negative_rows (flow VARCHAR, "year" USMALLINT, "quarter" UTINYINT, departement VARCHAR,
    region VARCHAR, product VARCHAR, cpf4 VARCHAR, partner VARCHAR, "value" BIGINT, mass BIGINT)`,
  `CREATE TABLE territory_cells (territory territory_id, "year" USMALLINT, flow flow, product product_code,
    partner partner_code, "value" BIGINT, mass BIGINT)`,
  `CREATE TABLE territory_cpf4 (territory territory_id, "year" USMALLINT, flow flow, product product_code,
    cpf4 cpf4_code, "value" BIGINT)`
];

/** The official rows of a year, each quarter from the source chosen for it. */
function chosenRows(sources: readonly Source[], choices: readonly QuarterChoice[], year: number): string {
  const parts = sources.flatMap(({file, parquet}) => {
    const chosen = choices.filter((choice) => choice.source === file.name && choice.year === year);
    if (!chosen.length) return [];
    const quarters = chosen.map(({flow, quarter}) => `(${literal(flow)}, ${quarter})`).join(", ");
    return `SELECT * FROM read_parquet(${literal(parquet)}) WHERE "year" = ${year} AND (flow, "quarter") IN (${quarters})`;
  });
  return parts.join(" UNION ALL ");
}

/** What the notice says is unique. */
const KEY = `flow, "year", "quarter", departement, region, product, cpf4, partner`;

const addYear = [
  `INSERT INTO quarters
    SELECT "year", "quarter", flow, departement, region, sum("value"), count(*) FROM year_rows GROUP BY ALL`,
  `INSERT INTO cells
    SELECT "year", flow, departement, region, product, partner, sum("value"), sum(mass), count(*)
    FROM year_rows GROUP BY ALL`,
  `INSERT INTO cpf4_cells
    SELECT "year", flow, departement, region, product, cpf4, sum("value"), count(*) FROM year_rows GROUP BY ALL`,
  // Grouping hashes is three times as fast as grouping keys; keys are looked at only where a hash occurs twice.
  `INSERT INTO duplicate_rows
    WITH twice AS (SELECT hash(${KEY}) AS h FROM year_rows GROUP BY h HAVING count(*) > 1)
    SELECT ${KEY}, count(*), sum("value") FROM year_rows WHERE hash(${KEY}) IN (FROM twice)
    GROUP BY ALL HAVING count(*) > 1`,
  `INSERT INTO negative_rows SELECT ${KEY}, "value", mass FROM year_rows WHERE "value" < 0 OR mass < 0`
];

/** Customs codes of the territories that have a factsheet. */
function territoryTable(): string {
  const rows = [
    `('france', 'france', NULL)`,
    ...regions.map(({code, customsCode}) => `('region-${code}', 'region', ${literal(customsCode)})`),
    ...departements.map(
      ({code, customsCode}) => `('departement-${code}', 'departement', ${literal(customsCode)})`
    )
  ];
  return `CREATE TABLE territories AS
    SELECT id::territory_id AS id, "type", customs FROM (VALUES ${rows.join(", ")}) AS t(id, "type", customs)`;
}

/**
 * A row counts in its département, in the region whose code it bears — Monaco (99) so counts in Provence-Alpes-Côte d'Azur —
 * and, whatever its codes, in France. Rows without a département (98) count in France only.
 */
const membership = `CREATE TABLE membership AS
  SELECT booked.departement, booked.region, territories.id AS territory
  FROM (SELECT DISTINCT departement, region FROM quarters) AS booked
  JOIN territories
    ON territories.type = 'france'
    OR (territories.type = 'departement' AND territories.customs = booked.departement::VARCHAR)
    OR (territories.type = 'region' AND territories.customs = booked.region::VARCHAR
      AND booked.departement::VARCHAR <> '98')`;

function addTerritoryYear(year: number): string[] {
  return [
    `INSERT INTO territory_cells
      SELECT territory, "year", flow, product, partner, sum("value"), sum(mass)
      FROM cells JOIN membership USING (departement, region) WHERE "year" = ${year}
      GROUP BY ALL`,
    `INSERT INTO territory_cpf4
      SELECT territory, "year", flow, product, cpf4, sum("value")
      FROM cpf4_cells JOIN membership USING (departement, region) WHERE "year" = ${year}
      GROUP BY ALL`
  ];
}

const territoryQuarters = `CREATE TABLE territory_quarters AS
  SELECT territory, "year", "quarter", flow, sum("value")::BIGINT AS "value"
  FROM quarters JOIN membership USING (departement, region) GROUP BY ALL`;
