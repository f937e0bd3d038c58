import {describe, expect, test} from "vitest";
import {suppliersFigure} from "../../../src/components/exposure/suppliers.js";
import type {Supplier} from "../../../src/trade/indices/territory-indices.js";
import {expectOneScale, expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "../situation/draw.js";
import {indicesSample} from "../situation/indices-samples.js";

wantNoWarning();

const draw = drawing(suppliersFigure, {});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-suppliers")!;

const supplier = (product: string, valueEur: number, origin: string, originShare: number): Supplier => ({
  product,
  valueEur,
  origin,
  originShare,
  originShareOneYearBefore: originShare - 0.1,
  originShareThreeYearsBefore: null,
  isOutsideUnion: !["DE", "IT", "ES", "BE", "PL"].includes(origin)
});

const suppliers = [
  supplier("C28A", 167e6, "IT", 0.31),
  supplier("C22B", 137e6, "DE", 0.62),
  supplier("C21Z", 90e6, "CH", 0.44),
  supplier("C27A", 31e6, "CN", 0.91),
  supplier("C11Z", 4e6, "VC", 1)
];
const sample = indicesSample({suppliers});
const inUnion = indicesSample({suppliers: suppliers.slice(0, 2)});

describe.each([343, 718])("at %i px", (width) => {
  test("main products, and those that one country outside the Union supplies", async () => {
    const file = `./snapshots/suppliers-${width}.svg`;
    await expect(readable(chartOf(draw(sample, width)))).toMatchFileSnapshot(file);
  });

  test.each([sample, inUnion])("labels neither touch nor leave the chart", (indices) => {
    expectSound(chartOf(draw(indices, width)));
  });
});

test("the finding counts what comes by more than half from one country outside the Union", () => {
  const told = (indices = sample) => shownText(draw(indices), ".cx-finding");
  expect(told()).toBe(
    "Pour 2 produits, plus de la moitié des importations vient d’un seul pays hors de l’Union européenne ; le plus important par son montant : « Électroménager » (Chine, 91 % de 31,0 M€)."
  );
  expect(told(indicesSample({suppliers: suppliers.slice(0, 4)}))).toMatch(
    /^Pour 1 produit, plus de la moitié /
  );
  expect(told(inUnion)).toMatch(/^Aucun des produits examinés/);
});

test("both parts stand on one scale", () => {
  const shares = [0.31, 0.62, 0.44, 0.91, 1, 0.91, 1];
  for (const width of [343, 718]) expectOneScale(chartOf(draw(sample, width)), shares);
});

test("what is outside the Union is said, not only coloured", () => {
  const words = chartOf(draw(sample)).textContent!.replace(/\s/g, " ");
  expect(words).toContain("Suisse (hors UE), 44 %");
  expect(words).toContain("Italie, 31 %");
  expect(chartOf(draw(inUnion)).textContent).toContain("Aucun produit importé");
});

test("the table tells the moves, a dash where a year is not complete", () => {
  expect(tableRows(draw(sample))[2]!.slice(1)).toEqual([
    "90 000 000",
    "Suisse",
    "oui",
    "44,0 %",
    "34,0 %",
    "–"
  ]);
});

test("the note tells the break of January 2022 where a share before it is given", () => {
  expect(shownText(draw(sample), ".cx-note")).not.toContain("rupture");
  const old = {...suppliers[0]!, originShareThreeYearsBefore: 0.4};
  expect(shownText(draw(indicesSample({suppliers: [old]})), ".cx-note")).toContain(
    "La rupture de série de janvier 2022"
  );
});

test("without imports, a sentence", () => {
  const frame = draw(indicesSample());
  expect(shownText(frame, ".cx-empty")).toMatch(/^Aucune importation/);
  expect(frame.querySelector("table, .cx-finding")).toBeNull();
});
