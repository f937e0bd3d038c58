// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {territorySearch} from "../../src/components/territory-search.js";

const regions = [
  {
    code: "84",
    name: "Auvergne-Rhône-Alpes",
    aliases: ["ARA"],
    path: "/region/84",
    departements: [
      {
        code: "01",
        name: "Ain",
        path: "/departement/01",
        prefecture: "Bourg-en-Bresse",
        aliases: [],
        industrie: []
      },
      {code: "07", name: "Ardèche", path: "/departement/07", prefecture: "Privas", aliases: [], industrie: []}
    ]
  },
  {
    code: "94",
    name: "Corse",
    aliases: [],
    path: "/region/94",
    departements: [
      {
        code: "20",
        name: "Corse",
        path: "/departement/20",
        prefecture: "Ajaccio",
        aliases: ["2A"],
        industrie: []
      }
    ]
  }
];

function type(element: HTMLElement, query: string): void {
  const input = element.querySelector("input")!;
  input.value = query;
  input.dispatchEvent(new Event("input"));
}

const links = (element: HTMLElement) =>
  [...element.querySelectorAll("li a")].map((a) => a.getAttribute("href"));

describe("territorySearch", () => {
  it("lists every factsheet, regions closed", () => {
    const element = territorySearch(regions, {root: ".", document});
    expect(links(element)).toEqual([
      "./region/84",
      "./departement/01",
      "./departement/07",
      "./region/94",
      "./departement/20"
    ]);
    expect(element.querySelectorAll("details[open]")).toHaveLength(0);
    expect(element.querySelector("[role=status]")!.textContent).toBe("");
  });
  it("filters, opens and counts", () => {
    const element = territorySearch(regions, {root: "..", document});
    type(element, "privas");
    expect(links(element)).toEqual(["../region/84", "../departement/07"]);
    expect(element.querySelectorAll("details[open]")).toHaveLength(1);
    expect(element.textContent).toContain("(chef-lieu\u00a0: Privas)");
    expect(element.querySelector("[role=status]")!.textContent).toBe("1 département");
  });
  it("says that nothing was found, then finds again", () => {
    const element = territorySearch(regions, {root: ".", document});
    type(element, "atlantide");
    expect(links(element)).toEqual([]);
    expect(element.querySelector("[role=status]")!.textContent).toBe(
      "Aucun territoire ne répond à «\u00a0atlantide\u00a0»."
    );
    type(element, "");
    expect(links(element)).toHaveLength(5);
  });
  it("follows the only result on Enter, and none of several", () => {
    const element = territorySearch(regions, {root: ".", document});
    const clicked: string[] = [];
    element.addEventListener("click", (event) => {
      event.preventDefault();
      clicked.push((event.target as Element).getAttribute("href")!);
    });
    const form = element.querySelector("form")!;
    type(element, "a");
    form.dispatchEvent(new Event("submit", {cancelable: true}));
    type(element, "2a");
    form.dispatchEvent(new Event("submit", {cancelable: true}));
    expect(clicked).toEqual(["./departement/20"]);
  });
  it("labels its field", () => {
    const element = territorySearch(regions, {root: ".", document});
    const input = element.querySelector("input")!;
    expect(element.querySelector("label")!.getAttribute("for")).toBe(input.id);
    expect(element.querySelector(`#${input.getAttribute("aria-describedby")!}`)!.textContent).toContain(
      "Territoire d’industrie"
    );
  });

  it("says by which other name a region was found", () => {
    const element = territorySearch(regions, {root: ".", document});
    type(element, "ara");
    expect(element.querySelector("summary")!.textContent).toBe("Auvergne-Rhône-Alpes (ARA)");
    expect(links(element)).toHaveLength(3);
  });

  it("follows the first of the other results on Enter where no factsheet answers", () => {
    const element = territorySearch(regions, {root: ".", document});
    const clicked: string[] = [];
    element.addEventListener("click", (event) => {
      event.preventDefault();
      clicked.push((event.target as Element).getAttribute("href")!);
    });
    type(element, "voiture");
    element.querySelector(".cx-search-others")!.innerHTML = '<a href="./produit/C29A">Automobiles</a>';
    element.querySelector("form")!.dispatchEvent(new Event("submit", {cancelable: true}));
    expect(clicked).toEqual(["./produit/C29A"]);
  });

  it("has the search of the side bar fetched when it first has the focus", () => {
    document.body.innerHTML = '<nav><input type="search"></nav>';
    let asked = 0;
    document.querySelector("input")!.addEventListener("focus", () => asked++);
    const element = territorySearch(regions, {root: ".", document});
    element.querySelector("input")!.dispatchEvent(new Event("focus"));
    element.querySelector("input")!.dispatchEvent(new Event("focus"));
    expect(asked).toBe(1);
  });
});
