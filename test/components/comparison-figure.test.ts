import {expect, test} from "vitest";
import {comparedFlows, comparisonFigure} from "../../src/components/comparison-figure.js";
import type {ComparedRows} from "../../src/components/fiche.js";
import {
  emptyFiche as fiche,
  figureOptions as options,
  sampleRows,
  textOf as text
} from "./sankey/sankey-samples.js";

const both: ComparedRows = {region: sampleRows("export", 7e10), france: sampleRows("export", 5e11)};

test("region and France stand side by side on a page, one above the other on a phone", () => {
  const at = (width: number) => {
    const resize = (render: (width: number) => Element) => render(width);
    const figure = comparedFlows(fiche, both, {...options, resize, region: "Auvergne-Rhône-Alpes"});
    const panels = [...figure.querySelectorAll('svg > g[role="group"]')];
    expect(panels.map((panel) => panel.getAttribute("aria-label"))).toEqual([
      "Auvergne-Rhône-Alpes",
      "France"
    ]);
    return panels.map((panel) =>
      panel
        .getAttribute("transform")!
        .match(/[\d.]+/g)!
        .map(Number)
    );
  };
  const [wide, narrow] = [at(718), at(343)];
  expect(wide[1]![0]).toBeGreaterThan(343);
  expect(wide[1]![1]).toBe(0);
  expect(narrow[1]![0]).toBe(0);
  expect(narrow[1]![1]).toBeGreaterThan(400);
});

test("a comparison tells shares, names its territories in the table, and lists five flows of each", () => {
  const figure = comparedFlows(fiche, both, {...options, region: "Auvergne-Rhône-Alpes"});
  expect(figure.querySelector(".cx-flow-value")!.textContent).toMatch(/^[\d,]+\u00a0%$/);
  expect(figure.querySelectorAll(".cx-top-flows li")).toHaveLength(10);
  const names = [...figure.querySelectorAll("tbody tr")].map((row) => row.firstElementChild!.textContent);
  expect(new Set(names)).toEqual(new Set(["Auvergne-Rhône-Alpes", "France"]));
});

test("the flows of each territory are listed in the unit that suits it", () => {
  const comparison = {region: sampleRows("export", 9e8), france: both.france};
  const figure = comparedFlows(fiche, comparison, {...options, region: "Bretagne"});
  const units = [...figure.querySelectorAll(".cx-top-flows")].map(
    (list) => new Set([...list.querySelectorAll("li")].map((item) => /M€|Md€/.exec(item.textContent)?.[0]))
  );
  expect(units).toEqual([new Set(["M€"]), new Set(["Md€"])]);
});

test("in a comparison, one share is as high in one territory as in the other", () => {
  const comparison = {region: sampleRows("export", 9e8, 4, 3), france: both.france};
  const figure = comparedFlows(fiche, comparison, {...options, region: "Bretagne"});
  const heights = [...figure.querySelectorAll('svg > g[role="group"]')].map((panel) =>
    [...panel.querySelectorAll("g.cx-flow > rect:nth-of-type(2)")].reduce(
      (sum, bar) => sum + Number(bar.getAttribute("height")),
      0
    )
  );
  expect(heights[0]! / heights[1]!).toBeCloseTo(1, 1);
});

test("a region is compared with France alone; France with nothing, in a sentence", () => {
  const withFrance = {region: null, france: both.france};
  expect(text(comparedFlows(fiche, withFrance, options), ".cx-title")).toBe(
    "Les principaux flux à l’exportation : France"
  );
  expect(text(comparedFlows(fiche, withFrance, options), ".cx-subtitle")).toMatch(
    /, en part des exportations$/
  );
  expect(text(comparedFlows(fiche, withFrance, options), ".cx-finding")).toMatch(
    /^Premier flux des exportations : [^,]+ – [^,]+ \([\d,]+ %\)\.$/
  );
  const alone = {region: null, france: null};
  expect(text(comparedFlows(fiche, alone, options), ".cx-chart")).toBe(
    "Il n’y a pas de territoire de comparaison."
  );
});

test("one territory without trade is told so beside the other", () => {
  const comparison = {region: [], france: both.france};
  const figure = comparedFlows(fiche, comparison, {...options, region: "Corse"});
  expect(text(figure, '[aria-label="Corse"]')).toBe("CorseAucune exportation n’est enregistrée en 2024.");
  expect(figure.outerHTML).not.toMatch(/NaN|undefined/);
});

test("the figure of a page draws the rows that it has fetched", async () => {
  const figure = await comparisonFigure(fiche, {...options, loadComparison: async () => both});
  expect(figure.outerHTML).toBe(comparedFlows(fiche, both, options).outerHTML);
});

test("the rows of each territory compared are in its own file", () => {
  const figure = comparedFlows(fiche, both, {...options, region: "Auvergne-Rhône-Alpes", regionCode: "84"});
  const links = [...figure.querySelectorAll("details .cx-elsewhere a")];
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Auvergne-Rhône-Alpes", "./donnees/region-84-flux.csv"],
    ["France", "./donnees/france-flux.csv"]
  ]);
});
