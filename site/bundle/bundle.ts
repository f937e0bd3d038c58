import {existsSync} from "node:fs";
import {readFile, rm} from "node:fs/promises";
import {basename, dirname, join, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {build, type BuildOptions, type Metafile} from "esbuild";
import {byCodePoint, listFiles, writeOutput} from "../common/files.js";
import {frameworkOutput} from "./plugin.js";
import {joinPieces, staticImports} from "./join.js";
import {bundleSets, setKey} from "./sets.js";
import {licenceText} from "./licences.js";
import {
  lazyImports,
  libraryPreloads,
  moduleImports,
  PACING,
  useBundle,
  type BundledScripts
} from "./page-script.js";
import {sourcePatches} from "../vocabulary/source-patches.js";
import {relativeAddress, type Page} from "../common/pages.js";

/** Folder of the bundles, one level below the root as Framework's client expects of its own. */
const OUTPUT = "_observablehq";

/**
 * Prefix of the modules of a set that pages do not import themselves, but that Framework's client fetches for
 * their cells.
 */
const LATER = "later:";

/** Where the licences of the bundled libraries are told, since the bundles themselves have no comments. */
const LICENCES = "licences.txt";

/**
 * Replaces the modules of the pages, one file each in Framework's output, by one bundle for each kind of
 * page, and what it fetches later. Kinds of pages share no file: each piece in common would be one more
 * request. Unused code is left out. The names of the files are hashes of their contents. The licences of the
 * libraries in them go to `licences.txt`.
 */
export async function bundleScripts(
  pages: readonly Page[],
  dist: string,
  projectDir: string
): Promise<Page[]> {
  dist = resolve(dist);
  const groups = pages.map((page) => [
    ...localModules(page, dist, moduleImports(page.html)),
    ...localModules(page, dist, libraryPreloads(page.html)).map((file) => LATER + file)
  ]);
  const lazy = [...new Set(pages.flatMap((page) => localModules(page, dist, lazyImports(page.html))))].sort(
    byCodePoint
  );
  const sets = bundleSets(groups);
  const bundled = [...new Set(sets.values())];
  const metafile = await runBundlers(bundled, lazy, dist, projectDir);
  const outputs = outputsByEntry(metafile, dist);
  await removeModules(dist, new Set(Object.keys(metafile.outputs).map((file) => basename(file))));
  await writeOutput(join(dist, LICENCES), await licenceText(metafile, dist, projectDir));
  return pages.map((page, index) => {
    const set = sets.get(setKey(groups[index]!));
    if (!set) return page;
    const output = outputs.get(entryName(bundled.indexOf(set)))!;
    return {...page, html: useBundle(page.html, pageScripts(page, dist, set, output, outputs))};
  });
}

/** Paths in `dist` of the modules that a page names, those that exist, in code-point order. */
function localModules(page: Page, dist: string, specifiers: readonly string[]): string[] {
  return specifiers
    .map((specifier) => modulePath(page, dist, specifier))
    .filter((file) => existsSync(join(dist, file)))
    .sort(byCodePoint);
}

function modulePath(page: Page, dist: string, specifier: string): string {
  return inFolder(dist, resolve(dist, dirname(page.file), specifier));
}

function inFolder(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/**
 * Runs the bundler once for each set of modules, and once for those that classic scripts import. Writes what
 * it makes, and returns what it tells of that.
 */
async function runBundlers(
  sets: readonly (readonly string[])[],
  lazy: readonly string[],
  dist: string,
  projectDir: string
): Promise<Metafile> {
  const entries = new Map(sets.map((set, index) => [entryName(index), entrySource(set)]));
  const run = async (entryPoints: {in: string; out: string}[], set: readonly string[]) => {
    const offered = new Set(set.map((module) => module.replace(LATER, "")));
    const plugins = [sourcePatches, frameworkOutput({dist, projectDir, entries, offered})];
    const options = {...OPTIONS, absWorkingDir: dist};
    const made = await build({...options, entryPoints, plugins});
    const texts = new Map(made.outputFiles.map(({path, text}) => [inFolder(dist, path), text]));
    const bundle = {texts, outputs: made.metafile.outputs};
    return set.length > 0 ? joinPieces(bundle, options) : bundle;
  };
  const results = await Promise.all([
    ...[...entries.keys()].map((name, index) => run([{in: name, out: `page-${index + 1}`}], sets[index]!)),
    run(
      lazy.map((file) => ({in: join(dist, file), out: basename(file).replace(/\..*$/, "")})),
      []
    )
  ]);
  const merged: Metafile = {inputs: {}, outputs: {}};
  for (const {texts, outputs} of results) {
    Object.assign(merged.outputs, outputs);
    for (const [file, text] of texts) await writeOutput(join(dist, file), text);
  }
  return merged;
}

const OPTIONS = {
  outdir: OUTPUT,
  entryNames: "[name].[hash]",
  chunkNames: "commun.[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "silent"
} as const satisfies BuildOptions;

function entryName(index: number): string {
  return `entry:${index}`;
}

/** The module that the site adds to those of the pages. */
const PACING_MODULE = fileURLToPath(new URL("../client/paced-cells.ts", import.meta.url));

/** One export a module: `m0`, `m1`, … in the order of the list, and `pacing`. */
function entrySource(modules: readonly string[]): string {
  return [
    ...modules.flatMap((file, index) =>
      file.startsWith(LATER) ? [] : [`export * as m${index} from "./${file}";`]
    ),
    `export * as ${PACING} from ${JSON.stringify(PACING_MODULE)};`
  ].join("\n");
}

interface Output {
  file: string;
  chunks: string[];
}

/**
 * Output of each entry and the files it needs at once, by name of the entry (that of a set, or a path in
 * `dist`).
 */
function outputsByEntry(metafile: Metafile, dist: string): Map<string, Output> {
  const byEntry = new Map<string, Output>();
  for (const [file, {entryPoint}] of Object.entries(metafile.outputs)) {
    if (!entryPoint) continue;
    const name = entryPoint.startsWith("entry:")
      ? entryPoint.replace(/^entry:(?=entry:)/, "")
      : inFolder(dist, resolve(dist, entryPoint));
    byEntry.set(name, {file, chunks: staticImports(metafile.outputs, file)});
  }
  return byEntry;
}

function pageScripts(
  page: Page,
  dist: string,
  set: readonly string[],
  output: Output,
  outputs: Map<string, Output>
): BundledScripts {
  const address = (file: string) => relativeAddress(page.file, file);
  return {
    bundle: address(output.file),
    chunks: output.chunks.map(address),
    nameOf: (specifier: string) => {
      const index = set.indexOf(modulePath(page, dist, specifier));
      return index < 0 ? undefined : `m${index}`;
    },
    lazyAddress: (specifier: string) => {
      const lazy = outputs.get(modulePath(page, dist, specifier));
      return lazy && address(lazy.file);
    }
  };
}

/** Deletes the modules that the bundles replace, but not those that run as workers. */
async function removeModules(dist: string, bundles: ReadonlySet<string>): Promise<void> {
  await rm(join(dist, "_node"), {recursive: true, force: true});
  const texts = await Promise.all([...bundles].map((name) => readFile(join(dist, OUTPUT, name), "utf8")));
  for (const file of await listFiles(dist)) {
    const isModule = /^_(?:import|npm)\/.*\.js$/.test(file) || /^_observablehq\/.*\.js$/.test(file);
    const isUsed = file.startsWith("_npm/") && texts.some((text) => text.includes(file));
    if (isModule && !isUsed && !bundles.has(basename(file))) await rm(join(dist, file));
  }
}
