import {searchCombobox} from "../../src/components/search/combobox.js";
import {prepareEntries} from "../../src/components/search/match.js";
import {otherResults} from "../../src/components/search/others.js";
import {SEARCHING, SEARCH_FIELD, SEARCH_RESULTS, SIDE_BAR} from "../../src/framework/marks.js";
import {readSearchFile, type SearchFile} from "../../src/trade/search-entry.js";

// Replaces Framework's own script of the search of the side bar. It is fetched, with its index, when the
// field is first used, or when the field of the home page is: that page lists territories itself, and finds
// everything else by this index.
const sideBar = document.querySelector<HTMLElement>(SIDE_BAR)!;
const response = await fetch(import.meta.resolve("observablehq:minisearch.json"));
if (!response.ok) throw new Error(`minisearch.json: ${response.status}`);
const entries = prepareEntries(readSearchFile((await response.json()) as SearchFile));
const href = (path: string) => import.meta.resolve(`..${path}`);

searchCombobox({
  input: document.querySelector<HTMLInputElement>(SEARCH_FIELD)!,
  container: document.querySelector<HTMLElement>(SEARCH_RESULTS)!,
  entries,
  href,
  onToggle: (isOpen) => sideBar.classList.toggle(SEARCHING, isOpen)
});

function showOthers(): void {
  const field = document.querySelector<HTMLInputElement>("#cx-recherche");
  if (!field) return;
  const listed = [...document.querySelectorAll<HTMLAnchorElement>(".cx-search-list a")].map((a) => a.href);
  document
    .querySelector(".cx-search-others")
    ?.replaceChildren(...otherResults(entries, field.value, {href, listed, document}));
}

document.addEventListener("input", (event) => {
  if ((event.target as Element | null)?.matches("#cx-recherche")) showOthers();
});
showOthers();
