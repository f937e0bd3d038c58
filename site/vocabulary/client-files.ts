import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {getClientPath as originalPath} from "@observablehq/framework/dist/files.js";
import {searchScript} from "../search/client-script.js";

// Replaces Framework's own module: one script of its client is changed, and that of the search is ours.
export * from "@observablehq/framework/dist/files.js";

const DUCKDB_CLIENT = "stdlib/duckdb.js";
const SEARCH_CLIENT = "search.js";

/**
 * Changes to Framework's client of DuckDB: it reads Arrow files as well as streams, reads Parquet without the
 * extension of another host, and does without one of the two builds of DuckDB.
 */
const CHANGES: readonly [text: RegExp, instead: string][] = [
  [
    /const buffer = new Uint8Array\(await file\.arrayBuffer\(\)\);\s*return await connection\.insertArrowFromIPCStream\(buffer,/,
    "return await connection.insertArrowTable(await file.arrow(),"
  ],
  [
    /const table = file\.size < 5e7 [\s\S]*?parquet_scan[^;]*;/,
    `return await connection.insertArrowTable(await file.parquet(), {name, schema: "main", ...options});`
  ],
  [/mainModule === bundles\[platform2\]\.mainModule/, "mainModule === bundles[platform2]?.mainModule"]
];

/**
 * The file of a script of Framework's client; of that of DuckDB, a changed copy; of that of the search, ours.
 */
export function getClientPath(entry: string): string {
  if (entry === SEARCH_CLIENT) return searchScript();
  const path = originalPath(entry);
  if (entry !== DUCKDB_CLIENT) return path;
  const folder = join(".cache", "vocabulary");
  const changed = join(folder, "duckdb.js");
  mkdirSync(folder, {recursive: true});
  writeFileSync(changed, changedText(path));
  return changed.replaceAll("\\", "/");
}

function changedText(path: string): string {
  return CHANGES.reduce(
    (source, [text, instead]) => {
      if (!text.test(source)) throw new Error(`${path}: ${String(text)} is not there any more`);
      return source.replace(text, () => instead);
    },
    readFileSync(path, "utf8")
  );
}
