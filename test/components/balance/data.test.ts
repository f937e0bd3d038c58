import {expect, test} from "vitest";
import {partnerBalanceFigure} from "../../../src/components/balance/figure.js";
import {fiche, territoryRows} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";

test("the figure says what, where, when, in which unit, and its table ends on the totals", () => {
  globalThis.document = document;
  const figure = partnerBalanceFigure(fiche(territoryRows.large!), {
    year: 2024,
    resize: (render) => render(718)
  });
  expect(figure.querySelector(".cx-subtitle")!.textContent).toBe("Ardèche, 2024, en milliards d’euros");
  const cells = [...figure.querySelectorAll("tbody tr")].at(-1)!.textContent!;
  expect(cells).toMatch(/^Ensemble/);
  expect(figure.querySelector("tbody tr:nth-last-child(2)")!.textContent).toMatch(/^Autres partenaires/);
});

test("without any trade: a sentence, no table, nothing to download", () => {
  globalThis.document = document;
  const figure = partnerBalanceFigure(fiche([]), {year: 2024, resize: (render) => render(718)});
  expect(figure.querySelector(".cx-empty")!.textContent).toMatch(/^Aucun échange/);
  expect(figure.querySelector("table, .cx-tools, .cx-finding, .cx-note")).toBeNull();
});
