import {expect, test} from "vitest";
import {balanceFinding} from "../../../src/components/balance/data.js";
import {partnerBalanceFigure} from "../../../src/components/partner-balance-figure.js";
import {balanceData} from "../../../src/trade/balance.js";
import {row} from "../../trade/rows.js";
import {fiche, names, territoryRows} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";

const finding = (rows: ReturnType<typeof row>[]) =>
  balanceFinding(balanceData(rows, {year: 2024, ranks: 10}), names).replace(/\s/g, " ");

test("the finding counts surpluses and names the extremes", () => {
  expect(
    finding([row("2024 import A DE", 8e6), row("2024 export A DE", 2e6), row("2024 export A ES", 4e6)])
  ).toBe(
    "1 partenaire sur 2 est excédentaire ; le plus fort excédent : Espagne (+4,00 M€) ; le plus fort déficit : Allemagne (−6,00 M€)."
  );
});

test("the finding fits odd cases", () => {
  expect(finding([row("2024 import A DE", 8e6), row("2024 import A ES", 2e6)])).toBe(
    "Aucun des 2 principaux partenaires n’est excédentaire ; le plus fort déficit : Allemagne (−8,0 M€)."
  );
  expect(finding([row("2024 export A DE", 400)])).toBe(
    "Le seul partenaire est excédentaire ; le plus fort excédent : Allemagne (+400 €)."
  );
  expect(finding([row("2024 export A DE", 5), row("2024 import A DE", 5)])).toBe(
    "Le seul partenaire n’est pas excédentaire."
  );
  expect(finding([])).toBe("Aucun échange avec un pays partenaire n’est enregistré pour cette année.");
});

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
