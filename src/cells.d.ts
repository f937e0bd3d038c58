/*
 * What Framework gives to cells and to the modules that pages import, for editors and the compiler. Nothing
 * of it is code: a page has these words without importing them (`docs/guide-analyste.md`).
 */
declare module "observablehq:stdlib" {
  /** A file beside a page or a module. */
  export interface AttachedFile {
    readonly name: string;
    readonly mimeType: string;
    readonly size: number | undefined;
    readonly lastModified: number | undefined;
    href: string;
    json(): Promise<unknown>;
    text(encoding?: string): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
    blob(): Promise<Blob>;
    stream(): Promise<ReadableStream>;
    csv(options?: {typed?: boolean; array?: boolean}): Promise<Record<string, unknown>[]>;
    tsv(options?: {typed?: boolean; array?: boolean}): Promise<Record<string, unknown>[]>;
    dsv(options?: {delimiter?: string; typed?: boolean; array?: boolean}): Promise<Record<string, unknown>[]>;
    arrow(): Promise<import("apache-arrow").Table>;
    parquet(): Promise<import("apache-arrow").Table>;
    xlsx(): Promise<{
      sheetNames: string[];
      sheet(name: string | number, options?: {range?: string; headers?: boolean}): Record<string, unknown>[];
    }>;
    zip(): Promise<{filenames: string[]; file(name: string): AttachedFile}>;
    xml(type?: DOMParserSupportedType): Promise<Document>;
    html(): Promise<Document>;
    image(attributes?: Partial<HTMLImageElement>): Promise<HTMLImageElement>;
  }
  /**
   * The file of that name, which must be written as it is, in quotes: Framework reads it before the page
   * runs.
   */
  export function FileAttachment(name: string): AttachedFile;
  /** What `render` gives for the width of the column, again when it changes. */
  export function resize(render: (width: number, height: number) => Element): Element;
}
