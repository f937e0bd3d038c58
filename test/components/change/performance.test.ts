import fc from "fast-check";
import {expect, test} from "vitest";
import {performanceFigure} from "../../../src/components/change/performance.js";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import {fiche} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {changeIndices, exportsChange, flowChange, indices} from "./change-samples.js";
import {expectSoundCharts, readable, textOf} from "./checks.js";

const draw = (from: TerritoryIndices, width = 718) =>
  performanceFigure(fiche([]), from, {resize: (render) => render(width), document});

test("one sentence, whose amounts add up as written", () => {
  expect(textOf(draw(indices), ".cx-finding")).toBe(
    "De 2023 à 2024, la variation des exportations, −96,8 M€, est la somme de −8,4 M€ au rythme de la France, +4,7 M€ de structure par produits et −93,1 M€ d’évolution propre ; celle des importations, +100,0 M€, celle de +20,0 M€, 0 M€ et +80,0 M€."
  );
});

test("any terms add up as they are written", () => {
  const euros = fc.integer({min: -1e11, max: 1e11});
  fc.assert(
    fc.property(euros, euros, euros, (nationalEur, structuralEur, ownEur) => {
      const changeEur = nationalEur + structuralEur + ownEur;
      const change = flowChange([], [], {changeEur, nationalEur, structuralEur, ownEur});
      const finding = textOf(draw(changeIndices({import: null, export: change})), ".cx-finding")!;
      const amounts = [...finding.matchAll(/([+−]?)([\d ]+(?:,\d+)?) (?:Md€|M€|k€|€)/g)].map(
        ([, sign, size]) => (sign === "−" ? -1 : 1) * Number(size!.replaceAll(" ", "").replace(",", "."))
      );
      expect(amounts).toHaveLength(4);
      expect(amounts[1]! + amounts[2]! + amounts[3]!).toBeCloseTo(amounts[0]!, 6);
    }),
    {numRuns: 50}
  );
});

test("the table has exact euros", () => {
  const rows = [...draw(indices).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent!.replace(/\s/g, " "))
  );
  expect(rows[0]).toEqual(["Exportations", "−8 384 490", "4 697 138", "−93 087 219", "−96 774 571"]);
});

test("a flow without terms is left out; without any, a sentence", () => {
  expect(draw(changeIndices({import: null, export: exportsChange})).querySelectorAll("svg")).toHaveLength(1);
  const alone = draw(changeIndices({import: null, export: null}, {years: [2024]}));
  expect(textOf(alone, ".cx-empty")).toMatch(/^Les données ne comprennent pas l’année 2023 entière/);
  expect(alone.querySelector("table, .cx-finding, .cx-note")).toBeNull();
});

test.each([288, 343, 718])("at %i px, texts keep apart and inside", (width) => {
  expectSoundCharts(draw(indices, width));
});

test.each([343, 718])("the drawing at %i px", async (width) => {
  await expect(readable(draw(indices, width).querySelector(".cx-chart")!)).toMatchFileSnapshot(
    `./snapshots/performance-${width}.html`
  );
});
