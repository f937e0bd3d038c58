import {h} from "../chart/dom.js";
import {findEntries, type PreparedEntry} from "./match.js";
import {MOST, resultOption, resultsStatus} from "./results.js";

export interface ComboboxOptions {
  input: HTMLInputElement;
  /** Where results are listed. */
  container: HTMLElement;
  entries: readonly PreparedEntry[];
  href: (path: string) => string;
  /** Called when results come and go. */
  onToggle?: (isOpen: boolean) => void;
}

const LIST = "cx-found-list";

/**
 * Makes a field a combobox over the entries of the search (ARIA Authoring Practices, list autocomplete with
 * manual selection): arrows choose, Enter follows, Escape empties the field. The number of results is
 * announced.
 */
export function searchCombobox({
  input,
  container,
  entries,
  href,
  onToggle = () => {}
}: ComboboxOptions): void {
  const {ownerDocument: document} = input;
  const status = h(document, "p", {role: "status", class: "cx-found-status"});
  const list = h(document, "div", {role: "listbox", id: LIST, "aria-label": "Résultats de la recherche"});
  let active = -1;
  container.replaceChildren(status, list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-controls": LIST
  }))
    input.setAttribute(name, value);

  const options = () => [...list.children] as HTMLElement[];
  const choose = (index: number) => {
    options()[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options()[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView?.({block: "nearest"});
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = () => {
    const query = input.value;
    const found = query.trim() === "" ? [] : findEntries(entries, query);
    status.textContent = query.trim() === "" ? "" : resultsStatus(found.length, query);
    list.replaceChildren(
      ...found.slice(0, MOST).map((each, i) => resultOption(each, {id: `${LIST}-${i}`, href, document}))
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    onToggle(query.trim() !== "");
    choose(found.length > 0 ? 0 : -1);
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "Escape" && input.value !== "") {
      input.value = "";
      show();
    } else if (event.key === "ArrowDown" && count > 0) choose((active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) choose((active - 1 + count) % count);
    else if (event.key === "Enter" && count > 0) options()[active]?.click();
    else return;
    event.preventDefault();
  });
  show();
}
