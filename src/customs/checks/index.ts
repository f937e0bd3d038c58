import type {Database} from "../common/database.js";
import type {Check, QuarterChoice} from "../common/manifest.js";
import type {Labels} from "../read/labels.js";
import type {Source} from "../read/source-cache.js";
import {literal} from "../common/sql.js";
import {runCheck} from "./check.js";
import type {CheckQuery} from "./check.js";
import {codeChecks} from "./code-checks.js";
import {makeKnownCodes} from "./known-codes.js";
import {rowChecks} from "./row-checks.js";
import {totalChecks} from "./total-checks.js";
import {trendChecks} from "./trend-checks.js";

/** Every quality check, in the order of the page. */
const checkQueries: readonly CheckQuery[] = [...codeChecks, ...rowChecks, ...totalChecks, ...trendChecks];

/** What the checks look at, beside the tables of tables.ts. */
export interface CheckInput {
  sources: readonly Source[];
  choices: readonly QuarterChoice[];
  labels: Labels;
  /** Complete years, ascending. */
  years: readonly number[];
}

/** Run every quality check. */
export async function runChecks(
  db: Database,
  {sources, choices, labels, years}: CheckInput
): Promise<Check[]> {
  await makeKnownCodes(db, labels, sources);
  await makeChosen(db, choices);
  const last = years.slice(-2).map((year) => `(${year})`);
  await db.run(`CREATE TABLE last_years AS SELECT * FROM (VALUES ${last.join(", ")}) AS t("year")`);
  const checks: Check[] = [];
  for (const query of checkQueries) checks.push(await runCheck(db, query));
  return checks;
}

/** Table `chosen`: source and row count of each (flow, year, quarter). */
async function makeChosen(db: Database, choices: readonly QuarterChoice[]): Promise<void> {
  const rows = choices.map(
    ({flow, year, quarter, source, rowCount}) =>
      `(${literal(flow)}, ${year}, ${quarter}, ${literal(source)}, ${rowCount})`
  );
  await db.run(`CREATE TABLE chosen AS
    SELECT * FROM (VALUES ${rows.join(", ")}) AS t(flow, "year", "quarter", source, row_count)`);
}
