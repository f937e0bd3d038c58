import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {getLocalModuleHash, getModuleInfo} from "@observablehq/framework/dist/javascript/module.js";
import {installedPackage, specifierParts} from "../vocabulary/packages.js";
import {resolveNpmImport, resolveNpmImports} from "../vocabulary/npm.js";
import {loaderCode} from "./process-code.js";

const ROOT = "src";

/**
 * Does what the first page will ask for and what needs no data, while they are made for the first time: reads
 * the modules of figures, prepares the libraries that these import, and the texts of data loaders. What is at
 * fault here is told when a page asks for it.
 */
export async function warmUp(): Promise<void> {
  const libraries = new Set<string>();
  for (const path of await modulePaths("components")) {
    await getLocalModuleHash(ROOT, path).catch(() => {});
    for (const name of getModuleInfo(ROOT, path)?.globalStaticImports ?? []) libraries.add(name);
  }
  for (const name of libraries) await prepareLibrary(name.replace(/^npm:/, "")).catch(() => {});
  for (const file of await readdir(join(ROOT, "data")))
    if (file.endsWith(".ts")) await loaderCode(join(ROOT, "data", file)).catch(() => {});
}

/** The addresses of the modules of a folder, as pages import them. */
async function modulePaths(folder: string): Promise<string[]> {
  const files = await readdir(join(ROOT, folder), {recursive: true});
  return files
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .map((file) => `/${folder}/${file.replaceAll("\\", "/").replace(/\.ts$/, ".js")}`);
}

async function prepareLibrary(specifier: string): Promise<void> {
  if (!installedPackage(ROOT, specifierParts(specifier).name)) return;
  await resolveNpmImports(ROOT, await resolveNpmImport(ROOT, specifier));
}
