import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join, relative, resolve, sep} from "node:path";
import type {OnResolveResult, Plugin, PluginBuild} from "esbuild";

export interface BundlePluginOptions {
  dist: string;
  projectDir: string;
  /** Contents of the entries that exist only in memory, by name. */
  entries: ReadonlyMap<string, string>;
  /**
   * Modules, by their path in `dist`, of which pages ask for those that Framework's client fetches when a
   * cell needs them.
   */
  offered: ReadonlySet<string>;
}

/**
 * Reads Framework's output for the bundler.
 *
 * Libraries are taken from `node_modules` as their authors ship them, since
 * Framework's minified copies cannot be cut down to what is used. Implicit
 * libraries that the site does not contain become one module that says so.
 */
export function frameworkOutput({dist, projectDir, entries, offered}: BundlePluginOptions): Plugin {
  return {
    name: "framework-output",
    setup(build) {
      build.onResolve({filter: /^entry:/}, ({path}) => ({path, namespace: "entry"}));
      build.onLoad({filter: /./, namespace: "entry"}, ({path}) => ({
        contents: entries.get(path)!,
        resolveDir: dist
      }));
      build.onResolve({filter: /^\.{0,2}\//}, async ({path, resolveDir, importer, kind}) => {
        const file = resolve(resolveDir, path);
        if (!isInside(file, dist)) return undefined;
        const inDist = relative(dist, file).split(sep).join("/");
        const isLeftOut = isInside(importer, join(dist, "_observablehq")) && isVocabulary(inDist);
        if (kind === "dynamic-import" && (!existsSync(file) || (isLeftOut && !offered.has(inDist))))
          return {path: "absent", namespace: "absent"};
        if (!existsSync(file)) return undefined;
        return (await librarySource(build, inDist, projectDir)) ?? {path: file};
      });
      build.onResolve({filter: /^d3-(?:array|shape|path)$/}, ({importer, path, kind, pluginData}) =>
        pluginData !== "once" && importer.includes(`${sep}d3-sankey${sep}`)
          ? build.resolve(path, {resolveDir: projectDir, kind, pluginData: "once"})
          : undefined
      );
      build.onResolve({filter: /^\.\//}, async ({path, resolveDir, importer, kind, pluginData}) => {
        if (pluginData === "once" || !importer.includes(`${sep}d3-sankey${sep}`)) return undefined;
        const found = await build.resolve(path, {resolveDir, kind, pluginData: "once"});
        // Its package does not say so: its drawing of links, which no page uses, would bring d3-shape.
        return {...found, sideEffects: false};
      });
      build.onLoad({filter: /./, namespace: "absent"}, () => ({
        contents: `throw new Error("Cette bibliothèque n’est pas publiée avec le site.");`
      }));
      build.onLoad({filter: /\.js$/}, ({path}) =>
        isInside(path, join(dist, "_import")) || isInside(path, join(dist, "_observablehq", "stdlib"))
          ? localModule(path, dist)
          : undefined
      );
    }
  };
}

/** Whether a module is one that Framework's client fetches only when a cell asks for it. */
function isVocabulary(file: string): boolean {
  return /^_(?:npm|observablehq\/stdlib)\//.test(file);
}

/**
 * `_node/d3-array@3.2.5/index.1a2b3c4d.js`, or `_npm/d3-array@3.2.5/1a2b3c4d.js` → the package in
 * `node_modules`, when its version is the same.
 */
async function librarySource(
  build: PluginBuild,
  file: string,
  projectDir: string
): Promise<OnResolveResult | undefined> {
  const match = /^_(?:node|npm)\/((?:@[^/]+\/)?[^@/]+)@([^/]+)\/(?:(.+?)\.)?[0-9a-f]{8}\.m?js$/.exec(file);
  if (!match) return undefined;
  const [, name, version, path = "index"] = match;
  const specifier = path === "index" ? name! : `${name}/${path}`;
  const found = await build.resolve(specifier, {resolveDir: projectDir, kind: "import-statement"});
  if (found.errors.length > 0 || (await packageVersion(found.path, name!)) !== version) return undefined;
  return {path: found.path, sideEffects: found.sideEffects};
}

async function packageVersion(file: string, name: string): Promise<string | undefined> {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, "package.json"))) continue;
    const found = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
      name?: string;
      version?: string;
    };
    if (found.name === name) return found.version;
  }
  return undefined;
}

/**
 * A module of the site or of Framework's client; the addresses it makes from its own stay those of its place
 * before bundling.
 */
async function localModule(path: string, dist: string): Promise<{contents: string}> {
  const bundles = join(dist, "_observablehq");
  const fromBundle = (file: string) => relative(bundles, file).split(sep).join("/");
  const contents = await readFile(path, "utf8");
  if (isInside(path, bundles))
    return {
      contents: contents.replace(
        /(import\.meta\.resolve\()(["'`])(\.[^"'`$]+)\2\)/g,
        (_, call: string, quote: string, address: string) =>
          `${call}${quote}${fromBundle(resolve(dirname(path), address))}${quote})`
      )
    };
  return {
    contents: contents.replaceAll("import.meta.url", `new URL("${fromBundle(path)}", import.meta.url).href`)
  };
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder + sep);
}
