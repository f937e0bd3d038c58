import type {Replacements} from "../common/replaced-modules.js";

/**
 * Modules by which Framework would ask another host for a library, replaced by ours, which take it from
 * `node_modules`; and that of the search.
 */
export const VOCABULARY: Replacements = {
  "dist/duckdb.js": new URL("./duckdb.ts", import.meta.url),
  "dist/files.js": new URL("./client-files.ts", import.meta.url),
  "dist/libraries.js": new URL("./implied-libraries.ts", import.meta.url),
  "dist/npm.js": new URL("./npm.ts", import.meta.url),
  "dist/rollup.js": new URL("./client-scripts.ts", import.meta.url),
  "dist/search.js": new URL("../search/search-index.ts", import.meta.url)
};
