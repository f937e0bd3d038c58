import {h} from "./chart/dom.js";
import {matchTerritories, type RegionMatch, type SearchRegion} from "./home/territory-match.js";
import {typeset} from "./chart/typeset.js";

export interface TerritorySearchOptions {
  /** Way from the page to the root of the site: `.` or `..`. */
  root: string;
  document: Document;
}

/**
 * The list of factsheets, region by region, and the field that filters it and finds the other pages of the
 * site. One `<details>` a region: closed at first, opened where a query finds something. The number of
 * results is announced; Enter opens the only result.
 */
export function territorySearch(
  regions: readonly SearchRegion[],
  options: TerritorySearchOptions
): HTMLElement {
  const {document} = options;
  const input = h(document, "input", {
    id: "cx-recherche",
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "cx-recherche-aide"
  });
  const status = h(document, "p", {class: "cx-search-status", role: "status"});
  const others = h(document, "div", {class: "cx-search-others", role: "status"});
  const list = h(document, "div", {class: "cx-search-list"});
  const show = () => {
    const matches = matchTerritories(regions, input.value);
    status.textContent = statusText(matches, input.value);
    list.replaceChildren(...matches.map((match) => regionBlock(match, input.value.trim() !== "", options)));
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => fetchSearch(document), {once: true});
  show();
  return h(
    document,
    "div",
    {class: "cx-search"},
    searchForm(input, {list, others}, document),
    status,
    others,
    list
  );
}

/**
 * The search of the side bar fetches itself when its field has the focus; it then lists what else there is
 * (`site/client/search.ts`).
 */
function fetchSearch(document: Document): void {
  const {Event} = (document.defaultView ?? globalThis) as typeof globalThis;
  document.querySelector('nav input[type="search"]')?.dispatchEvent(new Event("focus"));
}

/**
 * The field, its label and its help; Enter goes to the factsheet when there is only one, to the first of the
 * other results when there is none.
 */
function searchForm(
  input: HTMLInputElement,
  {list, others}: {list: HTMLElement; others: HTMLElement},
  document: Document
): HTMLFormElement {
  const label = h(
    document,
    "label",
    {for: input.id},
    "Chercher un département, une région, une ville, un produit, un pays"
  );
  const help =
    "Nom, code, chef-lieu, Territoire d’industrie, mot courant (voiture, fromage)\u202f; les accents ne comptent pas.";
  const form = h(
    document,
    "form",
    {role: "search", class: "cx-search-form"},
    label,
    input,
    h(document, "p", {id: "cx-recherche-aide", class: "cx-search-help"}, help)
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const links = list.querySelectorAll<HTMLAnchorElement>("li a[data-territory]");
    if (input.value.trim() === "") return;
    if (links.length === 1) links[0]!.click();
    else if (links.length === 0) others.querySelector("a")?.click();
  });
  return form;
}

/** « 3 départements », « Aucun résultat pour « xyz » »; nothing to say before a query. */
function statusText(matches: readonly RegionMatch[], query: string): string {
  if (query.trim() === "") return "";
  const count = matches.reduce((sum, {departements}) => sum + departements.length, 0);
  if (count === 0) return `Aucun territoire ne répond à «\u00a0${query.trim()}\u00a0».`;
  return `${count} ${count === 1 ? "département" : "départements"}`;
}

function regionBlock(
  {region, why, departements}: RegionMatch,
  open: boolean,
  options: TerritorySearchOptions
): HTMLElement {
  const {document, root} = options;
  const title = region.code === "drom" ? "Les cinq DROM ensemble" : "Toute la région";
  const whole = h(document, "li", {}, h(document, "a", {href: root + region.path}, title));
  const items = departements.map((match) => departementItem(match, options));
  return h(
    document,
    "details",
    {class: "cx-search-region", open},
    h(document, "summary", {}, ...typeset(region.name, document), whyText(why, document)),
    h(document, "ul", {}, whole, ...items)
  );
}

function departementItem(
  {departement, why}: RegionMatch["departements"][number],
  {document, root}: TerritorySearchOptions
): HTMLElement {
  const {code, name, path} = departement;
  return h(
    document,
    "li",
    {},
    h(document, "a", {href: root + path, "data-territory": code}, `${code} ${name}`),
    whyText(why, document)
  );
}

function whyText(why: string | null, document: Document): HTMLElement | null {
  return why === null ? null : h(document, "span", {class: "cx-search-why"}, ` (${why})`);
}
