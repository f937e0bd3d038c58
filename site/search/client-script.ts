import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";

const SCRIPT = fileURLToPath(new URL("../client/search.ts", import.meta.url));

/**
 * Makes the script of the search as one module, and returns its path: Framework bundles it instead of its
 * own. Only imports of `observablehq:` are left to Framework.
 */
export function searchScript(): string {
  const folder = join(".cache", "vocabulary");
  const outfile = join(folder, "search.js");
  mkdirSync(folder, {recursive: true});
  buildSync({
    entryPoints: [SCRIPT],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    external: ["observablehq:*"],
    logLevel: "error"
  });
  return outfile.replaceAll("\\", "/");
}
