import {expect, test} from "vitest";
import type {Fiche} from "../../src/components/fiche.js";
import {flowFigure} from "../../src/components/flow-figure.js";
import {emptyFiche, figureOptions as options, sampleRows, textOf as text} from "./sankey/sankey-samples.js";

const fiche: Fiche = {
  ...emptyFiche,
  rows: [...sampleRows("export", 1e9), ...sampleRows("import", 2e9)]
};

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
  const cells = [...figure.querySelectorAll("tbody td:nth-child(3)")];
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

test("the figure leads to the public file that has the rows of its table, where one has", () => {
  const links = (changes: {year?: number; ranks?: number}) =>
    [...flowFigure(fiche, {...options, ...changes}).querySelectorAll("details .cx-elsewhere a")].map((link) =>
      link.getAttribute("href")
    );
  expect(links({})).toEqual([`./donnees/${fiche.summary.id}-flux.csv`]);
  expect(links({ranks: 12})).toEqual([]);
  expect(links({year: options.year - 1})).toEqual([]);
});
