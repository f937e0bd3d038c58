// The spell checker brings no types.
declare module "nspell" {
  export interface Speller {
    correct(word: string): boolean;
  }
  export default function nspell(dictionary: {aff: Uint8Array; dic: Uint8Array}): Speller;
}

declare module "@observablehq/framework/dist/markdown.js" {
  import type MarkdownIt from "markdown-it";
  /** The reader of pages, with the project's own rules. */
  export function createMarkdownIt(config: object): MarkdownIt;
}
