import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {activitiesFigure} from "../../src/components/activities-figure.js";
import {activitiesFinding} from "../../src/components/treemap/parts.js";
import {gatherSmall, treemapCells} from "../../src/components/treemap/cells.js";
import {activities} from "../../src/trade/activities.js";
import type {TradeRow} from "../../src/trade/types.js";
import {row} from "../trade/rows.js";
import {fiche, names, territoryRows} from "./fiche-samples.js";
import {document} from "./sankey/sankey-samples.js";

beforeAll(() => {
  globalThis.document = document;
});

const finding = (rows: TradeRow[]) =>
  activitiesFinding(activities(rows, {year: 2024, familyOf: names.familyOf}), names).replace(/\s/g, " ");

test("the finding names the first heading of each flow, in the unit of the chart", () => {
  expect(
    finding([
      row("2024 import C30C DE", 30_000_000),
      row("2024 import C11Z DE", 10_000_000),
      row("2024 export C11Z DE", 250_000)
    ])
  ).toBe(
    "Premier groupe de produits importé : « Aéronautique et spatial » (30,0 M€, 75 %) ; premier groupe de produits exporté : « Boissons » (0,3 M€, 100 %)."
  );
});

test("the finding tells a flow without trade", () => {
  expect(finding([row("2024 export C11Z DE", 400)])).toBe(
    "Aucune importation n’est enregistrée ; premier groupe de produits exporté : « Boissons » (400 €, 100 %)."
  );
});

test("the table holds every heading of both flows, named in full, and adds up", () => {
  const rows = territoryRows.small!;
  const root = activitiesFigure(fiche(rows), {year: 2024, resize: (render) => render(718)});
  const lines = [...root.querySelectorAll("tbody tr")].map((line) =>
    [...line.children].map((cell) => cell.textContent!)
  );
  const amount = (text: string) => Number(text.replaceAll("\u202f", ""));
  for (const [flow, name] of [
    ["import", "Importations"],
    ["export", "Exportations"]
  ]) {
    const sum = lines.filter((line) => line[3] === name).reduce((eur, line) => eur + amount(line[4]!), 0);
    expect(sum).toBe(rows.filter((each) => each.flow === flow).reduce((eur, each) => eur + each.valueEur, 0));
  }
  expect(lines[0]![0]).toMatch(/et produits voisins$/);
});

test("without any trade: a sentence, no table, nothing to download", () => {
  const root = activitiesFigure(fiche([]), {year: 2024, resize: (render) => render(718)});
  expect(root.querySelector(".cx-empty")!.textContent).toBe(
    "Aucun échange n’est enregistré pour cette année."
  );
  expect(root.querySelector("table, .cx-tools, .cx-finding, .cx-note, .cx-hint")).toBeNull();
});

const anyParts = fc.uniqueArray(
  fc.record({code: fc.string({minLength: 1}), name: fc.string(), valueEur: fc.nat(1_000_000)}),
  {selector: ({code}) => code, maxLength: 40}
);

const BOX = {x: 3, y: 5, width: 400, height: 300};
const sum = (list: readonly {valueEur: number}[]) => list.reduce((eur, {valueEur}) => eur + valueEur, 0);

test("gathering loses nothing: what is shown adds up, and the gathered block holds the smallest", () => {
  fc.assert(
    fc.property(anyParts, fc.integer({min: 1, max: 200}), (parts, least) => {
      const {shown, gathered} = gatherSmall(
        parts,
        BOX,
        ({width, height}) => Math.min(width, height) >= least
      );
      expect(sum(shown)).toBe(sum(parts));
      if (!gathered) return;
      expect(gathered.parts!.length).toBeGreaterThan(1);
      expect(sum(gathered.parts!)).toBe(gathered.valueEur);
      const smallest = Math.min(...shown.slice(0, -1).map(({valueEur}) => valueEur), Infinity);
      expect(Math.max(...gathered.parts!.map(({valueEur}) => valueEur))).toBeLessThanOrEqual(smallest);
    })
  );
});

test("headings that cannot be named are gathered, those that can keep their name", () => {
  const parts = [50, 30, 10, 5, 3, 2].map((valueEur, i) => ({code: `${i}`, name: `Groupe ${i}`, valueEur}));
  const named = gatherSmall(parts, BOX, () => true);
  expect([named.shown.length, named.gathered]).toEqual([6, null]);
  const largest = gatherSmall(parts, BOX, ({part}) => part.valueEur >= 10);
  expect(largest.shown.map(({name}) => name)).toEqual(["Groupe 0", "Groupe 1", "Groupe 2", "Autres (3)"]);
  expect(gatherSmall(parts, BOX, () => false).shown.map(({name}) => name)).toEqual(["6 produits"]);
  expect(gatherSmall([], BOX, () => true)).toEqual({shown: [], gathered: null});
});

test("rectangles are exactly proportional and fill the box", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const total = parts.reduce((eur, {valueEur}) => eur + valueEur, 0);
      for (const {part, width, height} of treemapCells(parts, BOX)) {
        expect(width * height).toBeCloseTo((part.valueEur / total) * 120_000, 3);
      }
    })
  );
});
