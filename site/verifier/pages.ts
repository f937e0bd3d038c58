import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import type {FrameworkCell} from "@observablehq/framework/dist/markdown.js";
import type Token from "markdown-it/lib/token.mjs";
import {readSource} from "../../src/markdown/cell-faults.js";
import {collectFaults, type PageFault} from "../../src/markdown/faults.js";
import {tableFiles} from "../faults/file-faults.js";
import {pageFile, pageTexts, pathsOf} from "../faults/page-files.js";
import type {SourceFile} from "./finding.js";

/** A page of the site as its reader gets it, before its cells run. */
export interface ReadPage {
  /** Its address, `/departement/07`. */
  path: string;
  /** The files that its text comes from, the page's own first. */
  sources: SourceFile[];
  tokens: Token[];
  /** Path of its file below the folder of pages, `departement/[code].md`. */
  source: string;
  /** The files that its cells read, as they are named. */
  files: string[];
  /** What the reading found wrong: unknown names between braces, cells that do not parse. */
  faults: PageFault[];
}

/** What the checks need of the project's configuration. */
export interface SiteConfig {
  root: string;
  dynamicPaths: readonly string[];
  /** The project's rules for Markdown, given to Framework. */
  markdownIt?: unknown;
}

/** The files of the sentences that a template asks for by name. */
const SENTENCES: readonly (readonly [name: RegExp, file: string])[] = [
  [/\{\{(?:essentiel|constats)\}\}/, "essentiel.markdown"],
  [/\{\{prudence\}\}/, "prudence.markdown"]
];

function sentenceFiles(template: string, root: string): string[] {
  return SENTENCES.filter(([name]) => name.test(template)).map(([, file]) => `${root}/${file}`);
}

/** The pages that a file of Markdown gives, one for each of its addresses. */
export function readPages(files: readonly string[], config: SiteConfig): ReadPage[] {
  const md = createMarkdownIt(config);
  return files.flatMap((source) => {
    const {content, data} = readFrontMatter(readSource(pageFile({root: config.root, source})));
    return pathsOf(source, config.dynamicPaths).map(({path, params}) => {
      const context = {code: [] as FrameworkCell[], startLine: 0, currentLine: 0, path, params};
      const {result: tokens, faults} = collectFaults(() => {
        const read = md.parse(content, context);
        md.renderer.render(read, md.options, context);
        return read;
      });
      const texts = [...pageTexts({root: config.root, source, path}), ...sentenceFiles(content, config.root)];
      const sources = texts.map((file) => ({file, text: readSource(file)})).filter(({text}) => text !== "");
      const files = [
        ...context.code.flatMap(({node}) => node.files.map(({name}) => name)),
        ...tableFiles({data})
      ];
      return {path: path.replace(/\/index$/, "/"), source, sources, tokens, files, faults};
    });
  });
}
