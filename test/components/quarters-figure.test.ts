import {expect, test} from "vitest";
import {quartersFigure} from "../../src/components/quarters-figure.js";
import type {QuarterTotal} from "../../src/trade/types.js";
import {context, fiche} from "./fiche-samples.js";
import {quarterSamples, total} from "./quarters/quarter-samples.js";
import {document} from "./sankey/sankey-samples.js";

const draw = (quarters: QuarterTotal[], years = [2019, 2020, 2021, 2022, 2023, 2024]) =>
  quartersFigure(
    {...fiche([], {quarters}), context: {...context, years}},
    {resize: (render) => render(718), document}
  );

const text = (frame: Element, selector: string) =>
  frame.querySelector(selector)?.textContent?.replace(/\s/g, " ");

const twoYears = [
  total(2023, 4, "export", 200e6),
  total(2023, 4, "import", 400e6),
  total(2024, 4, "export", 220e6),
  total(2024, 4, "import", 390e6)
];

test("title, period and unit", async () => {
  const frame = await draw(twoYears);
  expect(frame.id).toBe("trimestres");
  expect(text(frame, ".cx-title")).toBe("Exportations et importations par trimestre");
  expect(text(frame, ".cx-subtitle")).toBe(
    "Ardèche, du 4e trimestre 2023 au 4e trimestre 2024, en millions d’euros"
  );
});

test("the finding compares the last quarter with the same quarter of the year before", async () => {
  expect(text(await draw(twoYears), ".cx-finding")).toBe(
    "Au 4e trimestre 2024, les exportations s’établissent à 220,0 M€ (+10,0 % sur un an) et les importations à 390,0 M€ (−2,5 % sur un an)."
  );
});

test("the finding says what it cannot compare", async () => {
  expect(text(await draw(twoYears.slice(2)), ".cx-finding")).toBe(
    "Au 4e trimestre 2024, les exportations s’établissent à 220,0 M€ et les importations à 390,0 M€ ; les données ne comprennent pas le même trimestre de l’année précédente."
  );
  expect(text(await draw(twoYears.slice(0, 3)), ".cx-finding")).toBe(
    "Au 4e trimestre 2024, les exportations s’établissent à 220,0 M€ (+10,0 % sur un an) et les importations ne sont pas disponibles."
  );
});

test("the finding tells an amount that rounds to nothing in words", async () => {
  const tiny = [total(2024, 4, "export", 400), total(2024, 4, "import", 390e6)];
  expect(text(await draw(tiny), ".cx-finding")).toContain("s’établissent à moins de 0,1 M€ et");
});

test("the finding says when its comparison crosses the break in series", async () => {
  const frame = await draw(twoYears.map((each) => ({...each, year: each.year - 2})));
  expect(text(frame, ".cx-finding")).toMatch(
    /sur un an\) ; cette évolution franchit la rupture de série de janvier 2022\.$/
  );
});

test("the note: raw data, incomplete years, the break in series where it is crossed", async () => {
  const raw = "Entre les deux lignes, le solde. Données brutes, non corrigées des variations saisonnières.";
  expect(text(await draw(quarterSamples["large"]!), ".cx-note")).toBe(raw);
  expect(text(await draw(quarterSamples["incomplete year"]!), ".cx-note")).toBe(
    `${raw} Symboles évidés : trimestres de 2025, année incomplète.`
  );
  expect(text(await draw(quarterSamples["incomplete year"]!, [2023, 2024]), ".cx-note")).toBe(
    `${raw} Symboles évidés : trimestres de 2022 et 2025, années incomplètes.`
  );
  expect(text(await draw(quarterSamples["across 2022"]!), ".cx-note")).toMatch(
    /Trait tireté : en janvier 2022, .*\(EMEBI\) a remplacé .*\(DEB\) ; .* ne peut pas être chiffré\.$/
  );
});

test("the table has a row a quarter, its balance, and a dash for what is missing", async () => {
  const cells = [...(await draw(twoYears.slice(0, 3))).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent!.replace(/\s/g, " "))
  );
  expect(cells).toEqual([
    ["2023-T4", "200 000 000", "400 000 000", "−200 000 000", "50,0 %"],
    ["2024-T4", "220 000 000", "–", "–", "–"]
  ]);
});

test("the chart is one image, named by the title and described by the finding", async () => {
  const chart = (await draw(twoYears)).querySelector("svg.cx-quarters")!;
  const named = ["role", "aria-labelledby", "aria-describedby"].map((name) => chart.getAttribute(name));
  expect(named).toEqual(["img", "trimestres-titre", "trimestres-constat"]);
  expect(chart.querySelector("[aria-label], style")).toBeNull();
});

test("a territory without quarters gets a sentence, and nothing to download", async () => {
  const frame = await draw([]);
  expect(text(frame, ".cx-empty")).toMatch(/^Aucun montant trimestriel/);
  expect(frame.querySelector("table, .cx-finding, .cx-note")).toBeNull();
});
