import {JSDOM} from "jsdom";
import fc from "fast-check";
import {expect, test} from "vitest";
import {chosenTerritories, comparedFigures, comparedShares} from "../../src/components/comparison-page.js";
import {commonCodes, gaps, sharedShares} from "../../src/components/comparison/shared-shares.js";
import {shareDots} from "../../src/components/comparison/share-dots.js";
import {territoriesInput} from "../../src/components/inputs/territories-input.js";
import type {ComparedFile} from "../../src/trade/across.js";
import {readCompared} from "../../src/trade/across.js";
import {context} from "./fiche-samples.js";
import {chartSize, outside, overlaps, textBoxes} from "./chart/text-boxes.js";
import {document} from "./sankey/sankey-samples.js";

const flow = (totalEur: number, products: number[], partners: number[]) => ({
  totalEur,
  totalEurByYear: [0, totalEur / 2, totalEur],
  products,
  partners
});

const file: ComparedFile = {
  products: ["C10H", "C20B", "C30C"],
  partners: ["DE", "US"],
  territories: [
    {
      id: "departement-07",
      type: "departement",
      code: "07",
      name: "Ardèche",
      nameOf: "de l’Ardèche",
      flows: {export: flow(1e9, [0, 0.3, 0.7], [0.6, 0.1]), import: flow(2e9, [0.5, 0.5, 0], [0.2, 0.2])}
    },
    {
      id: "departement-26",
      type: "departement",
      code: "26",
      name: "Drôme",
      nameOf: "de la Drôme",
      flows: {export: flow(3e9, [0.2, 0.4, 0.4], [0.5, 0]), import: flow(0, [0, 0, 0], [0, 0])}
    },
    {
      id: "region-84",
      type: "region",
      code: "84",
      name: "Auvergne-Rhône-Alpes",
      nameOf: "d’Auvergne-Rhône-Alpes",
      flows: {export: flow(9e9, [0.2, 0.4, 0.4], [0.5, 0]), import: flow(0, [0, 0, 0], [0, 0])}
    }
  ]
};
const all = readCompared(file);
const two = chosenTerritories(all, ["departement-07", "departement-26", "departement-99"]);
const text = (element: Element, selector: string) =>
  element.querySelector(selector)?.textContent?.replace(/\s/g, " ");
const resize = (render: (width: number) => Element) => render(718);

test("shares come by size, those of nought left out", () => {
  expect(all[0]!.flows.export.products).toEqual([
    ["C30C", 0.7],
    ["C20B", 0.3]
  ]);
  expect(two.map(({code}) => code)).toEqual(["07", "26"]);
});

test("the rows are the main ones of any territory; the gap is the widest of all", () => {
  const shares = sharedShares(two, {flow: "export", subject: "products", rows: 2});
  expect(shares).toEqual([
    {code: "C30C", shares: [0.7, 0.4]},
    {code: "C20B", shares: [0.3, 0.4]}
  ]);
  expect(gaps(shares)).toMatchObject([
    {code: "C30C", most: 0, least: 1},
    {code: "C20B", most: 1, least: 0}
  ]);
  expect(commonCodes(two, {flow: "export", subject: "products"})).toEqual(["C30C", "C20B"]);
  expect(gaps([{code: "A", shares: [0.5, 0.5]}])).toEqual([]);
});

test("no gap is wider than the one found", () => {
  const share = fc.double({min: 0, max: 1, noNaN: true});
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share, share), {minLength: 1}), (table) => {
      const shares = table.map((row, i) => ({code: String(i), shares: [...row]}));
      const gap = (row: readonly number[]) => Math.max(...row) - Math.min(...row);
      const [found] = gaps(shares);
      expect(found ? gap(found.shares) : 0).toBe(Math.max(...table.map(gap)));
    })
  );
});

test("the finding tells the widest gap, the note what is common", async () => {
  const frame = await comparedShares(two, {context, flow: "export", subject: "products", resize, document});
  expect(text(frame, ".cx-finding")).toBe(
    `L’écart le plus grand : « ${context.products.C30C!.name} », 70 % des exportations de l’Ardèche et 40 % de celles de la Drôme ; viennent ensuite « ${context.products.C10H!.name} » et « ${context.products.C20B!.name} ».`
  );
  expect(text(frame, ".cx-note")).toContain("En commun parmi les 10 premiers produits des exportations");
  const partners = await comparedShares(two, {
    context,
    flow: "export",
    subject: "partners",
    resize,
    document
  });
  expect(text(partners, ".cx-finding")).toBe(
    `L’écart le plus grand : « ${context.partners.US} », 10 % des exportations de l’Ardèche et 0 % de celles de la Drôme ; viennent ensuite « ${context.partners.DE} ».`
  );
});

test("fewer than two territories are a sentence", async () => {
  const sentence = "Choisir au moins deux territoires différents.";
  expect(comparedFigures(two.slice(0, 1), {context, document}).textContent).toBe(sentence);
  const frame = await comparedShares([], {context, flow: "export", subject: "products", resize, document});
  expect(frame.textContent).toBe(sentence);
});

test("key figures side by side lead to the factsheets", () => {
  const table = comparedFigures(all, {context, document});
  expect([...table.querySelectorAll("thead a")].map((a) => a.getAttribute("href"))).toEqual([
    "./departement/07",
    "./departement/26",
    "./region/84"
  ]);
  expect(text(table, "tbody tr:nth-child(2)")).toContain("+100,0 %");
});

test.each([335, 718])("the chart keeps its words apart at %i px", (width) => {
  const shares = sharedShares(all, {flow: "export", subject: "products", rows: 12});
  const names = ["Alpes-de-Haute-Provence", "Seine-Saint-Denis", "Provence-Alpes-Côte d’Azur"];
  const svg = shareDots(shares, {
    names,
    name: (code) => `Produits de la ${code}, et leurs accessoires`,
    width,
    document,
    empty: ""
  });
  const boxes = textBoxes(svg);
  const size = chartSize(svg);
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes, size.width, size.height)).toEqual([]);
});

test("territories stand in the address; unknown codes and repetitions are left out", () => {
  const at = (address: string) => new JSDOM("", {url: `https://fiches.example/comparer${address}`}).window;
  const value = (address: string) => territoriesInput(all, {document: at(address).document}).value;
  expect(value("")).toEqual(["departement-07", "departement-26"]);
  expect(value("?t=26,region-84")).toEqual(["departement-26", "region-84"]);
  expect(value("?t=26,26,99")).toEqual(["departement-26"]);
  expect(value("?t=99")).toEqual(["departement-07", "departement-26"]);
  const window = at("");
  const input = territoriesInput(all, {document: window.document});
  const selects = input.querySelectorAll("select");
  selects[1]!.value = "region-84";
  input.dispatchEvent(new window.Event("input"));
  expect(window.location.search).toBe("?t=07,region-84");
});
