import {expect, test} from "vitest";
import {sparkColumns, sparkLines} from "../../src/components/key-figures/sparkline.js";
import {keyFigureTiles} from "../../src/components/tiles.js";
import {
  breakIndex,
  change,
  quarterBalance,
  quarterChange,
  quarterCoverage,
  quarterSeries
} from "../../src/trade/trends.js";
import {fiche, KEY_FIGURES, quarters, SUMMARY} from "./fiche-samples.js";
import {document} from "./sankey/sankey-samples.js";

const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/g, " ");
const tiles = (summary: Partial<typeof SUMMARY> = {}, year = 2024) =>
  keyFigureTiles(fiche([], summary), {year, document});
const words = (root: Element) =>
  [...root.querySelectorAll(".cx-tile")].map((tile) =>
    [...tile.querySelectorAll("p:not(.cx-tile-trend)")].map((each) => plain(each.textContent))
  );

test("the key figures of a département", () => {
  expect(words(tiles())).toEqual([
    ["Exportations", "1,38 Md€", "1,9 % de la région", "0,24 % de la France"],
    ["Importations", "1,53 Md€", "2 % de la région", "0,22 % de la France"],
    ["Solde", "−145,0 M€", "▼ Déficit"],
    ["Taux de couverture", "90,5 %", "Exportations rapportées aux importations"],
    ["Évolution sur un an", "+6,5 % exportations", "0,0 % importations"],
    ["Rang national", "1er à l’exportation", "62e à l’importation", "Parmi les 100 départements"]
  ]);
});

test("the endings of ordinals are raised", () => {
  const endings = [...tiles().querySelectorAll(".cx-tile sup")].map((each) => each.textContent);
  expect(endings).toEqual(["er", "e"]);
});

test("a region has its shares of France in the place of ranks, France neither", () => {
  const unranked = {exportRank: null, importRank: null, exportShareOfRegion: null, importShareOfRegion: null};
  const region = words(tiles({keyFigures: [{...KEY_FIGURES, ...unranked}]}));
  expect(region[0]).toEqual(["Exportations", "1,38 Md€"]);
  expect(region[5]).toEqual(["Part dans la France", "0,24 % des exportations", "0,22 % des importations"]);
  const france = {...KEY_FIGURES, ...unranked, exportShareOfFrance: null, importShareOfFrance: null};
  expect(words(tiles({keyFigures: [france]})).map(([label]) => label)).toEqual([
    "Exportations",
    "Importations",
    "Solde",
    "Taux de couverture",
    "Évolution sur un an"
  ]);
});

test("a change says when it has no year before, and when it crosses the break of 2022", () => {
  const figures = (year: number) => [
    {...KEY_FIGURES, year: year - 1},
    {...KEY_FIGURES, year}
  ];
  expect(words(tiles({keyFigures: [KEY_FIGURES]}))[4]).toEqual([
    "Évolution sur un an",
    "n. d. exportations",
    "n. d. importations",
    "Aucune année de comparaison dans les données"
  ]);
  expect(words(tiles({keyFigures: figures(2022)}, 2022))[4]).toContain(
    "Franchit la rupture de série de 2022"
  );
  expect(words(tiles({keyFigures: figures(2023)}, 2023))[4]).toHaveLength(3);
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
  expect(texts[4]!.slice(0, 3)).toEqual(["Évolution sur un an", "n. d. exportations", "n. d. importations"]);
  expect(root.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
});

test("a year without key figures gives a sentence", () => {
  expect(tiles({}, 2019).textContent).toBe("Aucun chiffre clé n’est disponible pour 2019.");
});

test("the note tells the period, an incomplete year, and the break of January 2022 only where it is crossed", () => {
  const note = (list: typeof SUMMARY.quarters) =>
    plain(tiles({quarters: list}).querySelector(".cx-tiles-note")!.textContent);
  expect(note(SUMMARY.quarters)).toBe(
    "Petits graphiques du 1er trimestre 2023 au 4e trimestre 2024 ; l’année 2024 y est en couleur pleine ou marquée d’un repère."
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

test("the change of a quarter is on the same quarter of the year before, and never across 2022", () => {
  const series = quarterSeries([
    ...quarters(2021, "export", 400),
    ...quarters(2022, "export", 400),
    ...quarters(2023, "export", 500),
    ...quarters(2023, "import", 500)
  ]);
  const values = quarterChange(series, "export");
  expect(values).toEqual([...Array<null>(8).fill(null), 0.25, 0.25, 0.25, 0.25]);
  expect(quarterChange(series, "import").every((value) => value === null)).toBe(true);
});

const numbers = (elements: Iterable<Element>, name: string) =>
  [...elements].map((each) => Number(each.getAttribute(name)));

test("lines need two values, stop at gaps, mark a point and a break, and stay inside", () => {
  expect(sparkLines([{values: [3, null]}], {document, marked: 0})).toBeNull();
  const values = [1, null, -3, 2];
  const drawn = sparkLines([{values, shape: "square"}], {document, marked: 3, breakAt: 2, reference: 0})!;
  const [line, sign] = [...drawn.querySelectorAll("path")].map((path) => path.getAttribute("d")!);
  expect(line).toMatch(/^M[\d.,]+M[\d.,]+L[\d.,]+$/);
  expect(sign).toMatch(/^M[\d.,]+h[\d.]+v[\d.]+h-[\d.]+z$/);
  expect(drawn.querySelectorAll("[stroke-dasharray]")).toHaveLength(1);
  for (const [, y] of line!.matchAll(/,([\d.]+)/g)) {
    expect(Number(y)).toBeGreaterThanOrEqual(0);
    expect(Number(y)).toBeLessThanOrEqual(40);
  }
});

test("the largest rank, 1, is drawn on top", () => {
  const drawn = sparkLines([{values: [80, 1]}], {document, marked: 1, inverted: true})!;
  const line = drawn.querySelector("path")!.getAttribute("d")!;
  const [first, last] = [...line.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
  expect(last).toBeLessThan(first!);
});

test("columns stand on zero on either side, pale outside the year shown", () => {
  const options = {
    document,
    isMarked: (index: number) => index > 1,
    colourOf: (value: number) => `c${value}`
  };
  expect(sparkColumns([3, null], options)).toBeNull();
  const drawn = sparkColumns([4, null, -2, 0], options)!;
  const columns = [...drawn.querySelectorAll("rect")];
  const zero = Number(drawn.querySelector("line")!.getAttribute("y1"));
  expect(columns.map((each) => each.getAttribute("fill"))).toEqual(["c4", "c-2"]);
  expect(columns.map((each) => each.hasAttribute("opacity"))).toEqual([true, false]);
  const [tops, heights] = [numbers(columns, "y"), numbers(columns, "height")];
  expect(tops[0]! + heights[0]!).toBeCloseTo(zero);
  expect(tops[1]).toBeCloseTo(zero);
  expect(heights[0]! / heights[1]!).toBeCloseTo(2);
});
