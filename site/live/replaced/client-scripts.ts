import {readFile} from "node:fs/promises";
import {dirname} from "node:path/posix";
import {build, type Plugin} from "esbuild";
import {getObservableUiOrigin} from "@observablehq/framework/dist/observableApiClient.js";
import {relativePath} from "@observablehq/framework/dist/path.js";
import {resolveImport, type ClientOptions} from "@observablehq/framework/dist/rollup.js";
import {FrenchWords} from "../../common/french-words.js";
import {bundleStyles as styles} from "../../vocabulary/client-scripts.js";
import {remember} from "../../common/remember.js";

/**
 * Framework bundles the scripts of its client by rollup, again for each page that is opened: a second of
 * processor before the first page runs. Here esbuild does it, once a folder of pages. Words are French, as in
 * the finished site.
 */
export const rollupClient = remember(clientScript, (input, _root, path, {define} = {}) =>
  JSON.stringify([input, dirname(path), define])
);

async function clientScript(
  input: string,
  root: string,
  path: string,
  {define}: ClientOptions = {}
): Promise<string> {
  const origin = String(getObservableUiOrigin()).replace(/\/$/, "");
  const {outputFiles} = await build({
    entryPoints: [input],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    define: {"process.env.OBSERVABLE_ORIGIN": JSON.stringify(origin), ...define},
    plugins: [addresses(root, path)],
    logLevel: "silent"
  });
  return new FrenchWords().translate("js", outputFiles[0]!.text);
}

/** What a script imports, or asks the address of, as addresses of the preview. */
function addresses(root: string, path: string): Plugin {
  const addressOf = async (specifier: string) => {
    const found = await resolveImport(root, specifier);
    return found && relativePath(path, found);
  };
  return {
    name: "addresses",
    setup(bundler) {
      bundler.onResolve({filter: /.*/}, async ({path: specifier, kind}) => {
        const found = kind === "entry-point" ? undefined : await addressOf(specifier);
        return found === undefined ? undefined : {path: found, external: true};
      });
      bundler.onLoad({filter: /\.js$/}, async ({path: file}) => {
        const source = await readFile(file, "utf8");
        const asked = [...new Set([...source.matchAll(ASKED)].map(([, specifier]) => specifier!))];
        if (asked.length === 0) return undefined;
        const found = new Map(
          await Promise.all(asked.map(async (each) => [each, await addressOf(each)] as const))
        );
        const contents = source.replaceAll(ASKED, (text, specifier: string) =>
          found.get(specifier) === undefined
            ? text
            : `import.meta.resolve(${JSON.stringify(found.get(specifier))})`
        );
        return {contents, loader: "js"};
      });
    }
  };
}

const ASKED = /\bimport\.meta\.resolve\("([^"]+)"\)/g;

/** A style sheet with all that it imports. */
export async function bundleStyles(options: Parameters<typeof styles>[0]): Promise<string> {
  return new FrenchWords().translate("css", await styles(options));
}
