import {h} from "../chart/dom.js";
import {findEntries, type PreparedEntry} from "./match.js";
import {KIND_NAMES} from "./results.js";

/** How many results are listed beside the territories. */
const MOST_OTHERS = 8;

export interface OtherResultsOptions {
  /** Path of the site to address. */
  href: (path: string) => string;
  /** Addresses of the factsheets that are listed already, as they stand in the page. */
  listed: readonly string[];
  document: Document;
}

/**
 * What else of the site answers a query, beside the factsheets that are listed already: products, partners,
 * Territoires d’industrie, communes, pages. A line that says how many there are, and links to the first of
 * them; nothing where there is none.
 */
export function otherResults(
  entries: readonly PreparedEntry[],
  query: string,
  {href, listed, document}: OtherResultsOptions
): Node[] {
  if (query.trim() === "") return [];
  const known = new Set(listed);
  const found = findEntries(entries, query).filter(({entry}) => !known.has(href(entry.path)));
  if (found.length === 0) return [];
  const shown = found.slice(0, MOST_OTHERS);
  const among = found.length > shown.length ? `\u202f; les ${shown.length} premiers` : "";
  const heading = found.length === 1 ? "Un autre résultat" : `${found.length} autres résultats${among}`;
  const items = shown.map(({entry: {title, path, kind, note}, why}) => {
    const about = [KIND_NAMES[kind], note, why ?? ""].filter((text) => text !== "").join(" · ");
    const link = h(document, "a", {href: href(path)}, title);
    return h(document, "li", {}, link, h(document, "span", {class: "cx-search-why"}, ` ${about}`));
  });
  return [h(document, "p", {}, `${heading}\u00a0:`), h(document, "ul", {}, ...items)];
}
