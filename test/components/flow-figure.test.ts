import {expect, test} from "vitest";
import type {Fiche} from "../../src/components/fiche.js";
import {flowFigure} from "../../src/components/flow-figure.js";
import type {Names} from "../../src/components/names.js";
import type {DataContext, TerritorySummary} from "../../src/trade/types.js";
import {document, names, sampleRows} from "./sankey-samples.js";

const ardeche = {id: "departement-07", type: "departement", code: "07", name: "Ardèche"} as TerritorySummary;
const fiche: Fiche = {
  context: {demo: true, dataMonth: "2024-12"} as DataContext,
  summary: ardeche,
  rows: [...sampleRows("export", 1e9), ...sampleRows("import", 2e9)],
  comparison: {region: null, france: null},
  names: names as Names
};
const options = {
  year: 2024,
  flow: "export",
  resize: (render: (width: number) => Element) => render(718),
  document
} as const;
const text = (element: Element, selector: string) =>
  element.querySelector(selector)?.textContent?.replace(/\s/g, " ");

test("the flows of a territory: title, unit, finding, chart, list, table, source", () => {
  const figure = flowFigure(fiche, options);
  expect(figure.id).toBe("flux-exportations");
  expect(text(figure, ".cx-subtitle")).toBe("Ardèche, 2024, en millions d’euros et en part des exportations");
  expect(text(figure, ".cx-finding")).toMatch(/^Les cinq premiers flux représentent \d+ % des exportations/);
  expect(figure.querySelectorAll("svg .cx-badge")).toHaveLength(5);
  expect(figure.querySelectorAll(".cx-top-flows li")).toHaveLength(5);
  expect(text(figure, ".cx-source")).toContain("données de démonstration");
});

test("the table holds every link, and adds up to the total", () => {
  const figure = flowFigure(fiche, {...options, ranks: 5});
  const cells = [...figure.querySelectorAll("tbody td.cx-eur")];
  const sum = cells.reduce((total, cell) => total + Number(cell.textContent!.replace(/\D/g, "")), 0);
  const total = fiche.rows.filter(({flow}) => flow === "export").reduce((eur, row) => eur + row.valueEur, 0);
  expect(sum).toBe(total);
  expect(cells.length).toBeGreaterThan(25);
});

test("a year without trade is a sentence", () => {
  const figure = flowFigure(fiche, {...options, year: 1999});
  expect(text(figure, ".cx-chart")).toBe("Aucune exportation n’est enregistrée en 1999.");
  expect(figure.querySelector("svg")).toBeNull();
});
