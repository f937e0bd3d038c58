import type {Database} from "../common/database.js";
import type {Check} from "../common/manifest.js";
import {frenchTypography} from "../../french/typography.js";

/** A quality check: a question put to the tables, whose answer is the rows to look at. */
export interface CheckQuery {
  id: string;
  /** French, as pages show it. */
  title: string;
  /** What it means and what to do about it. */
  explanation: string;
  /** Level of the check when it finds rows; it is « ok » otherwise. */
  finding: "info" | "attention";
  /** Ends with an ORDER BY: the first rows are those shown. */
  sql: string;
}

/** How many rows of a check are kept for the page. */
const LISTED_ROWS = 50;

/** Ask the question. */
export async function runCheck(
  db: Database,
  {id, title, explanation, finding, sql}: CheckQuery
): Promise<Check> {
  const legible = dedent(sql);
  const {columns, rows} = await db.table(`${legible} LIMIT ${LISTED_ROWS}`);
  const rowCount = rows.length < LISTED_ROWS ? rows.length : await countRows(db, legible);
  const level = rowCount === 0 ? "ok" : finding;
  const words = {id, title: frenchTypography(title), explanation: frenchTypography(explanation)};
  return {...words, level, sql: legible, columns, rows: rows as Check["rows"], rowCount};
}

async function countRows(db: Database, sql: string): Promise<number> {
  const [[rowCount]] = (await db.rows(`SELECT count(*) FROM (${sql})`)) as [[number]];
  return rowCount;
}

function dedent(sql: string): string {
  const lines = sql.replace(/^\n|\s+$/g, "").split("\n");
  const indent = Math.min(...lines.filter(Boolean).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent)).join("\n");
}
