import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import {literal, literals} from "../database.js";
import type {Database} from "../database.js";
import {diagnose} from "./diagnosis.js";
import type {MainText} from "./diagnosis.js";
import {fieldsInOrder, matches} from "./fields.js";
import type {ProductOrder} from "./fields.js";
import {Refusal, refuse} from "./refusal.js";

/** One (flow, year, quarter) found in a file. */
export interface QuarterCount {
  flow: Flow;
  year: number;
  quarter: 1 | 2 | 3 | 4;
  rowCount: number;
}

/** Codes that occur in a file, each list ascending. */
export type CodeKind = "departement" | "region" | "product" | "cpf4" | "partner";
export type Codes = Record<CodeKind, string[]>;
export const CODE_KINDS: readonly CodeKind[] = ["departement", "region", "product", "cpf4", "partner"];

/** What a loaded file holds. */
export interface Contents {
  rowCount: number;
  quarters: QuarterCount[];
  codes: Codes;
}

/**
 * Read a text into a Parquet file of typed rows (`flow`, `year`, `quarter`, `departement`, `region`, `product`, `cpf4`,
 * `partner`, `value` in euros, `mass` in kg), one row a line, in one pass that stops at the first malformed line.
 *
 * @throws Refusal that names the faulty lines.
 */
export async function loadText(db: Database, text: MainText, parquetPath: string): Promise<Contents> {
  try {
    await db.run(`COPY (${typedRows(text)}) TO ${literal(parquetPath)} (FORMAT parquet)`);
  } catch (error) {
    throw await explained(text, error as Error);
  }
  const found = await contents(db, parquetPath);
  if (hasMalformedCode(found, text.order)) throw await explained(text, new Error("malformed code"));
  return found;
}

/**
 * Rows of a text, typed; an error of the engine at the first line that is not exactly what the notice says. Amounts are checked
 * row by row; codes, of which there are few, once each when all is read (`hasMalformedCode`).
 */
function typedRows({path, order, flow}: MainText): string {
  const fields = fieldsInOrder(order);
  // The engine forgives a separator too many: what follows the tenth field is read as one more, which must be absent.
  const names = [...fields.map(({name}) => name), "rest"];
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
  const amounts = fields.filter(({name}) => name === "value" || name === "mass");
  const wellFormed = [
    `"rest" IS NULL`,
    `"flow" IN ${literals(flow ? [officialFlow(flow)] : ["I", "E"])}`,
    // A cast forgives spaces, signs and zeros; of this length, only digits give a year or a quarter.
    `length("year") = 4`,
    `length("quarter") = 1`,
    ...amounts.map(({name, pattern}) => `regexp_full_match("${name}", ${literal(pattern)})`)
  ];
  // Null is the field that a short line lacks; of texts, only one that no field accepts (`NA` is Namibia). Nothing is quoted.
  return `
    SELECT CASE "flow" WHEN 'I' THEN 'import' ELSE 'export' END AS "flow",
      "year"::USMALLINT AS "year", "quarter"::UTINYINT AS "quarter",
      "departement", "region", "product", "cpf4", "partner", "value"::BIGINT AS "value", "mass"::BIGINT AS "mass"
    FROM read_csv(${literal(path)}, auto_detect = false, header = false, delim = ';', quote = '', escape = '',
      null_padding = true, nullstr = '@', strict_mode = true, columns = {${columns}})
    WHERE CASE WHEN coalesce(${wellFormed.join(" AND ")}, false) THEN true ELSE error('malformed line') END`;
}

/** Whether some code, year or quarter of the rows is not what its field may hold. */
function hasMalformedCode({quarters, codes}: Contents, order: ProductOrder): boolean {
  const values: Record<string, readonly string[]> = {
    ...codes,
    year: quarters.map(({year}) => String(year)),
    quarter: quarters.map(({quarter}) => String(quarter))
  };
  const checked = fieldsInOrder(order).filter(({name}) => values[name]);
  return checked.some((field) => values[field.name]!.some((value) => !matches(field, value)));
}

function officialFlow(flow: Flow): "I" | "E" {
  return flow === "import" ? "I" : "E";
}

async function explained(text: MainText, error: Error): Promise<Error> {
  const found = await diagnose(text);
  if (found) return new Refusal([found]);
  const what = `le moteur de lecture s'arrête : ${error.message.split("\n")[0]}`;
  return refuse(text.name, what, "téléchargez de nouveau le fichier, puis relancez.");
}

async function contents(db: Database, parquetPath: string): Promise<Contents> {
  const table = `read_parquet(${literal(parquetPath)})`;
  const quarters = await db.objects<QuarterCount>(
    `SELECT "flow", "year", "quarter", count(*) AS "rowCount" FROM ${table} GROUP BY ALL ORDER BY ALL`
  );
  const codes = {} as Codes;
  for (const kind of CODE_KINDS) {
    const found = await db.rows(`SELECT DISTINCT "${kind}" FROM ${table} ORDER BY ALL`);
    codes[kind] = found.map(([code]) => String(code ?? ""));
  }
  const rowCount = quarters.reduce((sum, quarter) => sum + quarter.rowCount, 0);
  return {rowCount, quarters: quarters.filter(({flow}) => FLOWS.includes(flow)), codes};
}
