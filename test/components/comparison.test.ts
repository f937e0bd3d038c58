import {JSDOM} from "jsdom";
import fc from "fast-check";
import {expect, test} from "vitest";
import {
  comparedFigures,
  comparedShares,
  comparedView,
  comparedYears
} from "../../src/components/comparison-page.js";
import {chosenTerritories} from "../../src/components/comparison/years.js";
import type {ComparedView} from "../../src/components/comparison/years.js";
import {commonCodes, gaps, sharedShares} from "../../src/components/comparison/shared-shares.js";
import {shareDots} from "../../src/components/comparison/share-dots.js";
import {changedPlaces, territoriesInput} from "../../src/components/inputs/territories-input.js";
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
const view = (territories: ComparedView["territories"], year = 2024): ComparedView => ({
  year,
  territories,
  failure: null
});
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
  const frame = await comparedShares(view(two), {
    context,
    flow: "export",
    subject: "products",
    resize,
    document
  });
  expect(text(frame, ".cx-finding")).toBe(
    `L’écart le plus grand : « ${context.products.C30C!.name} », 70 % des exportations de l’Ardèche et 40 % de celles de la Drôme ; viennent ensuite « ${context.products.C10H!.name} » et « ${context.products.C20B!.name} ».`
  );
  expect(text(frame, ".cx-note")).toContain("En commun parmi les 10 premiers produits des exportations");
  const partners = await comparedShares(view(two), {
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

test("fewer than two territories are one sentence for the whole page", async () => {
  const said = ({territories, failure}: Omit<ComparedView, "year">) =>
    comparedFigures({year: 2024, territories, failure}, {context, document});
  expect(said({territories: [], failure: null}).textContent).toBe(
    "Aucun territoire n’est choisi\u00a0: en choisir au moins deux ci-dessus pour les voir côte à côte."
  );
  const one = said({territories: two.slice(0, 1), failure: null});
  expect(one.textContent).toBe(
    "Un seul territoire est choisi\u00a0: en choisir un deuxième ci-dessus pour les voir côte à côte. Sa fiche\u00a0: Ardèche."
  );
  expect(one.querySelector("a")!.getAttribute("href")).toBe("./departement/07");
  expect(said({territories: [], failure: "Le site ne répond pas."}).textContent).toBe(
    "Le site ne répond pas."
  );
  const frame = await comparedShares(view([]), {
    context,
    flow: "export",
    subject: "products",
    resize,
    document
  });
  expect(frame.textContent).toBe("");
});

const scaled = (factor: number): ComparedFile => ({
  ...file,
  territories: file.territories.map(({flows, ...rest}) => ({
    ...rest,
    flows: {
      import: {...flows.import, totalEur: flows.import.totalEur * factor},
      export: {...flows.export, totalEur: flows.export.totalEur * factor}
    }
  }))
});

test("another year is fetched when it is chosen, from the file that holds it, once; a failure is told", async () => {
  const asked: string[] = [];
  const fetched = (name: string, years: Record<string, ComparedFile>) => () => {
    asked.push(name);
    return asked.length === 1 ? Promise.reject(new Error("no network")) : Promise.resolve(years);
  };
  const years = comparedYears({
    context: {...context, years: [2022, 2023, 2024], referenceYear: 2024},
    reference: file,
    yearBefore: fetched("before", {2023: scaled(2)}),
    otherYears: fetched("others", {2022: scaled(4)})
  });
  const of = (year: number) => comparedView(years, {year, ids: ["departement-26", "departement-07"]});
  const total = ({territories}: ComparedView) => territories.map(({flows}) => flows.export.totalEur);
  expect(total(await of(2024))).toEqual([3e9, 1e9]);
  expect(asked).toEqual([]);
  const failed = await of(2023);
  expect(failed).toMatchObject({year: 2023, territories: []});
  expect(failed.failure).toMatch(/^Les données des autres années n’ont pas pu être chargées/);
  expect(total(await of(2023))).toEqual([6e9, 2e9]);
  expect(total(await of(2022))).toEqual([12e9, 4e9]);
  await years.prepare();
  await of(2022);
  expect(asked).toEqual(["before", "before", "others"]);
});

test("figures and their words are of the chosen year, changes on the year before it", async () => {
  const {referenceYear} = context;
  const earlier = view(two, referenceYear - 1);
  const table = comparedFigures(earlier, {context: {...context, years: [2022, 2023, 2024]}, document});
  expect(text(table, "caption")).toBe(`Chiffres clés ${referenceYear - 1}, Ardèche et Drôme`);
  const first = comparedFigures(view(two, 2022), {
    context: {...context, years: [2022, 2023, 2024]},
    document
  });
  expect(text(first, "tbody tr:nth-child(2)")?.replace(/\s/g, " ")).toContain("n. d.");
  const frame = await comparedShares(earlier, {
    context,
    flow: "export",
    subject: "products",
    resize,
    document
  });
  expect(frame.textContent).toContain(`Ardèche et Drôme, ${referenceYear - 1}`);
  expect(frame.textContent).not.toContain(`, ${referenceYear}`);
});

test("key figures side by side lead to the factsheets", () => {
  const table = comparedFigures(view(all), {context, document});
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
  const mended = (address: string) => {
    const window = at(address);
    territoriesInput(all, {document: window.document});
    return window.location.search + window.location.hash;
  };
  expect(mended("?t=99,07#a")).toBe("?t=07#a");
  expect(mended("?annee=2023&t=07,07")).toBe("?annee=2023&t=07");
  expect(mended("?t=99")).toBe("");
  expect(mended("?t=07,26")).toBe("");
  const window = at("");
  const input = territoriesInput(all, {document: window.document});
  const selects = input.querySelectorAll("select");
  selects[1]!.value = "region-84";
  input.dispatchEvent(new window.Event("input"));
  expect(window.location.search).toBe("?t=07,region-84");
});

test("a territory that stands elsewhere changes places, whatever the arrow keys went through", () => {
  const before = ["07", "26", "84", ""];
  expect(changedPlaces(before, 0, "84")).toEqual(["84", "26", "07", ""]);
  expect(changedPlaces(before, 3, "07")).toEqual(["", "26", "84", "07"]);
  expect(changedPlaces(before, 1, "")).toEqual(["07", "", "84", ""]);
  const {window} = new JSDOM("", {url: "https://fiches.example/comparer"});
  const input = territoriesInput(all, {document: window.document});
  const first = input.querySelector("select")!;
  const choose = (id: string) => {
    first.value = id;
    first.dispatchEvent(new window.Event("input", {bubbles: true}));
    return input.value;
  };
  first.dispatchEvent(new window.Event("focus"));
  expect(choose("departement-26")).toEqual(["departement-26", "departement-07"]);
  expect(choose("region-84")).toEqual(["region-84", "departement-26"]);
  expect(choose("departement-07")).toEqual(["departement-07", "departement-26"]);
});
