// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {coverageClass, coverageClasses, noCoverage} from "../../src/components/coverage-classes.js";
import {departementFigures, mapFinding} from "../../src/components/home-map-figure.js";
import {homeMap} from "../../src/components/home-map.js";

const map = {
  width: 100,
  height: 200,
  outlines: [
    {code: "07", path: "M0,0l1,0z"},
    {code: "48", path: "M9,9l1,0z"}
  ],
  insets: [{name: "Mayotte", x: 0, y: 150, width: 40, height: 50}]
};
const figures = [
  {code: "07", name: "Ardèche", exportEur: 90, importEur: 100, coverageRate: 0.9},
  {code: "48", name: "Lozère", exportEur: 5, importEur: 0, coverageRate: null}
];
const draw = (href = (code: string) => `./departement/${code}`) =>
  homeMap(map, figures, {width: 50, document, href});

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
  it("fills each département with its class, and says the figures", () => {
    const ardeche = draw().querySelector("[data-code='07']")!;
    expect(ardeche.getAttribute("style")).toContain(coverageClasses[2]!.colour);
    expect(ardeche.querySelector("title")!.textContent).toBe(
      "Ardèche (07)\nTaux de couverture\u00a0: 90,0\u00a0%\nExportations\u00a0: 90\u00a0€\nImportations\u00a0: 100\u00a0€"
    );
  });
  it("leaves a département without imports out of the classes", () => {
    expect(draw().querySelector("[data-code='48']")!.getAttribute("style")).toContain(noCoverage.colour);
  });
  it("keeps its proportions", () => {
    const svg = draw();
    expect(svg.getAttribute("width")).toBe("50");
    expect(svg.getAttribute("height")).toBe("100");
  });
  it("asks for the factsheet of the département that is clicked", () => {
    const href = vi.fn((code: string) => `#${code}`);
    const svg = draw(href);
    document.body.append(svg);
    svg.querySelector("[data-code='07']")!.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    svg.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    expect(href.mock.calls).toEqual([["07"]]);
    expect(document.location.hash).toBe("#07");
  });
  it("has the five classes in its legend", () => {
    const labels = [...draw().querySelectorAll(".cx-map-legend text")].map((text) => text.textContent);
    expect(labels).toEqual(coverageClasses.map(({label}) => label));
  });
});

describe("mapFinding", () => {
  const of = (...pairs: [number, number][]) =>
    pairs.map(([exportEur, importEur]) => ({code: "", name: "", exportEur, importEur, coverageRate: null}));
  it("counts surpluses; balance is none", () => {
    expect(mapFinding(of([2, 1], [1, 1], [3, 1]))).toBe(
      "2 départements sur 3 exportent plus qu’ils n’importent."
    );
    expect(mapFinding(of([2, 1], [1, 1]))).toBe("1 département sur 2 exporte plus qu’il n’importe.");
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
