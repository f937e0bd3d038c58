import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import type {Plugin} from "esbuild";
import {OWN_ADDRESS, ownAddresses} from "../common/own-addresses.js";

/**
 * What threads run, with all that it imports, as one JavaScript text: `thread.ts`, which reads, then
 * `stages.ts`, all that they do. TypeScript is read in one go, whatever runs this process (tsx, vitest,
 * Framework), and a thread starts in a tenth of the time that it takes to find some three hundred modules.
 * Modules of `src` know where their files are: they read the tables of `src/reference`.
 */
export async function threadCode(entry: "thread.ts" | "stages.ts"): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: `node${process.versions.node}`,
    logLevel: "silent",
    define: {"import.meta.url": OWN_ADDRESS},
    banner: {js: `var ${OWN_ADDRESS};`},
    plugins: [westernEncodings, ownAddresses([fileURLToPath(new URL("../..", import.meta.url))])]
  });
  return outputFiles[0]!.text;
}

/** Leaves out the tables of Chinese, Japanese and Korean encodings: half of the text, of no use here. */
const westernEncodings: Plugin = {
  name: "western-encodings",
  setup({onLoad}) {
    onLoad({filter: /[\\/]iconv-lite[\\/]encodings[\\/]dbcs-data\.js$/}, () => ({
      contents: "module.exports = {};"
    }));
  }
};
