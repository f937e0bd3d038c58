import {describe, expect, test} from "vitest";
import {similarFigure} from "../../../src/components/situation/similar.js";
import type {SimilarTerritory} from "../../../src/trade/indices/territory-indices.js";
import {expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "./draw.js";
import {flowSample, indicesSample} from "./indices-samples.js";

wantNoWarning();

const draw = drawing(similarFigure, {root: ".."});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-similar")!;

const shared = [
  {product: "C11Z", share: 0.2},
  {product: "C21Z", share: 0.1}
];
const like = (code: string, name: string, similarity: number): SimilarTerritory => ({
  code,
  name,
  similarity,
  shared
});
const similar = [
  like("04", "Alpes-de-Haute-Provence", 64.31),
  like("2", "Aisne", 64.31),
  like("26", "Drôme", 58)
];
const sample = indicesSample({
  flows: {import: flowSample(1e9, {similar}), export: flowSample(1e9, {similar: similar.slice(1)})}
});

describe.each([343, 718])("at %i px", (width) => {
  test("five at most in each flow", async () => {
    const chart = chartOf(draw(sample, width));
    await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/similar-${width}.svg`);
    expectSound(chart);
  });
});

test("the finding names all that are as similar as the first", () => {
  expect(shownText(draw(sample), ".cx-finding")).toBe(
    "La composition la plus proche : par les exportations, Aisne (64 sur 100) ; par les importations, Alpes-de-Haute-Provence et Aisne (64 sur 100)."
  );
});

test("each has a link to its sheet, with what both have in common", () => {
  const items = [...draw(sample).querySelectorAll(".cx-shared li")];
  expect(items).toHaveLength(5);
  expect(items[2]!.querySelector("a")!.getAttribute("href")).toBe("../departement/26");
  expect(items[2]!.textContent!.replace(/\s/g, " ")).toBe("Drôme : Boissons ; Médicaments");
  expect(tableRows(draw(sample))[2]).toEqual([
    "Drôme",
    "26",
    "Importations",
    "58,0",
    "Boissons ; Médicaments"
  ]);
});

test("a département that exports nothing resembles none", () => {
  const imports = indicesSample({flows: {import: flowSample(1e9, {similar}), export: flowSample(0)}});
  const frame = draw(imports);
  expect(chartOf(frame).textContent).toContain("Aucune exportation n’est enregistrée");
  expect(shownText(frame, ".cx-finding")).not.toContain("exportations");
});

test("regions have links to the sheets of regions", () => {
  const drom = [like("drom", "Départements et régions d’outre-mer", 40)];
  const regions = indicesSample({flows: {import: flowSample(1e9, {similar: drom}), export: flowSample(1e9)}});
  const frame = draw(regions, 718, {type: "region", code: "93"});
  expect(shownText(frame, ".cx-title")).toBe("Les régions qui échangent les mêmes produits");
  expect(frame.querySelector(".cx-shared a")!.getAttribute("href")).toBe("../region/drom");
  expect(shownText(frame, "thead th")).toBe("Région");
});
