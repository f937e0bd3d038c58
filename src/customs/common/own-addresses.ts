import {readFile} from "node:fs/promises";
import {extname} from "node:path";
import {pathToFileURL} from "node:url";
import type {Loader, Plugin} from "esbuild";

/** Name that stands for `import.meta.url` in a bundle: esbuild's `define`, beside the plugin below. */
export const OWN_ADDRESS = "ownAddress__";

/**
 * Modules that look for files beside them know where they are, wherever their text has gone: in a bundle,
 * `import.meta.url` is the address of the bundle, or nothing.
 *
 * @param places paths of the folders and files whose modules are told their address. For the others, the
 * caller gives `OWN_ADDRESS` a value that all of them share.
 */
export function ownAddresses(places: readonly string[]): Plugin {
  return {
    name: "own-addresses",
    setup({onLoad}) {
      // Said in the filter: esbuild then asks nothing for the files of packages, which are far more.
      const anywhere = places.map((place) => place.replace(/[^\w]/g, "\\$&")).join("|");
      onLoad({filter: new RegExp(`^(?:${anywhere}).*\\.[jt]s$`)}, async ({path}) => {
        const source = await readFile(path, "utf8");
        if (!source.includes("import.meta.url")) return undefined;
        const address = JSON.stringify(pathToFileURL(path).href);
        // On its first line, so that the lines of faults stay those of the file.
        return {
          contents: `const ${OWN_ADDRESS} = ${address}; ${source}`,
          loader: extname(path).slice(1) as Loader
        };
      });
    }
  };
}
