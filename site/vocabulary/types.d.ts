// What the vocabulary of cells calls of Framework; the package brings no types.
declare module "@observablehq/framework/dist/npm.js" {
  export function resolveNpmImport(root: string, specifier: string): Promise<string>;
}

declare module "@observablehq/framework/dist/libraries.js" {
  export function getImplicitInputImports(words: Iterable<string>): Set<string>;
  export function getImplicitFileImports(methods: Iterable<string>): Set<string>;
  export function getImplicitDependencies(imports: Iterable<string>): Set<string>;
  export function getImplicitDownloads(imports: Iterable<string>, duckdb: undefined): Set<string>;
}

declare module "@observablehq/framework/dist/duckdb.js";

declare module "@observablehq/framework/dist/files.js" {
  export function getClientPath(entry: string): string;
  /** File of a style sheet of Framework, `default.css`, below the current folder. */
  export function getStylePath(entry: string): string;
}

declare module "@observablehq/framework/dist/resolvers.js" {
  /** Imports that Framework's own client answers, with the scripts that do. */
  export const builtins: ReadonlyMap<string, string>;
}

declare module "@observablehq/framework/dist/javascript/globals.js" {
  export const defaultGlobals: ReadonlySet<string>;
}

declare module "@observablehq/framework/dist/javascript/imports.js" {
  export function parseImports(root: string, path: string): Promise<{name: string; type: string}[]>;
}

declare module "semver" {
  export function satisfies(version: string, range: string): boolean;
}
