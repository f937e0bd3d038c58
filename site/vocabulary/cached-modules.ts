import {copyFile, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import {pathToFileURL} from "node:url";
import {build, type BuildOptions, type Plugin} from "esbuild";
import {installedPackage, specifierParts, type InstalledPackage} from "./packages.js";
import {sourcePatches} from "./source-patches.js";

/**
 * Libraries that a page may hold only once, whichever names it: a table of Arrow must be one for DuckDB too.
 * Others are part of the module that uses them. All are ES modules.
 */
const SHARED: ReadonlySet<string> = new Set([
  "@observablehq/plot",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "htl",
  "isoformat",
  "katex",
  "mermaid",
  "topojson-client"
]);

/**
 * A place in Framework's cache: `file` of a package, `_esm.js` for the package as a module, `a/b._esm.js` for
 * a module of it.
 */
export interface CachedFile {
  /** Folder of the pages. */
  root: string;
  library: InstalledPackage;
  file: string;
}

/** Writes what the cache holds for a file of an installed package, whole or not at all. */
export async function writeCachedFile(cached: CachedFile, output: string): Promise<void> {
  const {library, file} = cached;
  await mkdir(dirname(output), {recursive: true});
  const temporary = `${output}.${process.pid}.tmp`;
  try {
    const source = join(library.folder, file);
    const entry = /(?:^|\.)_esm\.js$/.test(file)
      ? specifierOf(library.name, file)
      : (await isModule(source))
        ? source
        : undefined;
    if (entry) await writeFile(temporary, await moduleText(cached, entry));
    else await copyFile(source, temporary);
    await rename(temporary, output);
  } finally {
    await rm(temporary, {force: true});
  }
}

function specifierOf(name: string, file: string): string {
  return file === "_esm.js" ? name : `${name}/${file.replace(/\._esm\.js$/, "")}`;
}

async function isModule(file: string): Promise<boolean> {
  return /\.m?js$/.test(file) && /^\s*(?:import|export)\b/m.test(await readFile(file, "utf8"));
}

/** One ES module of a library, with all it needs but the shared ones. */
async function moduleText(cached: CachedFile, entry: string): Promise<string> {
  const {library} = cached;
  const plugins = [sourcePatches, entryPlugin(library, entry), sharedLibraries(cached)];
  const options = {...OPTIONS, absWorkingDir: library.folder, plugins} satisfies BuildOptions;
  const {outputFiles, metafile} = await build({...options, entryPoints: [ENTRY]});
  const input = Object.values(metafile.outputs)[0]!.entryPoint!;
  if (metafile.inputs[input]!.format !== "cjs") return outputFiles[0]!.text;
  const contents = await namedExports(join(library.folder, input));
  const again = await build({...options, stdin: {contents, resolveDir: library.folder}});
  return again.outputFiles[0]!.text;
}

const ENTRY = "vocabulary-entry";

const OPTIONS = {
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  define: {"process.env.NODE_ENV": `"production"`, global: "globalThis"},
  logLevel: "silent"
} as const;

function entryPlugin(library: InstalledPackage, entry: string): Plugin {
  return {
    name: "entry",
    setup(bundler) {
      bundler.onResolve({filter: new RegExp(`^${ENTRY}$`)}, () =>
        bundler.resolve(entry, {resolveDir: dirname(library.folder), kind: "import-statement"})
      );
    }
  };
}

/**
 * A CommonJS library as a module: its exports by their names, where it can be asked for them, beside the
 * default one.
 */
async function namedExports(file: string): Promise<string> {
  const namespace = (await import(pathToFileURL(file).href).catch(() => ({}))) as object;
  const names = Object.keys(namespace).filter((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name));
  const named = names.filter((name) => name !== "default" && name !== "module.exports");
  return [
    `import * as library from ${JSON.stringify(ENTRY)};`,
    "export default library.default;",
    `export const {${named.join(", ")}} = library;`
  ].join("\n");
}

/** Leaves shared libraries out: the module imports them from their own place in the cache. */
function sharedLibraries({root, library, file}: CachedFile): Plugin {
  const here = join("/", `${library.name}@${library.version}`, dirname(file));
  return {
    name: "shared-libraries",
    setup(bundler) {
      bundler.onResolve({filter: /^[^./]/}, ({path, kind, resolveDir}) => {
        const isImport = kind === "import-statement" || kind === "dynamic-import";
        if (!isImport || path === library.name || !SHARED.has(path)) return undefined;
        const found = installedPackage(resolveDir, path);
        if (!found || found.folder !== installedPackage(root, path)?.folder) return undefined;
        const there = join("/", `${found.name}@${found.version}`, "_esm.js");
        return {path: relative(here, there).replaceAll("\\", "/"), external: true};
      });
    }
  };
}

/** The package and the file of it that a path of Framework's cache names: `/_npm/d3@7.9.2/_esm.js`. */
export function cachedFile(root: string, path: string): CachedFile | undefined {
  const match = /^\/_npm\/((?:@[^/@]+\/)?[^/@]+@[^/]+)\/(.+)$/.exec(path);
  if (!match) return undefined;
  const {name, range} = specifierParts(match[1]!);
  const library = installedPackage(root, name);
  return library && library.version === range ? {root, library, file: match[2]!} : undefined;
}
