import {Parser} from "htmlparser2";
import {SiteFault, firstPlaces} from "../common/fault.js";
import type {Page} from "../common/pages.js";
import {ANY_CELL_MARK} from "../../src/framework/marks.js";

const ORIGIN = "http://site.invalid";

/**
 * Fails unless every link, image, script and style of every page leads to a file of the site, and every
 * anchor to an element of its page, but those within a page that has cells. Links to other hosts are not
 * followed.
 *
 * `files` are the paths of all files in `dist`; `figures`, anchors that cells bring, for pages whose cells
 * have not run yet.
 */
export function checkLinks(
  pages: readonly Page[],
  files: ReadonlySet<string>,
  base: string,
  figures: readonly RegExp[] = []
): void {
  const broken = brokenLinks(pages, files, base, figures);
  if (broken.length > 0)
    throw new SiteFault("Des liens du site ne mènent nulle part\u00a0:", firstPlaces(broken));
}

/** The faulty links, as « page → lien : cause ». */
export function brokenLinks(
  pages: readonly Page[],
  files: ReadonlySet<string>,
  base: string,
  figures: readonly RegExp[] = []
): string[] {
  const read = pages.map((page) => ({page, ...pageAddresses(page.html)}));
  const anchors = new Map(read.map(({page, anchors}) => [page.file, anchors]));
  const withCells = new Set(pages.filter(({html}) => ANY_CELL_MARK.test(html)).map(({file}) => file));
  const isFigure = (file: string, anchor: string) =>
    withCells.has(file) && figures.some((figure) => figure.test(anchor));
  return read.flatMap(({page, links, baseAddress}) => {
    const from = new URL(baseAddress ?? base + page.path.slice(1), ORIGIN);
    return [...links].flatMap((link) => {
      const cause = linkFault(link, from, {files, anchors, isFigure, base, page});
      return cause ? [`${page.path} → ${link}\u00a0: ${cause}`] : [];
    });
  });
}

interface Context {
  files: ReadonlySet<string>;
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether cells of a page are to bring an anchor. */
  isFigure: (file: string, anchor: string) => boolean;
  base: string;
  page: Page;
}

function linkFault(link: string, from: URL, {files, anchors, isFigure, base, page}: Context): string | null {
  if (!URL.canParse(link, from)) return "adresse mal formée";
  const url = new URL(link, from);
  if (url.origin !== ORIGIN) return null;
  if (!url.pathname.startsWith(base)) return `l’adresse sort du site, servi sous ${base}`;
  const file = fileOf(decodeURIComponent(url.pathname.slice(base.length)), files);
  if (!file) return "aucun fichier à cette adresse";
  const anchor = decodeURIComponent(url.hash.slice(1));
  // Figures bring anchors when their cells run: links within a page that has cells are checked by the visit
  // of the page.
  if (file === page.file && ANY_CELL_MARK.test(page.html)) return null;
  const known = anchors.get(file);
  return anchor && known && !known.has(anchor) && !isFigure(file, anchor)
    ? `la page n’a pas d’ancre «\u00a0${anchor}\u00a0»`
    : null;
}

/** The file that a static host serves at a path. */
function fileOf(path: string, files: ReadonlySet<string>): string | undefined {
  return [path, `${path}.html`, path === "" || path.endsWith("/") ? `${path}index.html` : ""].find((file) =>
    files.has(file)
  );
}

/** The addresses in a page. */
export interface PageAddresses {
  /** Addresses that it links to or loads, except `mailto:`, `data:` and their like. */
  links: Set<string>;
  /** Identifiers that a link to the page may name after `#`. */
  anchors: Set<string>;
  /** Address that its relative links start from, given by `<base>`. */
  baseAddress: string | undefined;
}

/** Reads the attributes of a page, scripts and comments left out. */
export function pageAddresses(html: string): PageAddresses {
  const addresses: PageAddresses = {links: new Set(), anchors: new Set(), baseAddress: undefined};
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const anchor of [attributes.id, attributes.name]) if (anchor) addresses.anchors.add(anchor);
      if (name === "base") addresses.baseAddress ??= attributes.href;
      for (const link of elementLinks(name, attributes)) addresses.links.add(link);
    }
  });
  parser.end(html);
  return addresses;
}

type Attributes = Readonly<Record<string, string | undefined>>;

const LINKING = ["href", "src", "poster", "action", "xlink:href"];

function elementLinks(name: string, attributes: Attributes): string[] {
  const {srcset = ""} = attributes;
  // Most elements, by the million, lead nowhere.
  if (!srcset && !LINKING.some((each) => attributes[each])) return [];
  if (name === "link" && /^(?:canonical|preconnect)$/.test(attributes.rel ?? "")) return [];
  const single = LINKING.map((each) => attributes[each] ?? "");
  const several = srcset.split(",").map((part) => part.trim().split(/\s/)[0]!);
  return [...single, ...several].filter(
    (link) => link && !/^(?:data|mailto|tel|blob|javascript):/.test(link)
  );
}
