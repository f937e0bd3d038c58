// In the place of Framework's own module.
export * from "@observablehq/framework/dist/duckdb.js";

/** What Framework's client of DuckDB is told: one build, no extension (they are on another host). */
export async function getDuckDBManifest(): Promise<object> {
  return {platforms: {mvp: false, eh: true}, extensions: {}};
}
