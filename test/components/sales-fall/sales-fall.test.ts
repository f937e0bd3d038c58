import {JSDOM} from "jsdom";
import {beforeEach, describe, expect, test} from "vitest";
import {salesFallFigure} from "../../../src/components/sales-fall/sales-fall.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {indices} from "../change/change-samples.js";
import {expectSoundCharts, readable, textOf} from "../change/checks.js";
import {fiche, territoryRows} from "../fiche-samples.js";

let window: JSDOM["window"];
beforeEach(
  () =>
    ({window} = new JSDOM("<!doctype html>", {
      url: "https://fiches.test/departement/07?annee=2023#exportations"
    }))
);

const sold = (product: string, partner: string, valueEur: number, year = 2024): TradeRow => ({
  year,
  flow: "export",
  product,
  partner,
  valueEur
});

const rows = [
  sold("C21Z", "DE", 300_000),
  sold("C11Z", "DE", 100_000),
  sold("C11Z", "US", 150_000),
  sold("C30C", "US", 50_000),
  sold("C21Z", "QU", 400_000),
  sold("C11Z", "ES", 70_000, 2023)
];

function draw({from = rows, year = 2024, width = 718} = {}): HTMLElement {
  const {document} = window;
  const element = salesFallFigure(fiche(from), indices, {year, resize: (render) => render(width), document});
  document.body.replaceChildren(element);
  return element;
}

const select = (element: HTMLElement, name: string) =>
  element.querySelector<HTMLSelectElement>(`#choix-${name}`)!;

function choose(element: HTMLElement, name: string, value: string): void {
  select(element, name).value = value;
  select(element, name).dispatchEvent(new window.Event("change", {bubbles: true}));
}

const search = () => window.location.search;
const finding = (element: HTMLElement) => textOf(element, ".cx-finding");

test("at first: the first customer, a tenth, all products, nothing in the address", () => {
  const element = draw();
  expect(finding(element)).toBe(
    "Allemagne : 400,0 k€ d’exportations en 2024, soit 40 % du total. Une baisse de 10 % porterait sur 40,0 k€, soit 4 % des exportations."
  );
  expect(textOf(element, ".cx-subtitle")).toBe(
    "Ardèche, 2024, Allemagne, baisse de 10 %, en milliers d’euros"
  );
  expect(textOf(element, ".cx-note")).toMatch(/Un calcul, non une prévision/);
  expect(search()).toBe("?annee=2023");
});

test("shares after the bars have the same decimals", () => {
  const parts = [...draw({from: territoryRows["large"]!}).querySelectorAll("svg text")]
    .map(({textContent}) => /\(([^)]+)\)$/.exec(textContent)?.[1])
    .filter((part) => part !== undefined && !part.startsWith("<"));
  expect(parts.length).toBeGreaterThan(3);
  expect(new Set(parts.map((part) => /,(\d+)/.exec(part!)?.[1]?.length)).size).toBe(1);
});

test("one sentence has one unit: M€ beside M€, whatever the country buys", () => {
  expect(finding(draw({from: [sold("C21Z", "DE", 103_641e6), sold("C21Z", "US", 50_000e6)]}))).toBe(
    "Allemagne : 103 641 M€ d’exportations en 2024, soit 67 % du total. Une baisse de 10 % porterait sur 10 364 M€, soit 6,7 % des exportations."
  );
});

test("the table adds up to its last row", () => {
  const cells = [...draw().querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent!.replace(/\s/g, " "))
  );
  expect(cells).toEqual([
    ["Médicaments et produits voisins", "300 000", "30 000", "3,0 %"],
    ["Boissons et produits voisins", "100 000", "10 000", "1,0 %"],
    ["Ensemble", "400 000", "40 000", "4,0 %"]
  ]);
});

describe("a choice", () => {
  test("draws, is told to screen readers, and stands in the address beside other parameters and the anchor", () => {
    const element = draw();
    choose(element, "pays", "US");
    choose(element, "baisse", "25");
    choose(element, "produit", "C11Z");
    expect(finding(element)).toBe(
      "États-Unis : 200,0 k€ d’exportations en 2024, soit 20 % du total. Une baisse de 25 % sur « Boissons » porterait sur 37,5 k€, soit 3,8 % des exportations."
    );
    expect(textOf(element, "[role=status].cx-visually-hidden")).toBe(finding(element));
    expect(search()).toBe("?annee=2023&pays=US&produit=C11Z&baisse=25");
    expect(window.location.hash).toBe("#exportations");
  });

  test("of another country keeps the product where it is sold there, else all products", () => {
    const element = draw();
    choose(element, "produit", "C11Z");
    choose(element, "pays", "US");
    expect(select(element, "produit").value).toBe("C11Z");
    choose(element, "produit", "C30C");
    choose(element, "pays", "DE");
    expect(select(element, "produit").value).toBe("");
    expect([...select(element, "produit").options].map(({text}) => text)).toEqual([
      "Tous les produits",
      "Médicaments",
      "Boissons"
    ]);
  });

  test("back to what stood at first leaves the address", () => {
    const element = draw();
    choose(element, "pays", "US");
    choose(element, "pays", "DE");
    expect(search()).toBe("?annee=2023");
  });
});

describe("an address", () => {
  test("is read on arrival, whole falls that are not in the list included", () => {
    window.history.replaceState(null, "", "?pays=US&baisse=37&produit=C30C");
    const element = draw();
    expect(finding(element)).toMatch(
      /^États-Unis.*baisse de 37 % sur « Aéronautique et spatial » porterait sur 18,5 k€/
    );
    expect(select(element, "baisse").value).toBe("37");
  });

  test.each([
    "?pays=ZZ",
    "?pays=QU",
    "?baisse=0",
    "?baisse=101",
    "?baisse=-5",
    "?baisse=1.5",
    "?produit=%3Cb%3E"
  ])("that means nothing, %s, is the default, and does not stay in the address", (query) => {
    window.history.replaceState(null, "", `${query}&annee=2023#exportations`);
    expect(finding(draw())).toMatch(/^Allemagne.*baisse de 10 % porterait/);
    expect(search() + window.location.hash).toBe("?annee=2023#exportations");
  });

  test("of a country that bought in other years alone says so, and can be left", () => {
    window.history.replaceState(null, "", "?pays=ES");
    const element = draw();
    expect(textOf(element, ".cx-empty")).toBe(
      "Espagne : aucune exportation en 2024, donc aucun montant en jeu."
    );
    expect(element.querySelector("table, .cx-finding")).toBeNull();
    choose(element, "pays", "US");
    expect(finding(element)).toMatch(/^États-Unis/);
  });

  test("that the back button changes is followed, as long as the figure is in the page", async () => {
    const element = draw();
    choose(element, "pays", "US");
    const moved = new Promise((resolve) => window.addEventListener("popstate", resolve, {once: true}));
    window.history.back();
    await moved;
    await new Promise((resolve) => setTimeout(resolve));
    expect(finding(element)).toMatch(/^Allemagne/);
    expect(select(element, "pays").value).toBe("DE");
    element.remove();
    window.history.replaceState(null, "", "?pays=US");
    window.dispatchEvent(new window.PopStateEvent("popstate"));
    expect(finding(element)).toMatch(/^Allemagne/);
  });
});

test("the chosen year changes customers and amounts", () => {
  expect(finding(draw({year: 2023}))).toMatch(
    /^Espagne : 70,0 k€ d’exportations en 2023, soit 100 % du total/
  );
});

test("a territory that sells nothing to a country has a sentence", () => {
  const element = draw({from: [sold("C21Z", "QU", 400)]});
  expect(element.textContent!.replace(/\s/g, " ")).toBe(
    "Aucune exportation vers un pays en 2024 : rien ne peut être supposé."
  );
});

test.each(Object.entries(territoryRows))("%s: sound charts at all widths", (_, from) => {
  for (const width of [288, 343, 718]) {
    const element = draw({from, width});
    if (element.querySelector("svg")) expectSoundCharts(element);
    else expect(element.className + element.innerHTML).toMatch(/cx-empty/);
  }
});

test.each([343, 718])("the drawing at %i px", async (width) => {
  const chart = draw({from: territoryRows["large"]!, width}).querySelector(".cx-chart")!;
  await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/sales-fall-${width}.html`);
});
