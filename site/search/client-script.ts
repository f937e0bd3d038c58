import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";

const SCRIPT = fileURLToPath(new URL("../client/search.ts", import.meta.url));

/** File of the script of the search, which Framework bundles in the place of its own: one module, but for what Framework knows by `observablehq:`. */
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
