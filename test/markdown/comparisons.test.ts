import {beforeAll, expect, it} from "vitest";
import {dataDir} from "../../src/customs/data-dir.js";
import {ensureData} from "../../src/customs/data-step.js";
import {comparisonLinks} from "../../src/markdown/comparisons.js";
import {openFigures, type FigureStore} from "../../src/markdown/values/store.js";
import {territories} from "../../src/reference/territories.js";

let figures: FigureStore;
beforeAll(async () => {
  await ensureData();
  figures = openFigures(dataDir);
}, 300_000);

it("proposes neighbours, similar départements, the region and France", () => {
  const lines = comparisonLinks("departement-07", figures).split("\n");
  expect(lines[0]).toMatch(/^- Départements voisins : \[Drôme\]\(\/comparer\?t=07,26\), .* et \[Vaucluse\]/);
  const similar = figures.indices("departement-07").flows.export.similar.slice(0, 3);
  for (const {code, name} of similar) expect(lines[1]).toContain(`[${name}](/comparer?t=07,${code})`);
  expect(lines[2]).toBe("- [Auvergne-Rhône-Alpes et la France](/comparer?t=07,region-84,france)");
});

it("proposes regions to a region, France alone to Corse, nothing to France", () => {
  const lines = comparisonLinks("region-53", figures).split("\n");
  expect(lines[0]).toBe(
    "- Régions voisines : [Normandie](/comparer?t=region-53,region-28) et [Pays de la Loire](/comparer?t=region-53,region-52)"
  );
  expect(lines[1]!.match(/\/comparer\?t=region-53,region-/g)).toHaveLength(3);
  expect(comparisonLinks("departement-20", figures)).toMatch(/\n- \[La France\]\(\/comparer\?t=20,france\)$/);
  expect(comparisonLinks("france", figures)).toBe("");
});

it("compares no territory with itself", () => {
  for (const {id} of territories)
    for (const [, list] of comparisonLinks(id, figures).matchAll(/\?t=([^)]*)/g)) {
      const ids = list!.split(",");
      expect(new Set(ids).size, id).toBe(ids.length);
    }
});
