import {expect, test} from "vitest";
import {contributionsFigure} from "../../../src/components/change/contributions.js";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import type {Flow} from "../../../src/trade/types.js";
import {fiche} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {changeIndices, exportsChange, flowChange, importsChange, indices} from "./change-samples.js";
import {expectSoundCharts, readable, textOf} from "./checks.js";

const draw = (from: TerritoryIndices, flow: Flow = "export", width = 718) =>
  contributionsFigure(fiche([]), from, {flow, resize: (render) => render(width), document});

test("the finding tells growth, amount, and the largest contributions of products and partners", () => {
  expect(textOf(draw(indices), ".cx-finding")).toBe(
    "De 2023 à 2024, les exportations reculent de 6,5 % (−96,8 M€). Plus fortes contributions : par produit, « Électroménager » (+0,6 point) et « Équipements automobiles » (−1,4 point) ; par pays, Allemagne (+0,7 point) et Belgique (−2,1 points)."
  );
  expect(textOf(draw(indices, "import"), ".cx-finding")).toBe(
    "De 2023 à 2024, les importations progressent de 10,0 % (+100,0 M€). Plus fortes contributions : par produit, « Acier et sidérurgie » (+9,0 points) et « Produits en plastique » (−3,0 points) ; par pays, Italie (+9,0 points) et Chine (−3,0 points)."
  );
});

test("what is written beside the bars adds up, in each cut", () => {
  for (const chart of draw(indices).querySelectorAll("svg")) {
    const values = [...chart.querySelectorAll("text")]
      .map((each) => each.textContent!)
      .filter((value) => /^[+−]?\d+,\d$/.test(value))
      .map((value) => Math.round(Number(value.replace(",", ".").replace("−", "-")) * 10));
    // The mark of the sum, bold, comes first.
    const [total, ...parts] = values;
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  }
});

test("the table adds up to the euro, and ends each cut by its sum", () => {
  const rows = [...draw(indices).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent!.replace(/\s/g, " "))
  );
  expect(rows.filter(([name]) => name === "Ensemble")).toEqual([
    ["Ensemble", "Par produit", "1 481 462 785", "1 384 688 214", "−96 774 571", "−6,5 %"],
    ["Ensemble", "Par pays", "1 481 462 785", "1 384 688 214", "−96 774 571", "−6,5 %"]
  ]);
  expect(rows.map(([name]) => name)).toContain("Autres pays");
});

test("a year after the break of January 2022 says so in its note", () => {
  const crossing = changeIndices(
    {import: null, export: exportsChange},
    {referenceYear: 2022, years: [2021, 2022]}
  );
  expect(textOf(draw(crossing), ".cx-note")).toMatch(/en janvier 2022, .*EMEBI.*ne peut pas être chiffré\.$/);
  expect(textOf(draw(indices), ".cx-note")).not.toMatch(/2022/);
});

test("without a complete year before, or with nothing in it, a sentence and no table", () => {
  const alone = draw(changeIndices({import: null, export: null}, {years: [2024]}));
  expect(textOf(alone, ".cx-empty")).toBe(
    "Les données ne comprennent pas l’année 2023 entière : rien ne peut être dit de ce qui a changé."
  );
  const nothing = flowChange([["C11Z", 0, 400]], [["DE", 0, 400]]);
  const first = draw(changeIndices({import: importsChange, export: nothing}));
  expect(textOf(first, ".cx-empty")).toBe("Aucune exportation en 2023 : une évolution n’aurait pas de sens.");
  expect(first.querySelector("table, .cx-finding, .cx-note")).toBeNull();
});

test("a flow that only rises, by one product, has no fall to tell", () => {
  const risen = flowChange([["C11Z", 400, 500]], [["VC", 400, 500]]);
  expect(textOf(draw(changeIndices({import: null, export: risen})), ".cx-finding")).toBe(
    "De 2023 à 2024, les exportations progressent de 25,0 % (+100 €). Plus fortes contributions : par produit, « Boissons » (+25,0 points) ; par pays, Saint-Vincent-et-les Grenadines (+25,0 points)."
  );
});

test.each([288, 343, 718])("at %i px, texts keep apart and inside, each chart has its name", (width) => {
  const frame = draw(indices, "export", width);
  expectSoundCharts(frame);
  const names = [...frame.querySelectorAll("svg")].map((svg) => [
    svg.getAttribute("role"),
    svg.getAttribute("aria-label")
  ]);
  expect(names).toEqual([
    ["img", "Par produit, contributions à l’évolution des exportations, en points"],
    ["img", "Par pays, contributions à l’évolution des exportations, en points"]
  ]);
});

test.each([343, 718])("the drawing at %i px", async (width) => {
  await expect(readable(draw(indices, "export", width).querySelector(".cx-chart")!)).toMatchFileSnapshot(
    `./snapshots/contributions-${width}.html`
  );
});
