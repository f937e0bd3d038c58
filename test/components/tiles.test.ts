import {expect, test} from "vitest";
import {sparkline} from "../../src/components/sparkline.js";
import {keyFigureTiles} from "../../src/components/tiles.js";
import {
  breakIndex,
  change,
  quarterBalance,
  quarterCoverage,
  quarterSeries
} from "../../src/components/trends.js";
import {fiche, KEY_FIGURES, quarters, SUMMARY} from "./fiche-samples.js";
import {document} from "./sankey-samples.js";

const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/g, " ");
const tiles = (summary: Partial<typeof SUMMARY> = {}, year = 2024) =>
  keyFigureTiles(fiche([], summary), {year, document});
const words = (root: Element) =>
  [...root.querySelectorAll(".cx-tile")].map((tile) =>
    [...tile.querySelectorAll("p:not(.cx-tile-trend)")].map((each) => plain(each.textContent))
  );

test("the key figures of a département", () => {
  expect(words(tiles())).toEqual([
    ["Exportations", "1,38 Md€", "+6,5 % sur un an", "1,9 % de la région, 0,24 % de la France"],
    ["Importations", "1,53 Md€", "0,0 % sur un an", "2 % de la région, 0,22 % de la France"],
    ["Solde", "▼ −145,0 M€", "Déficit"],
    ["Taux de couverture", "90,5 %", "Exportations rapportées aux importations"],
    ["Rang parmi les 100 départements", "1er", "À l’exportation", "62e à l’importation"]
  ]);
});

test("the endings of ordinals are raised", () => {
  const endings = [...tiles().querySelectorAll(".cx-tile sup")].map((each) => each.textContent);
  expect(endings).toEqual(["er", "e"]);
});

test("regions and France have no rank, France no share", () => {
  const none = {
    exportRank: null,
    importRank: null,
    exportShareOfRegion: null,
    importShareOfRegion: null,
    exportShareOfFrance: null,
    importShareOfFrance: null
  };
  const texts = words(tiles({keyFigures: [{...KEY_FIGURES, ...none}]}));
  expect(texts).toHaveLength(4);
  expect(texts[0]).toEqual(["Exportations", "1,38 Md€"]);
});

test("no import, no coverage rate; no trade at all is an equilibrium; never NaN", () => {
  const zero = {...KEY_FIGURES, importEur: 0, exportEur: 0, balanceEur: 0, coverageRate: null};
  const root = tiles({
    keyFigures: [{...zero, year: 2023}, zero],
    quarters: [...quarters(2024, "import", 0), ...quarters(2024, "export", 0)]
  });
  const texts = words(root);
  expect(texts[2]).toEqual(["Solde", "0 €", "Équilibre"]);
  expect(texts[3]).toEqual(["Taux de couverture", "Sans objet", "Aucune importation"]);
  expect(root.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
});

test("a year without key figures gives a sentence", () => {
  expect(tiles({}, 2019).textContent).toBe("Aucun chiffre clé n’est disponible pour 2019.");
});

test("the note tells the period, an incomplete year, and the break of January 2022 only where it is crossed", () => {
  const note = (list: typeof SUMMARY.quarters) =>
    plain(tiles({quarters: list}).querySelector(".cx-tiles-note")!.textContent);
  expect(note(SUMMARY.quarters)).toBe(
    "Courbes trimestrielles du premier trimestre 2023 au quatrième trimestre 2024 ; le point marque la fin de 2024."
  );
  expect(note([...SUMMARY.quarters, {year: 2025, quarter: 1, flow: "import", valueEur: 5}])).toContain(
    "2025 : année incomplète."
  );
  expect(note([...quarters(2021, "import", 4), ...SUMMARY.quarters])).toContain(
    "rupture de série de janvier 2022"
  );
});

test("quarters pair both flows in order; a missing flow stays missing", () => {
  const series = quarterSeries([
    {year: 2024, quarter: 2, flow: "export", valueEur: 5},
    {year: 2023, quarter: 4, flow: "import", valueEur: 2},
    {year: 2024, quarter: 2, flow: "import", valueEur: 4}
  ]);
  expect(series).toEqual([
    {year: 2023, quarter: 4, importEur: 2, exportEur: null},
    {year: 2024, quarter: 2, importEur: 4, exportEur: 5}
  ]);
  expect(series.map(quarterBalance)).toEqual([null, 1]);
  expect(series.map(quarterCoverage)).toEqual([null, 1.25]);
  expect(quarterCoverage({year: 2024, quarter: 1, importEur: 0, exportEur: 5})).toBeNull();
});

test("a series crosses the break only when it starts before 2022", () => {
  expect(breakIndex([{year: 2021}, {year: 2022}])).toBe(1);
  expect(breakIndex([{year: 2022}, {year: 2023}])).toBe(-1);
  expect(breakIndex([{year: 2020}])).toBe(-1);
});

test("change needs a year before that was not zero", () => {
  const figures = [
    {...KEY_FIGURES, year: 2022, importEur: 0},
    {...KEY_FIGURES, year: 2023, importEur: 50},
    {...KEY_FIGURES, importEur: 60}
  ];
  expect(change(figures, 2024, "import")).toBeCloseTo(0.2);
  expect(change(figures, 2023, "import")).toBeNull();
  expect(change(figures, 2022, "import")).toBeNull();
});

test("a line needs two values, stops at gaps, marks a point and a break, and stays inside", () => {
  const point = (value: number | null) => ({label: "", value});
  expect(sparkline([point(3), point(null)], {document, marked: 0})).toBeNull();
  const line = sparkline([point(1), point(null), point(-3), point(2)], {document, marked: 3, breakAt: 2})!;
  expect(line.querySelector("path")!.getAttribute("d")).toMatch(/^M[\d.,]+M[\d.,]+L[\d.,]+$/);
  expect(line.querySelector("circle")!.getAttribute("cx")).toBe("156");
  expect(line.querySelector("[stroke-dasharray]")).not.toBeNull();
  for (const [, y] of line
    .querySelector("path")!
    .getAttribute("d")!
    .matchAll(/,([\d.]+)/g)) {
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(36);
  }
});

test("the largest rank, 1, is drawn on top", () => {
  const line = sparkline(
    [
      {label: "", value: 80},
      {label: "", value: 1}
    ],
    {document, marked: 1, inverted: true}
  )!;
  const [first, last] = [
    ...line
      .querySelector("path")!
      .getAttribute("d")!
      .matchAll(/,([\d.]+)/g)
  ].map(([, y]) => Number(y));
  expect(last).toBeLessThan(first!);
});
