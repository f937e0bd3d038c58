import {describe, expect, test} from "vitest";
import {specialisationFigure} from "../../../src/components/situation/specialisation.js";
import type {HeadingStructure} from "../../../src/trade/indices/territory-indices.js";
import {expectOneScale, expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "./draw.js";
import {flowSample, indicesSample} from "./indices-samples.js";

wantNoWarning();

const draw = drawing(specialisationFigure, {});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-specialisation")!;

function heading(product: string, valueEur: number, rsca: number | null): HeadingStructure {
  return {product, valueEur, regionEur: null, franceEur: 100e6, rsca, rank: 1, isTied: false};
}

// France: 50 % each of C11Z and C21Z; the territory 80 % and 20 %: 1.6 and 0.4 times.
const two = indicesSample({
  flows: {
    import: flowSample(0, {structure: []}),
    export: flowSample(5e6, {structure: [heading("C11Z", 4e6, 0.2308), heading("C21Z", 1e6, -0.4286)]})
  }
});

describe.each([343, 718])("at %i px", (width) => {
  test("strong and weak points", async () => {
    const file = `./snapshots/specialisation-${width}.svg`;
    await expect(readable(chartOf(draw(indicesSample(), width)))).toMatchFileSnapshot(file);
  });

  test.each([indicesSample(), two])("labels neither touch nor leave the chart", (indices) => {
    expectSound(chartOf(draw(indices, width)));
  });
});

test("bars and labels tell how many times the share is that of France", () => {
  const frame = draw(two);
  const words = [...chartOf(frame).querySelectorAll("text")].map((each) =>
    each.textContent!.replace(/\s/g, " ")
  );
  expect(words).toEqual(
    expect.arrayContaining(["Boissons : 4,0 M€", "× 1,6", "Médicaments : 1,0 M€", "× 0,40"])
  );
  expect(words.join(" ")).toContain("Aucun produit n’atteint");
  expect(shownText(frame, ".cx-finding")).toBe(
    "Parts qui dépassent le plus celles de la France : à l’exportation, « Boissons » (× 1,6)."
  );
});

test("both flows stand on one scale, also where only one has weak points", () => {
  const exports = [heading("C11Z", 4e6, 0.6), heading("C21Z", 1e6, 0.3)];
  const imports = [heading("C11Z", 4e6, 0.6), heading("C21Z", 1e6, -0.6)];
  const flows = {
    import: flowSample(5e6, {structure: imports}),
    export: flowSample(5e6, {structure: exports})
  };
  for (const width of [343, 718])
    expectOneScale(chartOf(draw(indicesSample({flows}), width)), [0.6, 0.6, 0.6, 0.3]);
});

test("the table has the headings above the floors, with the shares that make the index", () => {
  expect(tableRows(draw(two))).toEqual([
    ["Boissons et produits voisins", "Exportations", "4 000 000", "80,0 %", "50,0 %", "0,231"],
    [expect.any(String), "Exportations", "1 000 000", "20,0 %", "50,0 %", "−0,429"]
  ]);
});

test("nothing above the floors: a sentence in each flow, no finding, no table", () => {
  const none = indicesSample({
    flows: {import: flowSample(0, {structure: []}), export: flowSample(0, {structure: []})}
  });
  const frame = draw(none);
  expect(frame.querySelector("table, .cx-finding")).toBeNull();
  expect(chartOf(frame).textContent!.match(/Aucun produit/g)).toHaveLength(2);
});
