import {extractNpmSpecifier} from "@observablehq/framework/dist/npm.js";
import {resolveNpmImport, resolveNpmImports} from "../../vocabulary/npm.js";
import {installedPackage, specifierParts} from "../../vocabulary/packages.js";

// Replaces Framework's own module, which prepares packages that are imported without `npm:` in another way:
// as a second copy of the library, without the changes that the site makes to it. Here both ways of importing
// give the same module, as in the build.

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
