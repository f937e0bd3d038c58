// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {coverageClass, coverageClasses, noCoverage} from "../../../src/components/home/coverage-classes.js";
import {departementFigures, mapFinding} from "../../../src/components/home-map-figure.js";
import {insetCaptions} from "../../../src/components/home/map-legend.js";
import {homeMap, linkedOutlines} from "../../../src/components/home/map.js";
import {nextPlace} from "../../../src/components/chart/keyboard.js";
import {departementMap} from "../../../src/map/map.js";

const map = {
  width: 100,
  height: 200,
  outlines: [
    {code: "07", path: "M0,0l1,0z", box: {x: 0, y: 0, width: 1, height: 0}},
    {code: "48", path: "M9,9l1,0z", box: {x: 9, y: 9, width: 1, height: 0}},
    {code: "07", path: "M5,160l1,0z", box: {x: 5, y: 160, width: 1, height: 0}}
  ],
  insets: [{name: "Mayotte", x: 0, y: 150, width: 40, height: 50}]
};
const figures = [
  {code: "07", name: "Ardèche", exportEur: 90, importEur: 100, coverageRate: 0.9},
  {code: "48", name: "Lozère", exportEur: 5, importEur: 0, coverageRate: null}
];
const draw = (width = 50, own = figures) =>
  homeMap(map, own, {width, document, href: (code) => `./departement/${code}`});
const linkTo = (svg: Element, code: string) => svg.querySelector<SVGAElement>(`a[data-code='${code}']`)!;
const plain = (text: string | null) => (text ?? "").replace(/\s/g, " ");

describe("coverageClass", () => {
  it.each([
    [0, 0],
    [0.4999, 0],
    [0.5, 1],
    [0.8, 2],
    [0.9999, 2],
    [1, 3],
    [1.25, 4],
    [40, 4]
  ])("puts %d into class %d", (rate, index) => {
    expect(coverageClass(rate)).toBe(index);
  });
  it("has no class without a rate", () => {
    expect(coverageClass(null)).toBeNull();
  });
});

describe("homeMap", () => {
  it("fills each département with its class", () => {
    const fill = (code: string) => linkTo(draw(), code).querySelector("path")!.getAttribute("style");
    expect(fill("07")).toContain(coverageClasses[2]!.colour);
    expect(fill("48")).toContain(noCoverage.colour);
  });

  it("makes each département one link to its factsheet, named with its figures", () => {
    const links = [...draw().querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["./departement/07", "./departement/48"]);
    expect(plain(links[0]!.getAttribute("aria-label"))).toBe(
      "Ardèche (07), Taux de couverture : 90,0 %, Exportations : 90 €, Importations : 100 €"
    );
    expect(plain(links[1]!.getAttribute("aria-label"))).toContain("Taux de couverture : n. d.");
    expect(links[0]!.querySelector("path")!.getAttribute("d")).toBe("M5,160l1,0z");
    expect(draw().querySelectorAll("path")).toHaveLength(3);
  });

  it("is one tab stop, and shows the figures of the département in focus until Escape", () => {
    const svg = draw(400);
    document.body.replaceChildren(svg);
    const press = (element: Element, key: string) =>
      element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    expect([...svg.querySelectorAll("a")].map((link) => link.getAttribute("tabindex"))).toEqual(["0", "-1"]);
    linkTo(svg, "07").focus();
    press(linkTo(svg, "07"), "ArrowUp");
    expect(document.activeElement).toBe(linkTo(svg, "48"));
    expect(plain(svg.querySelector(".cx-readout")!.textContent)).toContain("Lozère (48)");
    press(linkTo(svg, "48"), "Escape");
    expect(svg.querySelector(".cx-readout")).toBeNull();
    expect(svg.querySelector(".cx-focus-ring")).not.toBeNull();
    linkTo(svg, "48").blur();
    expect(svg.querySelector(".cx-focus-ring")).toBeNull();
  });

  it("has a scale of five classes, and a sixth colour only where a département has no rate", () => {
    const svg = draw(400);
    const legend = svg.querySelector(".cx-map-legend")!;
    const titles = [...legend.querySelectorAll("title")].map((title) => title.textContent);
    expect(titles).toEqual(coverageClasses.map(({label}) => label));
    const texts = [...legend.querySelectorAll("text")].map((text) => plain(text.textContent));
    expect(texts).toEqual([
      "50 %",
      "80 %",
      "100 %",
      "125 %",
      "◀ déficit",
      "excédent ▶",
      "n. d. (aucune importation)"
    ]);
    const known = draw(
      400,
      figures.map((own) => ({...own, coverageRate: 1}))
    );
    expect(known.textContent).not.toContain("aucune importation");
  });
});

describe("captions of insets", () => {
  const insets = [
    {name: "Mayotte", code: "976", width: 60},
    {name: "Paris et alentours", code: undefined, width: 140}
  ];
  it("are names where all fit, else codes and first words", () => {
    expect(insetCaptions(insets)).toEqual(["Mayotte", "Paris et alentours"]);
    expect(insetCaptions(insets.map((inset) => ({...inset, width: 60})))).toEqual(["976", "Paris"]);
  });
});

describe("arrow keys on the map of the départements", () => {
  const places = linkedOutlines(departementMap().outlines).map(({box}) => ({
    x: box.x + box.width / 2,
    y: box.y + box.height / 2
  }));
  const next = nextPlace(places);
  const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

  it("reach all hundred from the first", () => {
    const reached = new Set([0]);
    for (const index of reached) for (const key of arrows) reached.add(next(key, index, places.length)!);
    expect(reached.size).toBe(100);
  });

  it("lead to the side that they name, or stay", () => {
    places.forEach((place, index) => {
      const to = (key: string) => places[next(key, index, places.length)!]!;
      expect(to("ArrowUp").y).toBeLessThanOrEqual(place.y);
      expect(to("ArrowDown").y).toBeGreaterThanOrEqual(place.y);
      expect(to("ArrowLeft").x).toBeLessThanOrEqual(place.x);
      expect(to("ArrowRight").x).toBeGreaterThanOrEqual(place.x);
    });
    expect(next("Home", 50, places.length)).toBe(0);
    expect(next("End", 50, places.length)).toBe(99);
    expect(next("a", 50, places.length)).toBeNull();
  });
});

describe("mapFinding", () => {
  const of = (...pairs: [number, number][]) =>
    pairs.map(([exportEur, importEur]) => ({code: "", name: "", exportEur, importEur, coverageRate: null}));
  it("counts surpluses; balance is none", () => {
    expect(mapFinding(of([2, 1], [1, 1], [3, 1]))).toBe(
      "2 départements sur 3 exportent plus qu’ils n’importent."
    );
    expect(mapFinding(of([2, 1], [1, 1]))).toBe("Un seul département sur 2 exporte plus qu’il n’importe.");
    expect(mapFinding(of([1, 1]))).toBe("Aucun département sur 1 n’exporte plus qu’il n’importe.");
  });
});

describe("departementFigures", () => {
  it("keeps the départements that have figures for the year", () => {
    const year = {exportEur: 1, importEur: 2, coverageRate: 0.5} as never;
    const keyFigures = [Object.assign({year: 2024}, year)];
    const entry = (type: "departement" | "region", code: string, own = keyFigures) => ({
      type,
      code,
      name: code,
      regionCode: null,
      keyFigures: own
    });
    const found = departementFigures(
      [entry("departement", "07"), entry("region", "84"), entry("departement", "48", [])],
      2024
    );
    expect(found.map(({code}) => code)).toEqual(["07"]);
  });
});
