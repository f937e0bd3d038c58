import {extractNpmSpecifier} from "@observablehq/framework/dist/npm.js";
import {resolveNpmImport, resolveNpmImports} from "../../vocabulary/npm.js";
import {installedPackage, specifierParts} from "../../vocabulary/packages.js";

// In the place of Framework's own module, which makes modules of packages that are imported without `npm:` by other means: another
// copy of the library, without what the site changes in it. The two ways to import give the same module here, as in the build.

/** Where the cache holds the package, or the module of it, that a bare import names. */
export async function resolveNodeImport(root: string, specifier: string): Promise<string> {
  const {name} = specifierParts(specifier);
  if (!installedPackage(root, name)) throw new Error(`unable to resolve ${specifier}`);
  return resolveNpmImport(root, specifier);
}

/** What the module at a path of the cache imports. */
export const resolveNodeImports = resolveNpmImports;

/** The import that a path of the cache answers. */
export function extractNodeSpecifier(path: string): string {
  return `npm:${extractNpmSpecifier(path)}`;
}

/** Whether an import is one of Node itself; asked for nowhere in the preview. */
export {isBuiltin as isNodeBuiltin} from "node:module";
