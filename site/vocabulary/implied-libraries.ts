import * as framework from "@observablehq/framework/dist/libraries.js";

// Replaces Framework's own module, which knows the other libraries that a word of a cell needs: those that
// differ here.
export * from "@observablehq/framework/dist/libraries.js";

const DUCKDB = "npm:@observablehq/duckdb";
const PARQUET = "npm:parquet-wasm";

/** Framework knows what `csv` and `tsv` need, and forgets `dsv`. */
export function getImplicitFileImports(methods: Iterable<string>): Set<string> {
  const names = new Set(methods);
  const implied = framework.getImplicitFileImports(names);
  return names.has("dsv") ? implied.add("npm:d3-dsv") : implied;
}

/**
 * DuckDB reads Parquet through the library that `FileAttachment(…).parquet()` uses, since its own reader is
 * on another host.
 */
export function getImplicitDependencies(imports: Iterable<string>): Set<string> {
  const implied = framework.getImplicitDependencies(imports);
  if (implied.has("npm:@duckdb/duckdb-wasm")) implied.add(PARQUET).add("npm:apache-arrow");
  return implied;
}

/**
 * One build of DuckDB, for the browsers that the site is made for, and none of the extensions that another
 * host gives.
 */
export function getImplicitDownloads(imports: Iterable<string>): Set<string> {
  const names = new Set(imports);
  const isDuckdb = names.delete(DUCKDB);
  const implied = framework.getImplicitDownloads(names, undefined);
  if (isDuckdb)
    for (const file of ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"])
      implied.add(`npm:@duckdb/duckdb-wasm/dist/${file}`);
  return implied;
}
