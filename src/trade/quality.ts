import type {Flow} from "./types.js";

/** One official file (a zip entry or a bare text) and what became of it. */
export interface SourceFile {
  /** Path inside the input folder; `archive.zip › entry.txt` for a zip entry. */
  name: string;
  /** Revision, `YYYY-MM`: the prefix of the zip's name, else the date of the entry. */
  revision: string;
  flow: Flow | null;
  rowCount: number;
  sha256: string;
  /** Name of its rows in the cache of sources. */
  cacheKey: string;
  /** Product-code order found in the file. */
  productOrder: "A129;CPF4" | "CPF4;A129";
}

/** A file of the input that holds no data, and why it was left aside, a French sentence. */
export interface IgnoredFile {
  name: string;
  reason: string;
}

/** The file a (flow, year, quarter) was taken from, and those it was preferred to. */
export interface QuarterChoice {
  flow: Flow;
  year: number;
  quarter: 1 | 2 | 3 | 4;
  source: string;
  setAside: string[];
  rowCount: number;
}

/** One quality check: a question in French, and the rows that answer it. */
export interface Check {
  id: string;
  title: string;
  /** What the check means and what to do about it, French prose. */
  explanation: string;
  level: "ok" | "info" | "attention";
  /** The query, as an analyst can read it. */
  sql: string;
  columns: string[];
  rows: (string | number | null)[][];
  /** All rows found; `rows` may hold only the first of them. */
  rowCount: number;
}

/** What the data step says of its work, and the page of checks shows (`controles.json`). */
export interface QualityReport {
  sources: SourceFile[];
  ignored: IgnoredFile[];
  choices: QuarterChoice[];
  checks: Check[];
}
