import {describe, expect, test} from "vitest";
import {dependencesFigure} from "../../../src/components/exposure/dependences.js";
import type {DependentImport} from "../../../src/trade/indices/territory-indices.js";
import {expectSound, readable, shownText, tableRows} from "../chart/sound-chart.js";
import {drawing, wantNoWarning} from "../situation/draw.js";
import {indicesSample} from "../situation/indices-samples.js";

wantNoWarning();

const draw = drawing(dependencesFigure, {});
const chartOf = (frame: Element) => frame.querySelector("svg.cx-dependences")!;

const product = (cpf4: string, name: string, valueEurByYear: number[]): DependentImport => ({
  cpf4,
  name,
  valueEurByYear,
  share: 0.0058,
  extraEuHhi: 0.4972,
  extraEuShare: 0.7697,
  importsToExports: null,
  dependentYears: 3
});
const products = [
  product("2630", "Téléphones, antennes et équipements de réseau", [15e6, 12.8e6, 8.8e6]),
  product("3240", "Jouets, puzzles et jeux de société", [0, 0, 3.1e6])
];
const sample = indicesSample({dependences: {productCount: 2, valueEur: 11.9e6, share: 0.0079, products}});

describe.each([343, 718])("at %i px", (width) => {
  test("a bar a product", async () => {
    const chart = chartOf(draw(sample, width));
    await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/dependences-${width}.svg`);
    expectSound(chart);
  });
});

test("the finding tells number, amount and share, and calls it a signal", () => {
  const told = (indices = sample) => shownText(draw(indices), ".cx-finding");
  expect(told()).toBe(
    "En 2024, 2 produits du signal sont importés, pour 11,9 M€, soit 0,79 % des importations ; en premier, « Téléphones, antennes et équipements de réseau »."
  );
  const one = indicesSample({
    dependences: {productCount: 1, valueEur: 3.1e6, share: null, products: products.slice(1)}
  });
  expect(told(one)).toBe(
    "En 2024, 1 produit du signal est importé, pour 3,1 M€ : « Jouets, puzzles et jeux de société »."
  );
  expect(shownText(draw(sample), ".cx-subtitle")).toContain("signal au niveau CPF4");
  const note = (years: number[]) => shownText(draw({...sample, years}), ".cx-note");
  expect(note([2022, 2023, 2024])).toMatch(/non la liste européenne(?!.*rupture)/);
  expect(note([2021, 2023, 2024])).toContain("La rupture de série de janvier 2022");
});

test("a change from nothing is not told", () => {
  const words = chartOf(draw(sample)).textContent!.replace(/\s/g, " ");
  expect(words).toContain("8,8 M€, −31,3 %");
  expect(words).not.toMatch(/3,1 M€, [+−]/);
});

test("the table has amounts by year and the criteria of France", () => {
  expect(tableRows(draw(sample))[0]).toEqual([
    "Téléphones, antennes et équipements de réseau",
    "2630",
    "15 000 000",
    "12 800 000",
    "8 800 000",
    "0,6 %",
    "0,497",
    "77,0 %",
    "–",
    "3"
  ]);
});

test("none imported: a sentence", () => {
  expect(shownText(draw(indicesSample()), ".cx-empty")).toMatch(/^Aucune importation de ces produits/);
});
