import type {SearchKind} from "../../trade/search-entry.js";
import {h} from "../chart/dom.js";
import type {Found} from "./match.js";

/** What a result is, as readers call it. */
export const KIND_NAMES: Record<SearchKind, string> = {
  departement: "département",
  region: "région",
  france: "France entière",
  pays: "pays",
  produit: "produit",
  "territoire-industrie": "Territoire d’industrie",
  commune: "chef-lieu",
  etude: "étude",
  page: "page"
};

/** How many results are listed. */
export const MOST = 20;

/** « 3 résultats », « 20 premiers résultats sur 41 », « aucun résultat pour « xyz » ». */
export function resultsStatus(count: number, query: string): string {
  if (count === 0) return `Aucun résultat pour «\u00a0${query.trim()}\u00a0»`;
  if (count > MOST) return `${MOST} premiers résultats sur ${count}`;
  return `${count}\u00a0${count === 1 ? "résultat" : "résultats"}`;
}

/**
 * A result: its title, what it is, and by which other word it was found. `href` makes an address of a path of
 * the site.
 */
export function resultOption(
  {entry, why}: Found,
  {id, href, document}: {id: string; href: (path: string) => string; document: Document}
): HTMLElement {
  const about = [...new Set([KIND_NAMES[entry.kind], entry.note, why ?? ""])].filter((text) => text !== "");
  return h(
    document,
    "a",
    {role: "option", id, href: href(entry.path), tabindex: -1, "aria-selected": "false", class: "cx-found"},
    h(document, "span", {class: "cx-found-title"}, entry.title),
    h(document, "span", {class: "cx-found-about"}, about.join(" · "))
  );
}
