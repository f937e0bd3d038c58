import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {flowColour} from "../../../src/components/chart/colours.js";
import {spreadLabels} from "../../../src/components/chart/end-labels.js";
import {balanceBands} from "../../../src/components/quarters/balance.js";
import {quartersChart} from "../../../src/components/quarters/chart.js";
import type {QuarterTotal} from "../../../src/trade/types.js";
import {quarterSamples, total} from "./quarter-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";

const WIDTHS = [320, 343, 718, 1100];
const COMPLETE = [2019, 2020, 2021, 2022, 2023, 2024];

const draw = (totals: readonly QuarterTotal[], width = 718) =>
  quartersChart(totals, {width, document, completeYears: COMPLETE});

/** One element a line, hundredths of a pixel. */
const readable = (element: Element) =>
  element.outerHTML
    .replaceAll("><", ">\n<")
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))) + "\n";

/** Plot answers doubtful options by a warning in the console and a mark on the chart. */
beforeEach(() => void vi.spyOn(console, "warn"));
afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describe.each([343, 718])("at %i px", (width) => {
  test.each(["large", "small", "incomplete year", "across 2022"])("a series: %s", async (name) => {
    const file = `./snapshots/quarters-${name.replaceAll(" ", "-")}-${width}.svg`;
    await expect(readable(draw(quarterSamples[name]!, width))).toMatchFileSnapshot(file);
  });

  test("an empty series", async () => {
    await expect(readable(draw([], width))).toMatchFileSnapshot(`./snapshots/quarters-empty-${width}.html`);
  });
});

describe.each(WIDTHS)("labels at %i px", (width) => {
  test.each(Object.entries(quarterSamples))("%s: none overlaps, none leaves the chart", (_, totals) => {
    expectSound(draw(totals, width));
  });
});

const anyTotals = fc.uniqueArray(
  fc.record({
    year: fc.integer({min: 2019, max: 2025}),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    flow: fc.constantFrom("import" as const, "export" as const),
    valueEur: fc.oneof(fc.integer({min: 0, max: 2000}), fc.integer({min: -1_000_000, max: 200_000_000_000}))
  }),
  {selector: ({year, quarter, flow}) => `${year} ${quarter} ${flow}`, maxLength: 40}
);

test("any series gives a chart without NaN, overlap or label outside, or a sentence", () => {
  fc.assert(
    fc.property(anyTotals, fc.constantFrom(...WIDTHS), (totals, width) => {
      const chart = draw(totals, width);
      if (totals.length === 0) expect(chart.textContent).toMatch(/^Aucun montant trimestriel/);
      else expectSound(chart);
    }),
    {numRuns: 100}
  );
});

function expectSound(chart: Element): void {
  expect(chart.localName).toBe("svg");
  expect(chart.outerHTML).not.toMatch(/NaN|undefined|Infinity|⚠/);
  const boxes = textBoxes(chart);
  const {width, height} = chartSize(chart);
  expect(boxes.length).toBeGreaterThan(0);
  for (const {left, right, top, bottom} of boxes) expect(left + right + top + bottom).not.toBeNaN();
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes, width, height)).toEqual([]);
}

test("equal ends: both labels are there, apart, in the order exports, imports", () => {
  const totals = (["import", "export"] as const).map((flow) => total(2024, 4, flow, 5e6));
  const labels = textBoxes(draw(totals)).filter(({text}) => /tations$/.test(text));
  expect(labels.map(({text}) => text)).toEqual(["Exportations", "Importations"]);
  expect(labels[1]!.top - labels[0]!.top).toBeGreaterThanOrEqual(30);
});

test("one quarter gives a point of each flow", () => {
  const chart = draw([total(2024, 4, "import", 4e6), total(2024, 4, "export", 5e6)]);
  expect(points(chart)).toEqual([
    "Exportations, 4e trimestre 2024 : 5 000 000 €",
    "Importations, 4e trimestre 2024 : 4 000 000 €"
  ]);
});

test("exports are violet squares, imports blue circles, hollow in an incomplete year", () => {
  const chart = draw(quarterSamples["incomplete year"]!);
  const marker = (start: string) => {
    const title = [...chart.querySelectorAll("title")].find((each) => each.textContent!.startsWith(start));
    const shape = title!.parentElement!;
    const own = (name: string) => shape.closest(`[${name}]`)?.getAttribute(name);
    return [shape.localName, own("stroke"), own("fill")];
  };
  const [violet, blue] = [flowColour.export, flowColour.import];
  const hollow = "var(--cx-background, #ffffff)";
  expect(marker("Exportations, 4e trimestre 2024")).toEqual(["path", violet, violet]);
  expect(marker("Exportations, 1er trimestre 2025")).toEqual(["path", violet, hollow]);
  expect(marker("Importations, 4e trimestre 2024")).toEqual(["circle", blue, blue]);
  expect(marker("Importations, 1er trimestre 2025")).toEqual(["circle", blue, hollow]);
});

test("the break of January 2022 is marked where the series crosses it, and only there", () => {
  const marked = (name: string) => [
    draw(quarterSamples[name]!).querySelectorAll("[stroke-dasharray]").length,
    textBoxes(draw(quarterSamples[name]!)).filter(({text}) => text === "EMEBI").length
  ];
  expect(marked("across 2022")).toEqual([1, 1]);
  expect(marked("large")).toEqual([0, 0]);
});

test("a missing quarter breaks the line, and is no zero", () => {
  const totals = quarterSamples["small"]!.filter(({year, quarter}) => year !== 2023 || quarter !== 3);
  const chart = draw(totals);
  expect(points(chart).filter((text) => text.includes("3e trimestre 2023"))).toEqual([]);
  const lines = [...chart.querySelectorAll("path[d]")].map((path) => path.getAttribute("d")!);
  expect(lines.filter((d) => d.split("M").length === 3)).toHaveLength(2);
});

test("the last balance is written between the two flows, with its sign", () => {
  const words = (totals: readonly QuarterTotal[]) =>
    textBoxes(draw(totals))
      .filter(({left}) => left > 500)
      .map(({text}) => text.replace(/\s/g, " "));
  const end = (exportEur: number) => [total(2024, 4, "import", 5e6), total(2024, 4, "export", exportEur)];
  expect(words(end(3e6))).toEqual(expect.arrayContaining(["▼ Déficit", "−2,00 M€"]));
  expect(words(end(6e6))).toEqual(expect.arrayContaining(["▲ Excédent", "+1,00 M€"]));
  expect(words(end(5e6)).join()).not.toMatch(/Déficit|Excédent/);
});

test("bands of balance end where the lines cross and where a quarter is missing", () => {
  const quarter = (quarter: number, exportEur: number | null, importEur: number) => ({
    year: 2024,
    quarter,
    exportEur,
    importEur
  });
  const {surplus, deficit} = balanceBands([quarter(1, 6, 4), quarter(2, 2, 4), quarter(3, null, 4)]);
  expect(surplus).toEqual([
    {at: 2024, exportEur: 6, importEur: 4, band: 0},
    {at: 2024.125, exportEur: 4, importEur: 4, band: 0}
  ]);
  expect(deficit).toEqual([
    {at: 2024.125, exportEur: 4, importEur: 4, band: 1},
    {at: 2024.25, exportEur: 2, importEur: 4, band: 1}
  ]);
  const touching = balanceBands([quarter(1, 6, 4), quarter(2, 4, 4), quarter(3, 1, 4)]);
  expect(touching.surplus.map(({band}) => band)).toEqual([0, 0]);
  expect(touching.deficit.map(({band}) => band)).toEqual([1, 1]);
});

test("amounts are drawn from zero", () => {
  expect(textBoxes(draw(quarterSamples["large"]!)).map(({text}) => text)).toContain("0");
});

function points(chart: Element): string[] {
  return [...chart.querySelectorAll("title")].map((title) => title.textContent!.replace(/\s/g, " "));
}

test("labels keep their place where they can, and stay apart and inside where they cannot", () => {
  expect(spreadLabels([20, 120], {top: 0, bottom: 200, height: 30})).toEqual([20, 120]);
  expect(spreadLabels([100, 100], {top: 0, bottom: 200, height: 30})).toEqual([85, 115]);
  expect(spreadLabels([198, 199], {top: 0, bottom: 200, height: 30})).toEqual([155, 185]);
  fc.assert(
    fc.property(fc.array(fc.double({min: -50, max: 250, noNaN: true}), {maxLength: 6}), (wanted) => {
      const centres = spreadLabels(wanted, {top: 0, bottom: 200, height: 30});
      const sorted = [...centres].sort((a, b) => a - b);
      sorted.slice(1).forEach((centre, i) => expect(centre - sorted[i]!).toBeGreaterThanOrEqual(30 - 1e-6));
      for (const centre of centres) {
        expect(centre).toBeGreaterThanOrEqual(15 - 1e-6);
        expect(centre).toBeLessThanOrEqual(185 + 1e-6);
      }
    })
  );
});
