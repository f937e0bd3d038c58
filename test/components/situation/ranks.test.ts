import {describe, expect, test} from "vitest";
import {ranksFigure} from "../../../src/components/situation/ranks.js";
import {expectOneScale, expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "./draw.js";
import {flowSample, indicesSample, structureOf} from "./indices-samples.js";

wantNoWarning();

const draw = drawing(ranksFigure, {});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-ranks")!;

const tied = indicesSample({
  flows: {
    import: flowSample(0, {structure: structureOf(0)}),
    export: flowSample(1e9, {
      structure: [
        {product: "C11Z", valueEur: 300e6, regionEur: 1e9, franceEur: 3e9, rsca: 0, rank: 2, isTied: true},
        {product: "C21Z", valueEur: 700e6, regionEur: 1e9, franceEur: 70e9, rsca: 0, rank: 12, isTied: false}
      ]
    })
  }
});

describe.each([343, 718])("at %i px", (width) => {
  test("the main headings of both flows", async () => {
    const file = `./snapshots/ranks-${width}.svg`;
    await expect(readable(chartOf(draw(indicesSample(), width)))).toMatchFileSnapshot(file);
  });

  test.each([indicesSample(), tied])("labels neither touch nor leave the chart", (indices) => {
    expectSound(chartOf(draw(indices, width)));
  });
});

test("a rank that another département shares is said to be shared", () => {
  const frame = draw(tied);
  expect(shownText(frame, ".cx-finding")).toBe(
    "Parmi ses premiers produits, meilleur rang : 2e département exportateur (ex æquo) pour « Boissons », avec 10 % des exportations de la France."
  );
  expect(chartOf(frame).textContent!.replace(/\s/g, " ")).toContain("2e ex æquo, 10 %");
  expect(tableRows(frame)).toEqual([
    [expect.any(String), "Exportations", "700 000 000", "70,0 %", "1,0 %", "12", "non"],
    [expect.any(String), "Exportations", "300 000 000", "30,0 %", "10,0 %", "2", "oui"]
  ]);
});

test("both flows stand on one scale, that of the largest share of France", () => {
  const heading = {product: "C11Z", regionEur: 1e9, franceEur: 1e9, rsca: 0, rank: 9, isTied: false};
  const flows = {
    import: flowSample(1e9, {structure: [{...heading, valueEur: 200e6}]}),
    export: flowSample(1e9, {structure: [{...heading, valueEur: 50e6}]})
  };
  for (const width of [343, 718]) expectOneScale(chartOf(draw(indicesSample({flows}), width)), [0.2, 0.05]);
});

test("a flow without trade is a sentence", () => {
  expect(chartOf(draw(tied)).textContent).toContain("Aucune importation n’est enregistrée");
});

test("a region is ranked among regions, in words that agree", () => {
  const region = {...tied, id: "region-84", rankedAmong: 14};
  region.flows.export.structure[1]!.rank = 1;
  const frame = draw(region, 718, {type: "region", code: "84", name: "Auvergne-Rhône-Alpes"});
  expect(shownText(frame, ".cx-title")).toBe("Le rang de la région pour ses premiers produits");
  expect(shownText(frame, ".cx-subtitle")).toContain("rang parmi 14 régions et part");
  expect(shownText(frame, ".cx-finding")).toMatch(
    /meilleur rang : 1re région exportatrice pour « Médicaments »/
  );
  expect(shownText(frame, ".cx-note")).toMatch(/une autre région a le même montant/);
});
