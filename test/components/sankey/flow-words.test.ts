import {expect, test} from "vitest";
import {
  flowFinding,
  flowNote,
  topFlowHeading,
  topFlowList
} from "../../../src/components/sankey/flow-words.js";
import {amountUnit} from "../../../src/french/amount-unit.js";
import {row} from "../../trade/rows.js";
import {document, matrices, matrixOf, names} from "./sankey-samples.js";

/** No-break spaces as ordinary ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const unit = amountUnit(3e6);
const two = matrixOf([row("2024 import C21Z DE", 3_000_000), row("2024 import C11Z QU", 1_000_000)]);

test("the finding weighs the largest flows and names the first", () => {
  const matrix = matrixOf([row("2024 export C21Z DE", 3_000_000), row("2024 export C11Z ES", 1_000_000)]);
  expect(plain(flowFinding(matrix, names))).toBe(
    "Les deux premiers flux représentent 100 % des exportations ; le premier : Médicaments – Allemagne (3,00 M€)."
  );
});

test("one flow, none with a country, none at all", () => {
  expect(plain(flowFinding(two, names))).toBe(
    "Un seul flux relie un produit à un pays : Allemagne – Médicaments, 75 % des importations."
  );
  const unknown = matrixOf([row("2024 import C11Z QU", 5)]);
  expect(flowFinding(unknown, names)).toBe("Aucun flux ne relie un produit à un pays déterminé.");
  expect(flowFinding(matrixOf([]), names)).toBe("");
});

test("the five largest flows as an ordered list", () => {
  const list = topFlowList(matrices.large!, "Les cinq premiers flux", {document, names, unit})!;
  expect(list.querySelectorAll("ol > li")).toHaveLength(5);
  expect(plain(topFlowList(two, topFlowHeading(two), {document, names, unit})!.textContent!)).toBe(
    "Le premier fluxAllemagne – Médicaments : 3,00 M€ (75 %)"
  );
  expect(topFlowList(matrixOf([]), "", {document, names, unit})).toBeNull();
});

test("the note tells the basis, the reading, and corrections where there are any", () => {
  expect(flowNote([two], 10)).toMatch(/^Importations CAF .* Les 10 premiers produits/);
  expect(flowNote([matrices.small!], 10)).toMatch(/^Exportations FAB/);
  expect(flowNote([two], 10)).not.toContain("négatifs");
  expect(flowNote([matrices.correction!], 10)).toContain("négatifs");
});
