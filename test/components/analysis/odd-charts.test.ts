import * as Plot from "@observablehq/plot";
import {describe, expect, test} from "vitest";
import {ownFigure} from "../../../src/components/analysis/own-figure.js";
import {expectSound} from "../chart/sound-chart.js";
import {context} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {names} from "./analysis-samples.js";

const PARTNERS = ["DE", "GB", "US", "IT", "BE", "ES"];
const YEARS = [2022, 2023, 2024];

const rows = YEARS.flatMap((year, y) =>
  PARTNERS.flatMap((partner, p) => [
    {year, partner, flow: "import", valueEur: (7 - p) * 4.1e7 + y * 3e6},
    {year, partner, flow: "export", valueEur: (6 - p) * 5.3e7 + y * 2e6}
  ])
);
const flows = YEARS.flatMap((year, y) => [
  {year, flow: "import", valueEur: 1.72e9 - y * 9e7},
  {year, flow: "export", valueEur: 1.34e9 + y * 3e7}
]);
const quarters = Array.from({length: 12}, (_, i) => ({
  date: new Date(Date.UTC(2022 + Math.floor(i / 4), (i % 4) * 3)),
  flow: i % 2 === 0 ? "import" : "export",
  valueEur: 3e8 + (i % 5) * 4e7
}));
const regions = Array.from({length: 14}, (_, i) => ({
  name: ["Département et région d’outre-mer", "Bourgogne-Franche-Comté", "Corse"][i % 3]! + i,
  coverageRate: 0.05 + i * 0.18,
  balanceEur: 1.5e10 - i * 6e9
}));

/** Charts that an analyst may write, each of which leaves little room for its words. */
const CHARTS: Record<string, Plot.PlotOptions> = {
  "amounts below charts side by side": {
    marks: [Plot.barX(flows, {fx: "year", x: "valueEur", y: "flow", fill: "flow"})]
  },
  "amounts below charts one above the other": {
    marks: [Plot.barX(flows, {fy: "year", x: "valueEur", y: "flow", fill: "flow"})]
  },
  "flows below charts side by side": {
    marks: [Plot.barY(flows, {fx: "year", x: "flow", y: "valueEur", fill: "flow"})]
  },
  "long names below bars": {marks: [Plot.barY(regions, {x: "name", y: "balanceEur"})]},
  "long names beside a short axis": {marks: [Plot.dot(regions, {x: "coverageRate", y: "name"})]},
  "names of countries above charts": {
    marks: [Plot.barY(rows, {fx: "partner", x: "year", y: "valueEur"})]
  },
  "quarters below charts side by side": {
    marks: [Plot.lineY(quarters, {fx: "flow", x: "date", y: "valueEur"})]
  },
  "a key above the label of an axis": {
    marks: [Plot.dot(regions, {x: "coverageRate", y: "balanceEur", stroke: "name"})]
  },
  "axes that are marks": {
    marks: [
      Plot.axisX({label: "Année"}),
      Plot.axisY({label: "Montants", anchor: "right"}),
      Plot.lineY(flows, {x: "year", y: "valueEur", z: "flow"})
    ]
  },
  "a logarithmic axis": {
    x: {type: "log"},
    marks: [Plot.dot(rows, {x: "valueEur", y: "partner"})]
  },
  "an histogram": {marks: [Plot.rectY(rows, Plot.binX({y: "count"}, {x: "valueEur"}))]}
};

function chartOf(options: Plot.PlotOptions, width: number): Element {
  const drawn = Object.assign(Plot.plot({...options, document}), {options, plot: Plot.plot});
  const page = {context, names, document, resize: (render: (width: number) => Element) => render(width)};
  return ownFigure(drawn, {title: "Essai"}, page).querySelector(".cx-chart svg")!;
}

const textsOf = (chart: Element) =>
  [...chart.querySelectorAll("text")].map((text) => text.textContent!.replace(/\s/g, " "));

describe.each([288, 343, 480, 718, 1100])("at %i pixels no text touches another or is cut off", (width) => {
  test.each(Object.keys(CHARTS))("%s", (name) => {
    expectSound(chartOf(CHARTS[name]!, width));
  });
});

describe("names below bars that have no room", () => {
  const chart = chartOf(CHARTS["long names below bars"]!, 343);
  const turned = [...chart.querySelectorAll('text[transform*="rotate"]')];

  test("are turned, cut, and leave most of the width to the bars", () => {
    expect(turned).toHaveLength(14);
    expect(turned.some(({textContent}) => /^Département et.*…$/.test(textContent!))).toBe(true);
    const bars = [...chart.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("x")));
    expect(Math.max(...bars) - Math.min(...bars)).toBeGreaterThan(200);
  });
});

test("the key names what the names below bars stand for, where these have no room", () => {
  const narrow = chartOf(CHARTS["flows below charts side by side"]!, 343);
  expect(narrow.querySelector(".cx-legend")!.textContent).toBe("ImportationsExportations");
  expect(textsOf(narrow).filter((text) => text === "Importations")).toHaveLength(1);
  const wide = chartOf(CHARTS["flows below charts side by side"]!, 718);
  expect(wide.querySelector(".cx-legend")).toBeNull();
});

test("few quarters are told by their years", () => {
  expect(textsOf(chartOf(CHARTS["quarters below charts side by side"]!, 343))).toContain("2023");
  expect(textsOf(chartOf(CHARTS["quarters below charts side by side"]!, 718))).toContain("T1 2023");
});

test("axes that are marks are in French, whole years only, with the labels that the analyst gave", () => {
  const texts = textsOf(chartOf(CHARTS["axes that are marks"]!, 718));
  expect(texts.join()).not.toMatch(/\d,\d{3}|\d\.\d/);
  expect(texts).toContain("2023");
  expect(texts.some((text) => /^1(?:,\d)? Md€$/.test(text))).toBe(true);
  expect(texts.some((text) => text.includes("Montants"))).toBe(true);
});

test("Plot’s own words for what it counts are French", () => {
  expect(textsOf(chartOf(CHARTS["an histogram"]!, 718))).toContain("Effectif");
  const parts = {marks: [Plot.barY(rows, Plot.groupX({y: "proportion"}, {x: "year"}))]};
  const texts = textsOf(chartOf(parts, 718));
  expect(texts).toContain("Part");
  expect(texts.some((text) => text.endsWith(" %"))).toBe(true);
});

describe("the order of names", () => {
  const order = (options: Plot.PlotOptions) =>
    textsOf(chartOf(options, 718)).filter((text) => /^[A-ZÉ][a-zé]/.test(text));
  const bars = (mark: Plot.BarXOptions = {}, options: Plot.PlotOptions = {}): Plot.PlotOptions => ({
    ...options,
    marks: [
      Plot.barX(
        rows.filter(({year, flow}) => year === 2024 && flow === "export"),
        {x: "valueEur", y: "partner", ...mark}
      )
    ]
  });

  test("is that of the alphabet, not of codes", () => {
    expect(order(bars())).toEqual([
      "Allemagne",
      "Belgique",
      "Espagne",
      "États-Unis",
      "Italie",
      "Royaume-Uni"
    ]);
  });

  test("is the analyst’s where there is one", () => {
    expect(order(bars({sort: {y: "-x"}}))[1]).toBe("Royaume-Uni");
    expect(order(bars({}, {y: {reverse: true}}))[0]).toBe("Royaume-Uni");
    expect(order(bars({sort: {y: "x"}}, {y: {reverse: true}}))[0]).toBe("Allemagne");
    expect(order(bars({}, {y: {domain: ["US", "DE"]}}))).toEqual(["États-Unis", "Allemagne"]);
  });

  test("of flows gives way to a sort", () => {
    const sorted = {
      marks: [Plot.barX(flows.slice(0, 2), {x: "valueEur", y: "flow", sort: {y: "x"}})]
    };
    expect(order(sorted)).toEqual(["Exportations", "Importations"]);
  });
});

test("amounts that the analyst has divided are not written in euros", () => {
  const chart = chartOf(
    {
      x: {transform: (value: number) => value / 1e6, label: "Millions d’euros"},
      marks: [Plot.barX(flows, {x: "valueEur", y: "flow"})]
    },
    718
  );
  expect(textsOf(chart).join()).not.toContain("€");
  expect(textsOf(chart)).toContain("Millions d’euros");
});
