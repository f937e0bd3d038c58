import fc from "fast-check";
import {expect, test} from "vitest";
import {yearOnYearFigure} from "../../../src/components/change/year-on-year.js";
import type {QuarterTotal} from "../../../src/trade/types.js";
import {fiche} from "../fiche-samples.js";
import {quarterSamples, total} from "../quarters/quarter-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {indices} from "./change-samples.js";
import {expectSoundCharts, readable, textOf, textsOf} from "./checks.js";

const draw = (quarters: QuarterTotal[], width = 718) =>
  yearOnYearFigure(fiche([], {quarters}), indices, {resize: (render) => render(width), document});

const pair = (valueEur: number, before: number) => [
  total(2023, 4, "export", before),
  total(2024, 4, "export", valueEur)
];

test("the finding counts rises and tells the last quarter; the table has a rate a quarter", () => {
  const frame = draw([...pair(220, 200), total(2023, 4, "import", 400), total(2024, 4, "import", 390)]);
  expect(textOf(frame, ".cx-finding")).toBe(
    "Hausses sur un an, pour le seul trimestre comparé : 1 pour les exportations, aucune pour les importations. Au 4e trimestre 2024 : +10,0 % pour les exportations, −2,5 % pour les importations."
  );
  expect(
    [...frame.querySelectorAll("tbody tr")].map((row) => textOf(row, "th") + textOf(row, "td")!)
  ).toEqual(["2024-T4+10,0 %".replace("+", "")]);
  expect(textOf(frame, ".cx-subtitle")).toBe(
    "Ardèche, du 4e trimestre 2024 au 4e trimestre 2024, évolution en %"
  );
});

test("nothing is compared across January 2022: a rule, an empty year, and a note", () => {
  const frame = draw(quarterSamples["across 2022"]!);
  expect(frame.querySelectorAll("[stroke-dasharray]")).toHaveLength(2);
  expect(textsOf(frame).filter((text) => text === "EMEBI")).toHaveLength(2);
  expect(textOf(frame, ".cx-note")).toMatch(
    /Trait tireté : en janvier 2022, .* ne sont donc pas comparés à ceux de 2021\.$/
  );
  const titles = [...frame.querySelectorAll("title")].map((title) => title.textContent!);
  expect(titles.some((title) => title.includes("2022"))).toBe(false);
  expect(titles.filter((title) => /2021|2023/.test(title))).toHaveLength(16);
  expect(draw(quarterSamples["large"]!).textContent).not.toMatch(/EMEBI/);
});

test("a rise of more than 200 % is cut, marked and told", () => {
  const frame = draw([...pair(900, 200), ...pair(220, 200).map((each) => ({...each, quarter: 3 as const}))]);
  expect(textsOf(frame).filter((text) => text === "▲")).toHaveLength(1);
  expect(textOf(frame, ".cx-note")).toMatch(
    /▲ : hausse de plus de 200 %, coupée ; le tableau en donne la valeur\./
  );
  expect(textOf(frame, "tbody tr:last-child td")).toBe("350,0 %");
});

test("a flow without any quarter to compare is left out; no quarter at all, a sentence", () => {
  expect(draw(pair(220, 200)).querySelectorAll("svg")).toHaveLength(1);
  for (const quarters of [[], pair(220, 200).slice(1), pair(5, 0)]) {
    const frame = draw(quarters);
    expect(textOf(frame, ".cx-empty")).toMatch(/^Aucun trimestre n’a, dans les données,/);
    expect(frame.querySelector("table, .cx-finding, .cx-note")).toBeNull();
  }
});

const anyTotals = fc.uniqueArray(
  fc.record({
    year: fc.integer({min: 2019, max: 2025}),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    flow: fc.constantFrom("import" as const, "export" as const),
    valueEur: fc.integer({min: -1_000_000, max: 200_000_000})
  }),
  {selector: ({year, quarter, flow}) => `${year} ${quarter} ${flow}`, maxLength: 40}
);

test("any series gives sound charts, or a sentence", () => {
  fc.assert(
    fc.property(anyTotals, fc.constantFrom(288, 343, 718), (totals, width) => {
      const frame = draw(totals, width);
      if (frame.querySelector("svg")) expectSoundCharts(frame);
      else expect(frame.querySelector(".cx-empty")).not.toBeNull();
    }),
    {numRuns: 40}
  );
});

test.each([343, 718])("the drawing at %i px", async (width) => {
  const chart = draw(quarterSamples["across 2022"]!, width).querySelector(".cx-chart")!;
  await expect(readable(chart)).toMatchFileSnapshot(`./snapshots/year-on-year-across-2022-${width}.html`);
});
