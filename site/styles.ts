import {createHash} from "node:crypto";
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import type {FrenchWords} from "./french.js";
import {listFiles, writeOutput} from "./files.js";

/**
 * Finishes the style sheets: French words, the rules of site.css (minified by the caller), and a name made from
 * the final contents, so that a host may let browsers keep them for ever.
 * Returns the new name of each, by its old one.
 */
export async function finishStyles(
  dist: string,
  words: FrenchWords,
  extraCss: string
): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  for (const file of (await listFiles(dist)).filter(isStyleSheet)) {
    const css = words.translate("css", await readFile(join(dist, file), "utf8")) + extraCss;
    const name = file.replace(/\.[0-9a-f]{8}\.css$/, `.${shortHash(css)}.css`);
    await rm(join(dist, file));
    await writeOutput(join(dist, name), css);
    renamed.set(file, name);
  }
  return renamed;
}

/** HTML in which the style sheets have their final names. */
export function renameStyles(html: string, renamed: ReadonlyMap<string, string>): string {
  for (const [before, after] of renamed) html = html.replaceAll(before, after);
  return html;
}

function isStyleSheet(file: string): boolean {
  return /^_(?:import|observablehq)\/.*\.[0-9a-f]{8}\.css$/.test(file);
}

/** First eight hexadecimal digits of SHA-256, as Framework names its files. */
export function shortHash(contents: string | Uint8Array): string {
  return createHash("sha256").update(contents).digest("hex").slice(0, 8);
}
