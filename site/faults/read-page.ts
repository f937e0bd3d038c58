import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {readFrontMatter} from "@observablehq/framework/dist/frontMatter.js";
import type {LoaderResolver} from "@observablehq/framework/dist/loader.js";
import {parseMarkdown, type FrameworkPage} from "@observablehq/framework/dist/markdown.js";
import {collectFaults, type PageFault} from "../../src/markdown/faults.js";
import {pageFile} from "./page-files.js";

/** A page with what is wrong with its text. */
export interface PageWithFaults {
  /** `null` where the reading stopped. */
  page: FrameworkPage | null;
  faults: PageFault[];
  /** The page as it would be with another text. */
  read: (text: string) => FrameworkPage;
}

/**
 * Reads the page at an address, to its end whatever is wrong with its text: unknown names between braces,
 * cells that do not parse, a head that does not. `undefined` where no file gives the page.
 */
export async function readPageWithFaults(
  loaders: LoaderResolver,
  path: string,
  options: object,
  effects?: object
): Promise<PageWithFaults | undefined> {
  const loader = loaders.findPage(path);
  if (!loader) return undefined;
  const input = await readFile(join(loaders.root, await loader.load(options, effects)), "utf8");
  const read = (text: string) =>
    parseMarkdown(text, {source: loader.path, params: loader.params, ...options});
  const file = pageFile({root: loaders.root, source: loader.path});
  const {page, faults} = tolerantly(() => read(input), file);
  return {page, faults: [...faults, ...frontMatterFaults(input, file)], read};
}

/** What reading a page gives, with its faults; one that stops the reading is a fault too. */
function tolerantly(
  read: () => FrameworkPage,
  file: string
): {page: FrameworkPage | null; faults: PageFault[]} {
  try {
    const {result, faults} = collectFaults(read);
    return {page: result, faults};
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const message = `Cette page ne se lit pas\u00a0: ${words}.`;
    return {page: null, faults: [{kind: "cellule", file, line: null, text: "", message, advice: ""}]};
  }
}

function frontMatterFaults(input: string, file: string): PageFault[] {
  if (!/^---\r?\n/.test(input) || readFrontMatter(input).content !== input) return [];
  return [
    {
      kind: "reglages",
      file,
      line: 1,
      text: "---",
      message: "L’en-tête de la page, entre les deux lignes «\u00a0---\u00a0», ne se lit pas.",
      advice:
        "Une ligne par réglage, «\u00a0title: Mon titre\u00a0»\u202f; un texte avec «\u00a0:\u00a0» va entre guillemets droits."
    }
  ];
}
