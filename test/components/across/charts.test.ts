import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {amountBars} from "../../../src/components/across/amount-bars.js";
import type {AmountBar} from "../../../src/components/across/amount-bars.js";
import {shareBars} from "../../../src/components/across/share-bars.js";
import {specialisationDots} from "../../../src/components/across/specialisation-dots.js";
import {yearsChart} from "../../../src/components/across/years-chart.js";
import {KEY_FIGURES} from "../fiche-samples.js";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";
import {document} from "../sankey/sankey-samples.js";

const WIDTHS = [335, 718];

const NAMES = ["Haute-Garonne", "Seine-Saint-Denis", "Alpes-de-Haute-Provence", "La Réunion"];
const bars: AmountBar[] = [
  ...NAMES.map((name, i) => ({
    name,
    valueEur: 4e9 / (i + 1) ** 2,
    share: 0.4 / (i + 1) ** 2,
    href: `../departement/${i}`
  })),
  {name: "90 autres départements", valueEur: 12e9, share: 0.33, isRest: true}
];
const long: AmountBar[] = [
  {
    name: "Parties et accessoires de véhicules automobiles et de leurs moteurs, hors équipements électriques",
    valueEur: 3e6,
    share: 1
  }
];
const shares = NAMES.map((name, i) => ({
  name,
  share: 0.5 / (i + 1),
  valueEur: 1e7,
  href: `../departement/${i}`
}));
const points = NAMES.map((name, i) => ({
  code: String(i),
  name,
  nameOf: `de ${name}`,
  index: 0.9 - i / 5,
  valueEur: 2e7,
  href: `../departement/${i}`
}));
const years = [2022, 2023, 2024].map((year, i) => ({
  ...KEY_FIGURES,
  year,
  exportEur: 1e9 * (1 + i),
  importEur: 2.5e9 - 5e8 * i
}));

const readable = (element: Element) =>
  element.outerHTML
    .replaceAll("><", ">\n<")
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))) + "\n";

const empty = "Rien.";
const charts: Record<string, (width: number) => Element> = {
  "amount-bars": (width) => amountBars(bars, {flow: "export", width, document, empty}),
  "amount-bars-long": (width) => amountBars(long, {flow: "import", width, document, empty}),
  "amount-bars-empty": (width) => amountBars([], {flow: "import", width, document, empty}),
  "share-bars": (width) => shareBars(shares, {flow: "export", width, document, reference: 0.18, empty}),
  "share-bars-without-france": (width) =>
    shareBars(shares, {flow: "import", width, document, reference: null, empty}),
  specialisation: (width) => specialisationDots(points, {flow: "export", width, document, empty}),
  years: (width) => yearsChart(years, {width, document, empty}),
  "years-one": (width) => yearsChart(years.slice(2), {width, document, empty}),
  "years-empty": (width) =>
    yearsChart([{...KEY_FIGURES, importEur: 0, exportEur: 0}], {width, document, empty})
};

/** Plot answers doubtful options by a warning in the console and a mark on the chart. */
beforeEach(() => void vi.spyOn(console, "warn"));
afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test.each(Object.keys(charts).flatMap((name) => WIDTHS.map((width) => [name, width] as const)))(
  "%s at %i px",
  async (name, width) => {
    const drawn = readable(charts[name]!(width));
    await expect(drawn).toMatchFileSnapshot(`./snapshots/${name}-${width}.svg`);
  }
);

test.each(Object.keys(charts).filter((name) => !name.includes("empty")))(
  "%s: no text leaves the chart or touches another",
  (name) => {
    for (const width of WIDTHS) {
      const svg = charts[name]!(width);
      const boxes = textBoxes(svg);
      expect(boxes.length).toBeGreaterThan(0);
      expect(overlaps(boxes)).toEqual([]);
      const {width: across, height} = chartSize(svg);
      expect(outside(boxes, across, height)).toEqual([]);
    }
  }
);

test("names are links to factsheets; what is left over has neither link nor bar", () => {
  const svg = charts["amount-bars"]!(718);
  const links = [...svg.querySelectorAll("a")].map((a) => [
    a.getAttribute("href") ?? a.getAttribute("xlink:href"),
    a.textContent
  ]);
  expect(links).toEqual(NAMES.map((name, i) => [`../departement/${i}`, name]));
  expect(svg.querySelector("[aria-label]")).toBeNull();
});
