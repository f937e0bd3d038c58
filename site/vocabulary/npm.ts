import {existsSync} from "node:fs";
import {join} from "node:path";
import {parseImports} from "@observablehq/framework/dist/javascript/imports.js";
import {resolveNpmImport as cachePath} from "@observablehq/framework/dist/npm.js";
import {cachedFile, writeCachedFile} from "./cached-modules.js";
import {ABSENT_VERSION, installedPackage, specifierParts} from "./packages.js";
import {SiteFault} from "../common/fault.js";

// Replaces Framework's own module, which asks package registries: here versions and files are those of
// `node_modules`.
export * from "@observablehq/framework/dist/npm.js";

/** Where the cache holds what `npm:` names: `d3` is `/_npm/d3@7.9.2/_esm.js`. */
export async function resolveNpmImport(root: string, specifier: string): Promise<string> {
  const {name, path} = specifierParts(specifier);
  const version = installedPackage(root, name)?.version ?? ABSENT_VERSION;
  // Framework names a copy of mermaid with all its libraries in it.
  const file = path ?? (name === "mermaid" ? "+esm" : undefined);
  return cachePath(root, `${name}@${version}${file === undefined ? "" : `/${file}`}`);
}

const underway = new Map<string, Promise<string>>();

/** Makes what the cache holds at a path unless it is there, and returns its file. */
export async function populateNpmCache(root: string, path: string): Promise<string> {
  const output = join(root, ".observablehq", "cache", path);
  if (existsSync(output)) return output;
  const begun = underway.get(output);
  if (begun) return begun;
  const work = populate(root, path, output).finally(() => underway.delete(output));
  underway.set(output, work);
  return work;
}

async function populate(root: string, path: string, output: string): Promise<string> {
  const file = cachedFile(root, path);
  if (!file) throw new SiteFault(`Le fichier «\u00a0${path}\u00a0» n’est d’aucune bibliothèque installée.`);
  await writeCachedFile(file, output);
  return output;
}

/** What the module at a path of the cache imports. */
export async function resolveNpmImports(root: string, path: string): Promise<{name: string; type: string}[]> {
  await populateNpmCache(root, path);
  return parseImports(join(root, ".observablehq", "cache"), path);
}
