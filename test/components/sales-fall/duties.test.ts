import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {salesFallFigure} from "../../../src/components/sales-fall/sales-fall.js";
import type {Duty} from "../../../src/trade/duty.js";
import {row} from "../../trade/rows.js";
import {indices} from "../change/change-samples.js";
import {expectSoundCharts, readable, textOf} from "../change/checks.js";
import {context, fiche, territoryRows} from "../fiche-samples.js";

const duties: Duty[] = [
  {partner: "US", product: null, rate: 0.1, firstDay: "2025-04-05", lastDay: "2025-08-06", act: "Texte A"},
  {partner: "US", product: null, rate: 0.15, firstDay: "2025-08-07", lastDay: null, act: "Texte B"},
  {partner: "US", product: "C24A", rate: 0.5, firstDay: "2025-06-01", lastDay: null, act: "Texte C"},
  {partner: "CN", product: "C11Z", rate: 0.125, firstDay: "2025-07-01", lastDay: null, act: "Texte D"}
];

const rows = [
  row("2024 export C11Z US", 600_000),
  row("2024 export C24A US", 200_000),
  row("2024 export C11Z DE", 1_000_000),
  row("2024 export C11Z CN", 200_000)
];

function draw(own: Duty[], {from = rows, width = 718, query = ""} = {}): HTMLElement {
  const {document} = new JSDOM("<!doctype html>", {url: `https://fiches.test/departement/07${query}`}).window;
  const territory = {...fiche(from), context: {...context, duties: own}};
  const element = salesFallFigure(territory, indices, {
    year: 2024,
    resize: (render) => render(width),
    document
  });
  document.body.append(element);
  return element;
}

test("without duties nothing is shown of them", () => {
  const element = draw([]);
  expect(element.querySelectorAll("figure")).toHaveLength(1);
  expect(element.textContent).not.toMatch(/droits? de douane/i);
});

test("duties on destinations or products that are not exported show nothing either", () => {
  const others: Duty[] = [
    {...duties[0]!, partner: "BR"},
    {...duties[3]!, product: "C30C"}
  ];
  expect(draw(others).querySelector("#droits-de-douane")).toBeNull();
});

test("a second figure has exports under duty, their part of the whole, and the last rate", () => {
  const frame = draw(duties).querySelector("#droits-de-douane")!;
  expect(textOf(frame, ".cx-finding")).toBe(
    "En 2024, 1,00 M€ d’exportations, soit 50 % du total, vont vers une destination et portent sur un produit que vise un droit saisi. Premier montant : Boissons (États-Unis), 15 % depuis le 7 août 2025."
  );
  const words = [...frame.querySelectorAll("svg text")].map((text) => text.textContent!.replace(/\s/g, " "));
  expect(words).toEqual(
    expect.arrayContaining(["Boissons (États-Unis)", "0,60 – 15 %", "0,20 – 50 %", "0,20 – 12,5 %"])
  );
});

test("its table has a row a duty, with dates, act, and the price cut t / (1 + t)", () => {
  const cells = [...draw(duties).querySelectorAll("#droits-de-douane tbody tr")].map((tr) =>
    [...tr.children].map((cell) => cell.textContent!.replace(/\s/g, " "))
  );
  expect(cells).toHaveLength(4);
  expect(cells[0]).toEqual([
    "Boissons et produits voisins",
    "États-Unis",
    "600 000",
    "10,0 %",
    "9,1 %",
    "2025-04-05",
    "2025-08-06",
    "Texte A"
  ]);
  expect(cells[1]).toEqual([
    "Boissons et produits voisins",
    "États-Unis",
    "600 000",
    "15,0 %",
    "13,0 %",
    "2025-08-07",
    "–",
    "Texte B"
  ]);
});

test("the note of the supposition tells the duties of the country chosen, and of no other", () => {
  expect(textOf(draw(duties), "#baisse-des-ventes .cx-note")).not.toMatch(/Droits/);
  expect(textOf(draw(duties, {query: "?pays=US"}), "#baisse-des-ventes .cx-note")).toMatch(
    /Droits de douane saisis pour États-Unis : 10 % sur tous les produits du 5 avril 2025 au 6 août 2025 \(Texte A\) ; 15 % sur tous les produits depuis le 7 août 2025 \(Texte B\) ; 50 % sur « Acier et sidérurgie » depuis le 1er juin 2025 \(Texte C\)\.$/
  );
});

test("more duties than a note holds are counted", () => {
  const many = Array.from({length: 5}, (_, i) => ({
    ...duties[2]!,
    product: ["C10H", "C11Z", "C20B", "C21Z", "C22B"][i]!
  }));
  expect(textOf(draw(many, {query: "?pays=US"}), "#baisse-des-ventes .cx-note")).toMatch(/ ; 2 autres\.$/);
});

test.each([288, 343, 718])(
  "at %i px, texts keep apart and inside; below the first ranks, the rest",
  (width) => {
    const frame = draw(duties, {from: territoryRows["large"]!, width}).querySelector("#droits-de-douane")!;
    expectSoundCharts(frame);
    expect(frame.querySelector("svg")!.textContent).toMatch(/Autres/);
  }
);

test("the drawing at 718 px", async () => {
  const frame = draw(duties, {from: territoryRows["large"]!}).querySelector("#droits-de-douane .cx-chart")!;
  await expect(readable(frame)).toMatchFileSnapshot("./snapshots/duties-718.html");
});
