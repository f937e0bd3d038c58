// What the build calls of Framework; the package brings no types.
declare module "@observablehq/framework/dist/config.js" {
  import type {LoaderResolver} from "@observablehq/framework/dist/loader.js";
  export interface ResolvedConfig {
    root: string;
    output: string;
    base: string;
    loaders: LoaderResolver;
    /** Addresses of pages, modules and files to build. */
    paths(): AsyncIterable<string>;
  }
  /** What runs the data loaders of a folder of pages. */
  export interface LoaderRoot {
    root: string;
    loaders: {
      /** The loader of a file by its path below the root, `/data/x.json`. */
      find(path: string): FileLoader | undefined;
    };
  }
  export interface FileLoader {
    /** Runs what makes the file unless that was done before, and returns its path below the root. */
    load(options: {useStale: boolean}): Promise<string>;
  }
  export function readConfig(path?: string, root?: string): Promise<ResolvedConfig>;
  export function normalizeConfig(spec: object, root?: string): ResolvedConfig;
}

declare module "@observablehq/framework/dist/build.js" {
  import type {ResolvedConfig} from "@observablehq/framework/dist/config.js";
  export class FileBuildEffects {
    constructor(outputRoot: string, cacheDir: string);
    writeFile(outputPath: string, contents: unknown): Promise<void>;
  }
  export function build(options: {config: ResolvedConfig}, effects?: FileBuildEffects): Promise<void>;
}

declare module "@observablehq/framework/dist/rollup.js" {
  interface ClientOptions {
    define?: Record<string, string>;
    keepNames?: boolean;
    minify?: boolean;
    resolveImport?: (specifier: string) => string | Promise<string>;
  }
  /** One script of Framework's client with what it imports, for the page at `path`. */
  export function rollupClient(
    input: string,
    root: string,
    path: string,
    options?: ClientOptions
  ): Promise<string>;
  export function bundleStyles(options: {minify?: boolean; path?: string; theme?: string[]}): Promise<string>;
}
