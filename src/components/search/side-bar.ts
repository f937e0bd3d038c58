import {readSearchFile, type SearchFile} from "../../trade/search-entry.js";
import {searchCombobox} from "./combobox.js";
import {prepareEntries} from "./match.js";

// Takes the place of Framework's own script of the search of the side bar: fetched, with its index, when the field is first used.
const sideBar = document.querySelector<HTMLElement>("#observablehq-sidebar")!;
const input = document.querySelector<HTMLInputElement>("#observablehq-search input")!;
const response = await fetch(import.meta.resolve("observablehq:minisearch.json"));
if (!response.ok) throw new Error(`minisearch.json: ${response.status}`);

searchCombobox({
  input,
  container: document.querySelector<HTMLElement>("#observablehq-search-results")!,
  entries: prepareEntries(readSearchFile((await response.json()) as SearchFile)),
  href: (path) => import.meta.resolve(`..${path}`),
  onToggle: (isOpen) => sideBar.classList.toggle("observablehq-search-results", isOpen)
});
