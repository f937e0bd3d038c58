import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {OWN_ADDRESS, ownAddresses} from "../common/own-addresses.js";

/**
 * What a thread runs (thread.ts), with all that it imports, as one JavaScript text: TypeScript is read in one
 * go, whatever runs this process (tsx, vitest, Framework), and a thread starts in a tenth of the time that it
 * takes to find some three hundred modules. Modules of `src` know where their files are: they read the tables
 * of `src/reference`.
 */
export async function threadCode(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("thread.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: `node${process.versions.node}`,
    logLevel: "silent",
    define: {"import.meta.url": OWN_ADDRESS},
    banner: {js: `var ${OWN_ADDRESS};`},
    plugins: [ownAddresses([fileURLToPath(new URL("../..", import.meta.url))])]
  });
  return outputFiles[0]!.text;
}
