import type {SearchEntry} from "../../src/trade/search-entry.js";

/** A page as Framework has read it. */
export interface ReadPage {
  /** `/methode`, `/pays/`. */
  path: string;
  title: string;
  /** HTML of the page, its cells not yet run. */
  body: string;
}

const HEADING = /<h([23])\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h\1>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"'
};

/** A page of prose by its title, and the places of it that have a heading. */
export function pageEntries({path, title, body}: ReadPage): SearchEntry[] {
  const kind = path.startsWith("/etudes/") ? "etude" : "page";
  const headings = [...body.matchAll(HEADING)].map(([, , id, markup]) => ({id: id!, text: plain(markup!)}));
  return [
    {kind, title, path, note: "", words: []},
    ...headings
      .filter(({text}) => text !== "" && text !== title)
      .map(({id, text}): SearchEntry => ({kind, title: text, path: `${path}#${id}`, note: title, words: []}))
  ];
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}
