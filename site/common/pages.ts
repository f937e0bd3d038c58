import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "./files.js";

/** Where an HTML page of the built site is. */
export interface PagePlace {
  /** File in `dist`, `departement/07.html`. */
  file: string;
  /** Clean address from the root of the site, `/departement/07`; `/` for the home page. */
  path: string;
}

/** One HTML page of the built site. */
export interface Page extends PagePlace {
  html: string;
}

/** All HTML pages of a built site, by file name. */
export async function readPages(dist: string): Promise<Page[]> {
  return Promise.all((await listPages(dist)).map((place) => readPage(dist, place)));
}

/**
 * Where the HTML pages of a built site are, by file name: those of a large one take much memory together.
 */
export async function listPages(dist: string): Promise<PagePlace[]> {
  return (await listFiles(dist)).filter(isPage).map((file) => ({file, path: pagePath(file)}));
}

/** A page of a built site as it is now. */
export async function readPage(dist: string, {file, path}: PagePlace): Promise<Page> {
  return {file, path, html: await readFile(join(dist, file), "utf8")};
}

/** Files that pages read are in folders that begin with `_`; they may be HTML. */
function isPage(file: string): boolean {
  return file.endsWith(".html") && !file.startsWith("_");
}

/** `departement/07.html` → `/departement/07`; `index.html` → `/`. */
export function pagePath(file: string): string {
  return `/${file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1")}`;
}

/**
 * `/departement/07` → `departement-07`, the identifier of its territory; null for pages that are no
 * factsheet.
 */
export function factsheetId(path: string): string | null {
  const match = /^\/(?:(departement|region)\/([^/]+)|(france))$/.exec(path);
  if (!match) return null;
  return match[3] ?? `${match[1]}-${match[2]}`;
}

/** Relative address from one page to a file of the site: the site works under any sub-path. */
export function relativeAddress(fromFile: string, toFile: string): string {
  const depth = fromFile.split("/").length - 1;
  return `${depth === 0 ? "./" : "../".repeat(depth)}${toFile}`;
}
