import {describe, expect, test} from "vitest";
import {structureFigure} from "../../../src/components/situation/structure.js";
import {expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "./draw.js";
import {flowSample, indicesSample, structureOf} from "./indices-samples.js";

wantNoWarning();

const draw = drawing(structureFigure, {region: "Auvergne-Rhône-Alpes"});

const alone = indicesSample({
  flows: {
    import: flowSample(0, {structure: structureOf(0, {hasRegion: false})}),
    export: flowSample(5000, {structure: structureOf(5000, {hasRegion: false})})
  }
});

describe.each([343, 718])("at %i px", (width) => {
  test("a département beside its region and France", async () => {
    const chart = draw(indicesSample(), width).querySelector("svg.cx-structure")!;
    await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/structure-${width}.svg`);
  });

  test.each([indicesSample(), alone])("labels neither touch nor leave the chart", (indices) => {
    expectSound(draw(indices, width).querySelector("svg.cx-structure")!);
  });
});

test("the finding names the family farthest from France in each flow that exists", () => {
  expect(shownText(draw(indicesSample()), ".cx-finding")).toMatchInlineSnapshot(
    `"L’écart le plus grand avec la France : à l’importation, « Équipements mécaniques, électriques, électroniques et informatiques » (23 % contre 36 %) ; à l’exportation, « Équipements mécaniques, électriques, électroniques et informatiques » (23 % contre 36 %)."`
  );
  expect(shownText(draw(alone), ".cx-finding")).toMatchInlineSnapshot(
    `"L’écart le plus grand avec la France : à l’exportation, « Équipements mécaniques, électriques, électroniques et informatiques » (23 % contre 36 %)."`
  );
});

test("the table has a row a family and flow; no column of the region where there is none", () => {
  const rows = tableRows(draw(indicesSample()));
  expect(rows).toHaveLength(8);
  expect(rows[0]).toHaveLength(6);
  expect(tableRows(draw(alone))[0]).toHaveLength(5);
  for (const flow of ["Importations", "Exportations"]) {
    const percent = rows
      .filter((row) => row[1] === flow)
      .map((row) => parseFloat(row[3]!.replace(",", ".")))
      .reduce((sum, share) => sum + share, 0);
    expect(percent).toBeCloseTo(100, -0.5);
  }
});

test("without any trade, a sentence", () => {
  const nothing = indicesSample({flows: {import: flowSample(0), export: flowSample(0)}});
  expect(shownText(draw(nothing), ".cx-empty")).toMatch(/^Aucun échange n’est enregistré/);
});
