import {searchCombobox} from "../../src/components/search/combobox.js";
import {prepareEntries} from "../../src/components/search/match.js";
import {SEARCHING, SEARCH_FIELD, SEARCH_RESULTS, SIDE_BAR} from "../../src/framework/marks.js";
import {readSearchFile, type SearchFile} from "../../src/trade/search-entry.js";

// Takes the place of Framework's own script of the search of the side bar: fetched, with its index, when the field is first used.
const sideBar = document.querySelector<HTMLElement>(SIDE_BAR)!;
const response = await fetch(import.meta.resolve("observablehq:minisearch.json"));
if (!response.ok) throw new Error(`minisearch.json: ${response.status}`);

searchCombobox({
  input: document.querySelector<HTMLInputElement>(SEARCH_FIELD)!,
  container: document.querySelector<HTMLElement>(SEARCH_RESULTS)!,
  entries: prepareEntries(readSearchFile((await response.json()) as SearchFile)),
  href: (path) => import.meta.resolve(`..${path}`),
  onToggle: (isOpen) => sideBar.classList.toggle(SEARCHING, isOpen)
});
