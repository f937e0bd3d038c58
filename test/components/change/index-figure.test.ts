import {describe, expect, test} from "vitest";
import {indexFigure} from "../../../src/components/change/index-figure.js";
import type {TerritoryIndices} from "../../../src/trade/indices/territory-indices.js";
import {FLOWS} from "../../../src/trade/types.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {fiche} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {expectSoundCharts, readable, textOf, textsOf} from "./checks.js";

/** Amounts of the years from the first, in millions of euros; none for a year that is not complete. */
type Totals = Record<"own" | "region" | "france", (number | undefined)[]>;

const TOTALS: Totals = {
  own: [500, 540, 520],
  region: [9000, 9100, 9500],
  france: [400_000, 420_000, 416_000]
};

function rowsOf(totals: readonly (number | undefined)[], firstYear: number): TradeRow[] {
  return totals.flatMap((total, i) =>
    FLOWS.flatMap((flow): TradeRow[] => {
      const half = {
        year: firstYear + i,
        flow,
        product: "AUTRES",
        partner: "AUTRES",
        valueEur: (total ?? 0) * 5e5
      };
      return total === undefined ? [] : [half, {...half, partner: "DE"}];
    })
  );
}

function draw(
  totals: {[Place in keyof Totals]?: Totals[Place] | undefined},
  {firstYear = 2022, width = 718, importsEur = 8e8} = {}
) {
  const own = totals.own!;
  const complete = own.flatMap((total, i) =>
    total === undefined ? [] : [[firstYear + i, total * 1e6] as const]
  );
  const flow = (amounts: number[]) => ({totalEurByYear: amounts});
  const indices = {
    referenceYear: complete.at(-1)![0],
    years: complete.map(([year]) => year),
    flows: {export: flow(complete.map(([, total]) => total)), import: flow(complete.map(() => importsEur))}
  } as unknown as TerritoryIndices;
  const comparison = {
    region: totals.region ? rowsOf(totals.region, firstYear) : null,
    france: totals.france ? rowsOf(totals.france, firstYear) : null
  };
  const options = {
    comparison,
    region: "Auvergne-Rhône-Alpes",
    resize: (render: (width: number) => Element) => render(width)
  };
  return indexFigure(fiche([]), indices, {...options, document});
}

const synthetic = {
  own: [480, 450, 470, 500, 540, 520],
  region: [8, 8, 8, 9, 9, 9],
  france: [390, 350, 380, 400, 420, 416]
};

test("title, base and finding, beside region and France", () => {
  const frame = draw(TOTALS);
  expect(textOf(frame, ".cx-title")).toBe(
    "Exportations et importations en indices, à côté de la région et de la France"
  );
  expect(textOf(frame, ".cx-subtitle")).toBe("Ardèche, 2022 à 2024, base 100 en 2022");
  expect(textOf(frame, ".cx-finding")).toBe(
    "En 2024, pour une base 100 en 2022, les exportations sont à l’indice 104,0 (Auvergne-Rhône-Alpes : 105,6 ; France : 104,0) et les importations sont à l’indice 100,0 (Auvergne-Rhône-Alpes : 105,6 ; France : 104,0)."
  );
});

test("the table has an index a year, flow and place", () => {
  const cells = [...draw(TOTALS).querySelectorAll("tbody tr")].map((row) =>
    [...row.children].slice(0, 4).map((cell) => cell.textContent)
  );
  expect(cells).toEqual([
    ["2022", "100,0", "100,0", "100,0"],
    ["2023", "108,0", "101,1", "105,0"],
    ["2024", "104,0", "105,6", "104,0"]
  ]);
});

describe("data from before 2022", () => {
  test("the base is 2022, a rule marks the break in each chart, and the note says what it is", () => {
    const frame = draw(synthetic, {firstYear: 2019});
    expect(textOf(frame, ".cx-subtitle")).toMatch(/base 100 en 2022$/);
    expect(frame.querySelectorAll("[stroke-dasharray]")).toHaveLength(2);
    expect(textsOf(frame).filter((text) => text === "EMEBI")).toHaveLength(2);
    expect(textOf(frame, ".cx-note")).toMatch(
      /Trait tireté : en janvier 2022, .* ne peut pas être chiffré\.$/
    );
    expect(textOf(frame, ".cx-finding")).not.toMatch(/rupture/);
  });

  test("that end in 2022 are compared across the break, which the finding says", () => {
    const frame = draw({own: [480, 450, 470, 500]}, {firstYear: 2019});
    expect(textOf(frame, ".cx-finding")).toMatch(
      /base 100 en 2019, .*\u202f?; cette évolution franchit la rupture de série de janvier 2022\.$/
    );
  });

  test("that end before, or begin after, are marked by nothing", () => {
    for (const firstYear of [2010, 2022]) {
      const frame = draw(synthetic, {firstYear});
      expect(frame.querySelectorAll("[stroke-dasharray]")).toHaveLength(0);
      expect(frame.textContent).not.toMatch(/EMEBI/);
    }
  });
});

test("a year that is not complete breaks the lines, and is no zero", () => {
  const frame = draw({own: [500, undefined, 520, 530]});
  const lines = [...frame.querySelectorAll("path[d]")].map((path) => path.getAttribute("d")!);
  expect(lines.some((d) => d.split("M").length === 3)).toBe(true);
  expect([...frame.querySelectorAll("tbody tr")][1]!.textContent).toBe("2023––");
});

test("a flow of nothing in the base year has no chart; nothing at all, or one year, a sentence", () => {
  expect(draw(TOTALS, {importsEur: 0}).querySelectorAll("svg")).toHaveLength(1);
  expect(textOf(draw({own: [0, 5]}, {importsEur: 0}), ".cx-empty")).toBe(
    "Aucun échange en 2022 : un indice n’aurait pas de base."
  );
  const alone = draw({own: [5]});
  expect(textOf(alone, ".cx-empty")).toMatch(/^Les données ne comprennent qu’une année entière, 2022/);
  expect(alone.querySelector("table, .cx-finding, .cx-note")).toBeNull();
});

test("France alone has its own line and no other name", () => {
  const frame = draw({own: [500, 540, 520]});
  expect(textOf(frame, ".cx-title")).toBe("Exportations et importations en indices");
  expect(textOf(draw({...TOTALS, region: undefined}), ".cx-title")).toMatch(/indices, à côté de la France$/);
  expect(textOf(frame, ".cx-finding")).toMatch(/indice 104,0 et les importations/);
});

test.each([288, 343, 718])("at %i px, texts keep apart and inside", (width) => {
  for (const sample of [TOTALS, {own: [1, 900, 2]}]) expectSoundCharts(draw(sample, {width}));
  expectSoundCharts(draw(synthetic, {width, firstYear: 2019}));
});

test.each([343, 718])("the drawing at %i px", async (width) => {
  await expect(
    readable(draw(synthetic, {width, firstYear: 2019}).querySelector(".cx-chart")!)
  ).toMatchFileSnapshot(`./snapshots/index-across-2022-${width}.html`);
});
