import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {worldChart} from "../../../src/components/world/chart.js";
import {worldFigure, worldFinding} from "../../../src/components/world/figure.js";
import {placedFlow} from "../../../src/components/world/placed.js";
import {partnerMap} from "../../../src/map/partner-map.js";
import {countryByNumber} from "../../../src/reference/country-numbers.js";
import {partners} from "../../../src/reference/partners.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {fiche} from "../fiche-samples.js";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";

const map = partnerMap(countryByNumber);
const [world, europe] = map.views;
const row = (
  partner: string,
  valueEur: number,
  flow: TradeRow["flow"] = "export",
  year = 2024
): TradeRow => ({
  year,
  flow,
  product: "C30C",
  partner,
  valueEur
});
const rows = [
  row("DE", 400e6),
  row("DE", 100e6),
  row("SG", 200e6),
  row("US", 150e6),
  row("MT", 90e6),
  row("RE", 50e6),
  row("QU", 10e6),
  row("BR", -5e6),
  row("IT", 80e6, "import"),
  row("CN", 300e6, "import", 2023)
];
const placed = (flow: TradeRow["flow"] = "export") =>
  placedFlow(rows, {flow, year: 2024, places: world!.places});
const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/g, " ");

test("partners are ranked by amount; what is no country, or has no place, is told", () => {
  const {partners, totalEur, unplacedShare} = placed();
  expect(partners.map(({code, rank, isPlaced}) => [code, rank, isPlaced])).toEqual([
    ["DE", 1, true],
    ["SG", 2, true],
    ["US", 3, true],
    ["MT", 4, true],
    ["RE", 5, false]
  ]);
  expect(totalEur).toBe(995e6);
  // What no circle shows: La Réunion, the unknown country and the correction.
  expect(unplacedShare).toBeCloseTo((995 - 940) / 995, 9);
});

test("of the partners in use, only places without a shape in the atlas have no place", () => {
  const unplaced = partners.filter(
    ({code, isCountry, to}) => isCountry && !to && !Object.hasOwn(world!.places, code)
  );
  const far = "AQ AS BQ BV CC CX GF GI GP GS HM KI MQ NU RE TK TV UM VI WS XC XL YT".split(" ");
  expect(unplaced.map(({code}) => code).filter((code) => !far.includes(code))).toEqual([]);
});

test("places are where the countries are, within their views", () => {
  for (const {places, width, height} of map.views)
    for (const [x, y] of Object.values(places)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  const {AU, US, BR, CN, DE, ZA} = world!.places;
  expect(US![0]).toBeLessThan(DE![0]);
  expect(DE![0]).toBeLessThan(CN![0]);
  expect(AU![1]).toBeGreaterThan(CN![1]);
  expect(AU![0]).toBeGreaterThan(ZA![0]);
  expect(BR![1]).toBeGreaterThan(US![1]);
  expect(Object.keys(europe!.places)).not.toContain("US");
  expect(Object.keys(europe!.places)).toEqual(expect.arrayContaining(["DE", "MT", "MA", "TR", "GB"]));
});

test("the maps are small", () => {
  expect(JSON.stringify(map).length).toBeLessThan(45_000);
});

const {document, window} = new JSDOM("", {url: "https://fiches.test/departement/07"}).window;
const draw = (width: number, flow = placed()) =>
  worldChart(map, flow, {
    width,
    document,
    names: {partner: (code) => code},
    largestEur: 500e6,
    href: (code) => `../pays/${code}`
  });

test.each([288, 343])("at %i px", async (width) => {
  const svg = draw(width);
  await expect(svg.outerHTML.replaceAll("><", ">\n<") + "\n").toMatchFileSnapshot(
    `./snapshots/world-${width}.svg`
  );
  const boxes = textBoxes(svg);
  expect(overlaps(boxes)).toEqual([]);
  const {width: across, height} = chartSize(svg);
  expect(outside(boxes, across, height)).toEqual([]);
});

test("the name of a map stands under circles that reach below it", () => {
  const large = placedFlow([row("DZ", 500e6), row("DE", 100e6)], {
    flow: "export",
    year: 2024,
    places: world!.places
  });
  const svg = draw(343, large);
  const {top} = textBoxes(svg).find(({text}) => text === europe!.name)!;
  const bottoms = [...svg.querySelectorAll("circle")].map(
    (circle) => Number(circle.getAttribute("cy")) + Number(circle.getAttribute("r"))
  );
  expect(Math.max(...bottoms)).toBeGreaterThan(top - 10);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(top);
  expect(outside(textBoxes(svg), 343, chartSize(svg).height)).toEqual([]);
});

test("areas are as amounts; each circle is a link that says what it is, with one tab stop and arrows", () => {
  const svg = draw(343);
  document.body.replaceChildren(svg);
  const links = [...svg.querySelectorAll("a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(
    ["DE", "SG", "US", "MT", "DE", "MT"].map((code) => `../pays/${code}`)
  );
  expect(plain(links[0]!.getAttribute("aria-label"))).toBe("DE : 500 000 000 €, 50 %");
  const radius = (i: number) => Number(links[i]!.querySelector("circle")!.getAttribute("r"));
  expect(radius(1) ** 2 / radius(0) ** 2).toBeCloseTo(200 / 500, 2);
  expect(links.map((link) => link.getAttribute("tabindex"))).toEqual(["0", "-1", "-1", "-1", "-1", "-1"]);
  (links[0] as unknown as HTMLElement).focus();
  links[0]!.dispatchEvent(new window.KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
  expect(document.activeElement).toBe(links[1]);
  expect(svg.querySelector(".cx-readout")!.textContent).toContain("SG");
});

test("the figure: finding, list, note and a table that adds up", async () => {
  const element = await worldFigure(fiche(rows), {
    year: 2024,
    root: "..",
    loadMap: () => Promise.resolve(map),
    resize: (render) => render(718),
    document
  });
  expect(plain(element.querySelector(".cx-finding")!.textContent)).toMatch(
    /^Premiers partenaires : .+ à l’exportation \(50 %\) et .+ à l’importation \(100 %\)\.$/
  );
  expect(plain(element.querySelector(".cx-note")!.textContent)).toContain("5,5 % des exportations");
  const cells = [...element.querySelectorAll("tbody tr")].map((tr) =>
    [...tr.children].map((td) => plain(td.textContent).replace(/ /g, ""))
  );
  const exports = cells.filter((own) => own[2] === "Exportations");
  expect(exports.reduce((sum, own) => sum + Number(own[4]!.replace("−", "-")), 0)).toBe(995e6);
  expect([...element.querySelectorAll("svg")]).toHaveLength(2);
  expect(element.querySelector("ol a")!.getAttribute("href")).toBe("../pays/IT");
});

test("without trade, a sentence; from a tie, no first", async () => {
  const element = await worldFigure(fiche([]), {
    year: 2024,
    root: "..",
    loadMap: () => Promise.resolve(map),
    resize: (render) => render(718),
    document
  });
  expect(element.querySelector("svg")).toBeNull();
  expect(element.querySelector(".cx-empty")!.textContent).toMatch(/^Aucun échange avec un pays/);
  const tied = placedFlow([row("DE", 1), row("IT", 1)], {flow: "export", year: 2024, places: world!.places});
  expect(worldFinding([tied], {partner: (code) => code})).toBe("");
});

test("the finding names a partner once where it is the first of both flows, and one where a flow has none", () => {
  const names = {partner: (code: string) => code};
  const flow = (own: "import" | "export", ...amounts: TradeRow[]) =>
    placedFlow(amounts, {flow: own, year: 2024, places: world!.places});
  const exports = flow("export", row("DE", 3), row("US", 1));
  const both = [flow("import", row("DE", 1, "import")), exports];
  expect(plain(worldFinding(both, names))).toBe(
    "Premier partenaire des deux flux : DE (75 % des exportations et 100 % des importations)."
  );
  expect(plain(worldFinding([flow("import"), exports], names))).toBe(
    "Premier partenaire : DE à l’exportation (75 %)."
  );
});
