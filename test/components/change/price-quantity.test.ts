import {expect, test} from "vitest";
import {priceQuantityFigure} from "../../../src/components/change/price-quantity.js";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import {fiche} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {changeIndices, flowChange, indices} from "./change-samples.js";
import {expectSoundCharts, readable, textOf, textsOf} from "./checks.js";

const draw = (from: TerritoryIndices, width = 718) =>
  priceQuantityFigure(fiche([]), from, {resize: (render) => render(width), document});

test("the worked number: 100 → 150 euros, 10 → 12 kg, is 22 for quantity and 28 for value per kilogram", () => {
  const change = flowChange([["C11Z", 100, 150, 10, 12]], [["DE", 100, 150]]);
  const frame = draw(changeIndices({import: null, export: change}));
  expect([...frame.querySelectorAll("tbody td")].map((cell) => cell.textContent)).toEqual([
    "Exportations",
    "50",
    "22",
    "28",
    "10",
    "12"
  ]);
  expect(textOf(frame, ".cx-finding")).toBe(
    "La plus forte variation, parmi celles qui se partagent : exportations, « Boissons », +50 €, soit +22 € de quantité et +28 € de valeur par kilogramme."
  );
});

test("a heading without mass has no split, and the note names it; the rest of all headings is never split", () => {
  const frame = draw(indices);
  expect(textOf(frame, ".cx-note")).toMatch(
    /Sans partage, faute de masse ou de montant l’une des deux années : exportations, Équipements automobiles\.$/
  );
  const first = textsOf(frame).filter((text) => /^(Autres|Équipements)/.test(text));
  expect(first).toEqual([]);
});

test("the caution is always there", () => {
  expect(textOf(draw(indices), ".cx-note")).toMatch(/La valeur par kilogramme n’est pas un prix/);
});

test("each row adds up to the euro", () => {
  for (const row of draw(indices).querySelectorAll("tbody tr")) {
    const [change, quantity, price] = [...row.querySelectorAll("td")]
      .slice(1, 4)
      .map((cell) => Number(cell.textContent!.replace(/\s/g, "").replace("−", "-")));
    expect(quantity! + price!).toBe(change);
  }
});

test("nothing to split: a sentence", () => {
  const massless = flowChange([["C11Z", 100, 150]], [["DE", 100, 150]]);
  const frame = draw(changeIndices({import: null, export: massless}));
  expect(textOf(frame, ".cx-empty")).toMatch(/^Aucun des produits .* n’a de masse les deux années/);
  expect(frame.querySelector("table, .cx-finding, .cx-note")).toBeNull();
  expect(textOf(draw(changeIndices({import: null, export: null}, {years: [2024]})), ".cx-empty")).toMatch(
    /^Les données ne comprennent pas l’année 2023 entière/
  );
});

test.each([288, 343, 718])("at %i px, texts keep apart and inside", (width) => {
  expectSoundCharts(draw(indices, width));
});

test.each([343, 718])("the drawing at %i px", async (width) => {
  await expect(readable(draw(indices, width).querySelector(".cx-chart")!)).toMatchFileSnapshot(
    `./snapshots/price-quantity-${width}.html`
  );
});
