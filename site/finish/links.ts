import {SiteFault, firstPlaces} from "../common/fault.js";
import type {Page} from "../common/pages.js";
import {ANY_CELL_MARK} from "../../src/framework/marks.js";

const ORIGIN = "http://site.invalid";

/**
 * Fails unless every link, image, script and style of every page leads to a file of the site,
 * and every anchor to an element of its page, but those within a page that has cells. Links to other hosts are not followed.
 *
 * `files` are the paths of all files in `dist`.
 */
export function checkLinks(pages: readonly Page[], files: ReadonlySet<string>, base: string): void {
  const broken = brokenLinks(pages, files, base);
  if (broken.length > 0)
    throw new SiteFault("Des liens du site ne mènent nulle part\u00a0:", firstPlaces(broken));
}

/** The faulty links, as « page → lien : cause ». */
export function brokenLinks(pages: readonly Page[], files: ReadonlySet<string>, base: string): string[] {
  const anchors = new Map(pages.map((page) => [page.file, pageAnchors(page.html)]));
  return pages.flatMap((page) => {
    const from = new URL(baseAddress(page.html) ?? base + page.path.slice(1), ORIGIN);
    return pageLinks(page.html).flatMap((link) => {
      const cause = linkFault(link, from, {files, anchors, base, page});
      return cause ? [`${page.path} → ${link}\u00a0: ${cause}`] : [];
    });
  });
}

interface Context {
  files: ReadonlySet<string>;
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  base: string;
  page: Page;
}

function linkFault(link: string, from: URL, {files, anchors, base, page}: Context): string | null {
  if (!URL.canParse(link, from)) return "adresse mal formée";
  const url = new URL(link, from);
  if (url.origin !== ORIGIN) return null;
  if (!url.pathname.startsWith(base)) return `l’adresse sort du site, servi sous ${base}`;
  const file = fileOf(decodeURIComponent(url.pathname.slice(base.length)), files);
  if (!file) return "aucun fichier à cette adresse";
  const anchor = decodeURIComponent(url.hash.slice(1));
  // A figure brings its anchor when its cell runs: those of the page itself are looked at then, by the visit of the page.
  if (file === page.file && ANY_CELL_MARK.test(page.html)) return null;
  const known = anchors.get(file);
  return anchor && known && !known.has(anchor) ? `la page n’a pas d’ancre «\u00a0${anchor}\u00a0»` : null;
}

/** The file that a static host serves at a path. */
function fileOf(path: string, files: ReadonlySet<string>): string | undefined {
  return [path, `${path}.html`, path === "" || path.endsWith("/") ? `${path}index.html` : ""].find((file) =>
    files.has(file)
  );
}

/** Values of the attributes of a page that name an address. */
export function pageLinks(html: string): string[] {
  const links = new Set<string>();
  for (const tag of tags(html)) {
    if (/^<link[^>]+rel="(?:canonical|preconnect)"/.test(tag)) continue;
    for (const [, name, value] of tag.matchAll(/\s(href|src|poster|action|xlink:href|srcset)="([^"]*)"/g)) {
      for (const link of name === "srcset"
        ? value!.split(",").map((part) => part.trim().split(/\s/)[0]!)
        : [value!]) {
        if (link && !/^(?:data|mailto|tel|blob|javascript):/.test(link)) links.add(decodeEntities(link));
      }
    }
  }
  return [...links];
}

function pageAnchors(html: string): Set<string> {
  const anchors = new Set<string>();
  for (const tag of tags(html)) {
    for (const [, value] of tag.matchAll(/\s(?:id|name)="([^"]*)"/g)) anchors.add(decodeEntities(value!));
  }
  return anchors;
}

function baseAddress(html: string): string | undefined {
  return /<base href="([^"]*)"/.exec(html)?.[1];
}

/** Opening tags, the text of scripts and styles and comments left out. */
function tags(html: string): string[] {
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, "$1");
  return markup.match(/<[a-zA-Z][^<>]*>/g) ?? [];
}

function decodeEntities(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
