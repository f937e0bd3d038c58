import {readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import type {FrenchWords} from "./french.js";
import {listFiles} from "../common/files.js";
import type {Page} from "../common/pages.js";
import {HEADER} from "../../src/framework/marks.js";
import {SiteFault} from "../common/fault.js";

const STYLE_FILE = /^_(?:import|observablehq)\/.*\.[0-9a-f]{8}\.css$/;
const STYLE_PRELOAD = /<link rel="preload" as="style" href="[^"]*">\n?/g;
const STYLE_LINK = /<link rel="stylesheet" type="text\/css" href="([^"]*)">/g;
const HAS_HEADER = `:root:has(${HEADER})`;

/**
 * Takes the style sheets out of the site, to be written into its pages: French words, and the rules of site.css
 * (minified by the caller) after the others. Returns the text of each, by the name of its file, which tells them apart: it holds a hash.
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
 * The page with its style sheets in it instead of beside it: a browser waits for them before it paints, and on a slow
 * network asking for a file costs more than the ten kilobytes themselves. Fails on a sheet that is not known, or that would end its element.
 */
export function inlineStyles(page: Page, styles: ReadonlyMap<string, string>): Page {
  const html = page.html.replace(STYLE_PRELOAD, "").replace(STYLE_LINK, (link, href: string) => {
    // That of a library names fonts beside it.
    if (/\/_npm\//.test(href)) return link;
    const css = styles.get(basename(href));
    if (css === undefined || /<\/style/i.test(css))
      throw new SiteFault(
        `La feuille de style «\u00a0${href}\u00a0» ne peut pas être écrite dans la page «\u00a0${page.path}\u00a0».`
      );
    return `<style>${decided(css, page.html)}</style>`;
  });
  return {...page, html};
}

/**
 * Style sheet in which what the page holds is told, not asked: while a page arrives, browsers look through all of it for
 * the header of `:root:has(…)` again and again, which takes as long as the style of everything else. Same specificity.
 */
function decided(css: string, html: string): string {
  const held = html.includes(`id="${HEADER.slice(1)}"`);
  return css.replaceAll(HAS_HEADER, held ? `:root:is(:root,${HEADER})` : `:root:is(${HEADER})`);
}
