import {describe, expect, test} from "vitest";
import {PRODUCTS} from "../../../src/components/situation/structure-detail.js";
import {productShares} from "../../../src/components/situation/structure-shares.js";
import {structureFigure} from "../../../src/components/situation/structure.js";
import {context} from "../fiche-samples.js";
import {expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {textBoxes} from "../chart/text-boxes.js";
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

const ofProducts = drawing(structureFigure, {region: "Auvergne-Rhône-Alpes", detail: PRODUCTS});
const FAMILY = Object.values(context.products)[0]!.family;
const ofFamily = drawing(structureFigure, {region: "Auvergne-Rhône-Alpes", detail: FAMILY});

function transformOf(mark: Element): string {
  return mark.closest("[transform]")?.getAttribute("transform") ?? "";
}

describe.each([343, 718])("at %i px", (width) => {
  test("a département beside its region and France", async () => {
    const chart = draw(indicesSample(), width).querySelector("svg.cx-structure")!;
    await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/structure-${width}.svg`);
  });

  test("by product", async () => {
    const chart = ofProducts(indicesSample(), width).querySelector("svg.cx-structure")!;
    await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/structure-products-${width}.svg`);
    expectSound(chart);
  });

  test("no mark of France reaches the name above it", () => {
    const chart = ofProducts(indicesSample(), width).querySelector("svg.cx-structure")!;
    const marks = [...chart.querySelectorAll('g[stroke-width="2"] line')].map((mark) => ({
      x: Number(mark.getAttribute("x1")) + Number(/[\d.]+/.exec(transformOf(mark))?.[0] ?? 0),
      top: Number(mark.getAttribute("y1"))
    }));
    expect(marks.length).toBeGreaterThan(10);
    const struck = textBoxes(chart).filter(({left, right, top, bottom}) =>
      marks.some((mark) => left < mark.x && mark.x < right && top < mark.top && mark.top < bottom - 0.1)
    );
    expect(struck).toEqual([]);
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

test("by product, the table has every heading of either flow, its family, and shares that add up", () => {
  const figure = ofProducts(indicesSample());
  const rows = tableRows(figure);
  const products = Object.keys(context.products);
  expect(rows).toHaveLength(2 * products.length);
  expect(new Set(rows.map(([name]) => name)).size).toBe(products.length);
  expect(shownText(figure, ".cx-subtitle")).toBe("Ardèche, 2024, en part de chaque flux, par produit");
  const sums = ["Importations", "Exportations"].map((flow) =>
    rows.filter((row) => row[2] === flow).reduce((sum, row) => sum + Number(row[3]!.replace(/\D/g, "")), 0)
  );
  const {flows} = indicesSample();
  expect(sums).toEqual(
    [flows.import, flows.export].map(({structure}) =>
      structure.reduce((sum, {valueEur}) => sum + valueEur, 0)
    )
  );
});

test("of a family, the products of it alone, in shares of the whole flow", () => {
  const figure = ofFamily(indicesSample());
  const names = Object.values(context.products)
    .filter(({family}) => family === FAMILY)
    .map(({name}) => name);
  const rows = tableRows(figure);
  expect([...new Set(rows.map(([name]) => name))].sort()).toEqual(names.sort());
  expect(shownText(figure, ".cx-subtitle")).toMatch(/, par produit de la famille « .+ »$/);
  const all = tableRows(ofProducts(indicesSample()));
  for (const [name, flow, ...amounts] of rows)
    expect(all.find((row) => row[0] === name && row[2] === flow)!.slice(3)).toEqual(amounts);
});

test("more products than the chart holds: the first fifteen are drawn, and the note says so", () => {
  const structure = Array.from({length: 20}, (_, i) => ({
    ...structureOf(1e6)[0]!,
    product: `P${String(i).padStart(2, "0")}`,
    valueEur: 1000 - i
  }));
  const figure = ofProducts(
    indicesSample({flows: {import: flowSample(0), export: flowSample(1e6, {structure})}})
  );
  expect(figure.querySelector("svg.cx-structure")!.textContent).toContain("P14");
  expect(figure.querySelector("svg.cx-structure")!.textContent).not.toContain("P15");
  expect(shownText(figure, ".cx-note")).toMatch(/^Les 15 produits dont .* ; le tableau les a tous\.$/);
  expect(new Set(tableRows(figure).map(([name]) => name))).toContain("P19");
});

test("what the finding names is drawn, though the territory trades little of it", () => {
  const structure = Array.from({length: 20}, (_, i) => ({
    ...structureOf(1e6)[0]!,
    product: `P${String(i).padStart(2, "0")}`,
    valueEur: 1000 - i,
    franceEur: i === 18 ? 9e6 : 1e5
  }));
  const figure = ofProducts(
    indicesSample({flows: {import: flowSample(0), export: flowSample(1e6, {structure})}})
  );
  expect(shownText(figure, ".cx-finding")).toContain("à l’exportation, « P18 »");
  const chart = figure.querySelector("svg.cx-structure")!;
  for (const [name, isDrawn] of Object.entries({P14: true, P15: false, P17: false, P18: true, P19: false}))
    expect(chart.textContent.includes(name), name).toBe(isDrawn);
  expect(shownText(figure, ".cx-note")).toMatch(
    /^Les 15 produits dont .*, puis ce qui s’écarte le plus de la France ; le tableau les a tous\.$/
  );
  expectSound(chart);
});

test("a product that the region does not trade in a flow has no share of it, not an unknown one", () => {
  const [first, second] = structureOf(1e6);
  const of = (structure: (typeof first)[]) => flowSample(1e6, {structure: structure.map((each) => each!)});
  const shares = productShares(
    indicesSample({flows: {import: of([first, second]), export: of([second])}}),
    {product: (code) => code, familyOf: () => ""},
    null
  );
  const share = shares.find(({flow, code}) => flow === "export" && code === first!.product)!;
  expect([share.valueEur, share.regionShare, share.franceShare]).toEqual([0, 0, 0]);
});

test("without any trade, a sentence", () => {
  const nothing = indicesSample({flows: {import: flowSample(0), export: flowSample(0)}});
  expect(shownText(draw(nothing), ".cx-empty")).toMatch(/^Aucun échange n’est enregistré/);
});
