import {describe, expect, test} from "vitest";
import {concentrationFigure} from "../../../src/components/exposure/concentration.js";
import {expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "../situation/draw.js";
import {concentration, flowSample, indicesSample} from "../situation/indices-samples.js";

wantNoWarning();

const draw = drawing(concentrationFigure, {region: "Auvergne-Rhône-Alpes"});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-concentration")!;

const only = {partnerHhi: 1, productHhi: 1, partnersFor80: 1, productsFor80: 1};
const one = indicesSample({
  flows: {
    import: flowSample(0),
    export: flowSample(1e6, {
      concentrationByYear: [concentration, concentration, only],
      compared: {...flowSample(1).compared, region: null}
    })
  }
});

describe.each([343, 718])("at %i px", (width) => {
  test("strips of both flows", async () => {
    const file = `./snapshots/concentration-${width}.svg`;
    await expect(readable(chartOf(draw(indicesSample(), width)))).toMatchFileSnapshot(file);
  });

  test.each([indicesSample(), one])("labels neither touch nor leave the chart", (indices) => {
    expectSound(chartOf(draw(indices, width)));
  });
});

test("the finding counts countries, one alone in the singular", () => {
  expect(shownText(draw(indicesSample()), ".cx-finding")).toBe(
    "À l’exportation, 8 pays font au moins 80 % du total, avec la concentration de 10,0 pays à parts égales ; à l’importation, 8 pays font au moins 80 % du total, avec la concentration de 10,0 pays à parts égales."
  );
  expect(shownText(draw(one), ".cx-finding")).toBe(
    "À l’exportation, un seul pays fait au moins 80 % du total, avec la concentration de 1,0 pays à parts égales."
  );
});

test("every département has a line on each strip, and a flow without trade is a sentence", () => {
  const thin = (indices = indicesSample()) =>
    [...chartOf(draw(indices)).querySelectorAll("[stroke-opacity]")].reduce(
      (sum, each) => sum + each.querySelectorAll("line").length,
      0
    );
  expect(thin()).toBe(400);
  expect(chartOf(draw(one)).textContent).toContain("Aucune importation n’est enregistrée");
});

test("the table has the years of the territory, then region and France where they are", () => {
  const rows = tableRows(draw(indicesSample()));
  expect(rows).toHaveLength(10);
  expect(rows[0]).toEqual(["Ardèche", "Importations", "2022", "0,100", "10,0", "8", "0,200", "5,0", "5"]);
  expect(rows[4]!.slice(0, 5)).toEqual(["France", "Importations", "2024", "0,070", "14,3"]);
  expect(tableRows(draw(one)).filter(([place]) => place === "Auvergne-Rhône-Alpes")).toHaveLength(1);
});
