// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {searchCombobox} from "../../../src/components/search/combobox.js";
import {prepareEntries} from "../../../src/components/search/match.js";
import type {SearchEntry} from "../../../src/trade/search-entry.js";

const entry = (
  kind: SearchEntry["kind"],
  title: string,
  path: string,
  words: string[] = []
): SearchEntry => ({
  kind,
  title,
  path,
  note: "",
  words
});
const entries = prepareEntries([
  entry("pays", "Pays-Bas", "/pays/NL", ["Hollande"]),
  entry("produit", "Automobiles", "/produit/C29A", ["voiture"]),
  entry("departement", "Ardèche", "/departement/07"),
  entry("departement", "Ardennes", "/departement/08"),
  {...entry("departement", "Drôme", "/departement/26", ["26"]), note: "26"}
]);

let input: HTMLInputElement;
let container: HTMLElement;
let clicked: string[];
let open: boolean[];

beforeEach(() => {
  document.body.innerHTML = "<input type='search'><div></div>";
  input = document.querySelector("input")!;
  container = document.querySelector("div")!;
  clicked = [];
  open = [];
  container.addEventListener("click", (event) => {
    event.preventDefault();
    clicked.push((event.target as Element).closest("a")!.getAttribute("href")!);
  });
  searchCombobox({input, container, entries, href: (path) => `..${path}`, onToggle: (now) => open.push(now)});
});

const options = () => [...container.querySelectorAll("[role=option]")];
function type(text: string) {
  input.value = text;
  input.dispatchEvent(new Event("input"));
}
const press = (key: string) =>
  input.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const active = () => document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent;

describe("the field of the search", () => {
  it("says once what a result is found by", () => {
    type("26");
    expect(options().map(({textContent}) => textContent)).toEqual(["Drômedépartement · 26"]);
  });

  it("is a combobox of a list that is empty at first", () => {
    expect(input.getAttribute("role")).toBe("combobox");
    expect(input.getAttribute("aria-controls")).toBe(container.querySelector("[role=listbox]")!.id);
    expect(input.getAttribute("aria-expanded")).toBe("false");
    expect(options()).toEqual([]);
    expect(open).toEqual([false]);
  });

  it("says how many results there are, what each is, and by which word it was found", () => {
    type("ard");
    expect(container.querySelector("[role=status]")!.textContent).toBe("2\u00a0résultats");
    type("hollande");
    expect(options()[0]!.textContent).toBe("Pays-Baspays · Hollande");
    expect(input.getAttribute("aria-expanded")).toBe("true");
    type("zzzz");
    expect(container.querySelector("[role=status]")!.textContent).toBe(
      "Aucun résultat pour «\u00a0zzzz\u00a0»"
    );
    expect(input.getAttribute("aria-expanded")).toBe("false");
    expect(input.hasAttribute("aria-activedescendant")).toBe(false);
  });

  it("goes through the results by the arrows, around the end, and follows one by Enter", () => {
    type("ard");
    expect(active()).toContain("Ardèche");
    press("ArrowDown");
    expect(active()).toContain("Ardennes");
    expect(options().map((each) => each.getAttribute("aria-selected"))).toEqual(["false", "true"]);
    press("ArrowDown");
    expect(active()).toContain("Ardèche");
    press("ArrowUp");
    press("Enter");
    expect(clicked).toEqual(["../departement/08"]);
  });

  it("is emptied by Escape", () => {
    type("ard");
    press("Escape");
    expect(input.value).toBe("");
    expect(options()).toEqual([]);
    expect(open.at(-1)).toBe(false);
  });
});
