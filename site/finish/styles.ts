import {readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import type {FrenchWords} from "../common/french-words.js";
import {listFiles} from "../common/files.js";
import type {Page} from "../common/pages.js";
import {HEADER} from "../../src/framework/marks.js";
import {SiteFault} from "../common/fault.js";

const STYLE_FILE = /^_(?:import|observablehq)\/.*\.[0-9a-f]{8}\.css$/;
const STYLE_PRELOAD = /<link rel="preload" as="style" href="[^"]*">\n?/g;
const STYLE_LINK = /<link rel="stylesheet" type="text\/css" href="([^"]*)">/g;
const HAS_HEADER = `:root:has(${HEADER})`;

/**
 * Removes the style sheets from the site, to be written into its pages, and returns their texts by file name
 * (unique, since it holds a hash): with French words, and followed by the rules of site.css, which the caller
 * has minified.
 */
export async function takeStyles(
  dist: string,
  words: FrenchWords,
  extraCss: string
): Promise<Map<string, string>> {
  const styles = new Map<string, string>();
  for (const file of (await listFiles(dist)).filter((each) => STYLE_FILE.test(each))) {
    styles.set(basename(file), words.translate("css", await readFile(join(dist, file), "utf8")) + extraCss);
    await rm(join(dist, file));
  }
  return styles;
}

/**
 * The page with its style sheets inside it. A browser does not paint before it has them, and on a slow
 * network a request takes longer than the ten kilobytes themselves. `used` leaves out what the page has no
 * use for. The rules of the fonts, which name files beside the page, come after its last sheet. Fails on an
 * unknown sheet, or one that contains `</style`.
 */
export function inlineStyles(
  page: Page,
  styles: ReadonlyMap<string, string>,
  {used = (css) => css, fonts = ""}: {used?: (css: string) => string; fonts?: string} = {}
): Page {
  const html = page.html.replace(STYLE_PRELOAD, "").replace(STYLE_LINK, (link, href: string) => {
    // The sheet of a library stays a file: it refers to fonts beside it.
    if (/\/_npm\//.test(href)) return link;
    const css = styles.get(basename(href));
    if (css === undefined || /<\/style/i.test(css))
      throw new SiteFault(
        `La feuille de style «\u00a0${href}\u00a0» ne peut pas être écrite dans la page «\u00a0${page.path}\u00a0».`
      );
    return `<style>${used(decided(css, page.html))}</style>`;
  });
  return {...page, html: fonts ? html.replace("</head>", () => `<style>${fonts}</style></head>`) : html};
}

/**
 * Style sheet in which `:root:has(#header)` is replaced by a selector of the same specificity that is always
 * or never true for this page. While a page arrives, browsers evaluate `:has` again and again, which takes as
 * long as all other styles.
 */
function decided(css: string, html: string): string {
  const held = html.includes(`id="${HEADER.slice(1)}"`);
  return css.replaceAll(HAS_HEADER, held ? `:root:is(:root,${HEADER})` : `:root:is(${HEADER})`);
}
