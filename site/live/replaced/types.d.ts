// What the modules of this folder call of Framework; the package brings no types.
declare module "@observablehq/framework/dist/npm.js" {
  export function extractNpmSpecifier(path: string): string;
}

declare module "@observablehq/framework/dist/observableApiClient.js" {
  export function getObservableUiOrigin(): URL;
}

declare module "@observablehq/framework/dist/path.js" {
  export function relativePath(source: string, target: string): string;
}

declare module "@observablehq/framework/dist/rollup.js" {
  /**
   * The address in the preview of what a script of the client imports; undefined for what becomes part of the
   * script.
   */
  export function resolveImport(root: string, specifier: string): Promise<string | undefined>;
}
