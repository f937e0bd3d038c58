// What the checks of pages and the live preview call of Framework; the package brings no types.
declare module "@observablehq/framework/dist/markdown.js" {
  export interface FrameworkCell {
    id: string;
    node: {
      input: string;
      /** Names that the cell gives to others; none where it is an expression. */
      declarations: readonly {name: string}[] | null;
      /** Names that it uses and does not give. */
      references: readonly {name: string}[];
      files: readonly {name: string; method?: string}[];
      imports: readonly {name: string; type: "local" | "global"; method: string}[];
    };
  }
  export interface FrameworkPage {
    title: string | null;
    head: string | null;
    header: string | null;
    body: string;
    footer: string | null;
    /** Front matter. */
    data: Record<string, unknown>;
    code: readonly FrameworkCell[];
    /** Path of the source, `departement/[code].md`. */
    path: string;
    params?: Record<string, string>;
  }
  export function parseMarkdown(input: string, options: object): FrameworkPage;
}

declare module "@observablehq/framework/dist/resolvers.js" {
  export function getResolvers(page: object, config: object): Promise<{hash: string}>;
}

declare module "@observablehq/framework/dist/html.js" {
  export function findAssets(html: string, path: string): {files: Set<string>};
}

declare module "@observablehq/framework/dist/path.js" {
  export function resolvePath(source: string, target: string): string;
}

declare module "@observablehq/framework/dist/javascript/module.js" {
  interface ModuleInfo {
    localStaticImports: Set<string>;
    localDynamicImports: Set<string>;
    globalStaticImports: Set<string>;
    globalDynamicImports: Set<string>;
    /** Methods of `FileAttachment(…)` that are called. */
    fileMethods: Set<string>;
  }
  export function findModule(root: string, path: string): {path: string} | undefined;
  export function getModuleInfo(root: string, path: string): ModuleInfo | undefined;
}

declare module "@observablehq/framework/dist/loader.js" {
  import type {WriteStream} from "node:fs";
  import type {FrameworkPage} from "@observablehq/framework/dist/markdown.js";
  interface PageLoader {
    path: string;
    params?: Record<string, string>;
    load(options?: object, effects?: object): Promise<string>;
    /** What makes the file; absent where it is there as it is. */
    exec?(output: WriteStream, options?: object, effects?: object): Promise<void>;
    /** Of a program: its arguments, its own file among them. */
    args?: string[];
    /** Of a file in an archive: its name in it. */
    inflatePath?: string;
    /** Address of the file that is made. */
    targetPath?: string;
  }
  export class LoaderResolver {
    readonly root: string;
    interpreters: Map<string, string[]>;
    constructor(options: {root: string; interpreters?: Record<string, string[]>});
    find(path: string): PageLoader | undefined;
    findPage(path: string): PageLoader | undefined;
    getModuleHash(path: string): string;
    getLocalModuleHash(path: string): Promise<string>;
    resolveImportPath(path: string): string;
    getWatchPath(path: string): string | undefined;
    loadPage(path: string, options: object, effects?: object): Promise<FrameworkPage>;
    watchPage(path: string, listener: (event: string) => void): {close(): void};
    watchFiles(
      path: string,
      names: Iterable<string>,
      listener: (name: string) => void
    ): Promise<{close(): void}>;
  }
}

declare module "@observablehq/framework/dist/render.js" {
  export function renderPage(page: object, options: object): Promise<string>;
}

declare module "@observablehq/framework/dist/preview.js" {
  import type {Server} from "node:http";
  export class PreviewServer {
    constructor(options: {config?: string; root?: string; server: Server; verbose: boolean});
    _readConfig(): Promise<object>;
  }
}

declare module "@observablehq/framework/dist/frontMatter.js" {
  export function readFrontMatter(input: string): {content: string; data: Record<string, unknown>};
}
