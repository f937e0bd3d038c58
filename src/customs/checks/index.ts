import type {Database} from "../database.js";
import type {Check, QuarterChoice} from "../manifest.js";
import type {Labels} from "../read/labels.js";
import type {Source} from "../read/sources.js";

/** What the checks look at, beside the tables of cube/tables.ts. */
export interface CheckInput {
  sources: readonly Source[];
  choices: readonly QuarterChoice[];
  labels: Labels;
  years: readonly number[];
}

/** Run every quality check. */
export async function runChecks(_db: Database, _input: CheckInput): Promise<Check[]> {
  return [];
}
