import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {colour} from "../../../src/components/chart/colours.js";
import {partnerBalance} from "../../../src/components/balance/partner-balance.js";
import {balanceData} from "../../../src/trade/balance.js";
import type {TradeRow} from "../../../src/trade/types.js";
import {anyRows, row} from "../../trade/rows.js";
import {names, territoryRows} from "../fiche-samples.js";
import {document} from "../sankey/sankey-samples.js";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";

const WIDTHS = [320, 343, 718, 1100];

const draw = (rows: TradeRow[], width = 718, sort: "amount" | "balance" = "amount", ranks = 10) =>
  partnerBalance(balanceData(rows, {year: 2024, ranks}), {width, document, names, sort});

const readable = (element: Element) => element.outerHTML.replaceAll("><", ">\n<") + "\n";

describe.each([343, 718])("at %i px", (width) => {
  test.each(["large", "small", "one cell of 400 €"])("a territory: %s", async (name) => {
    const file = `./snapshots/balance-${name.replaceAll(/\W+/g, "-")}-${width}.svg`;
    await expect(readable(draw(territoryRows[name]!, width))).toMatchFileSnapshot(file);
  });

  test("an empty territory", async () => {
    await expect(readable(draw([], width))).toMatchFileSnapshot(`./snapshots/balance-empty-${width}.html`);
  });
});

describe.each(WIDTHS)("labels at %i px", (width) => {
  test.each(Object.entries(territoryRows))("%s: none overlaps, none leaves the chart", (_, rows) => {
    for (const sort of ["amount", "balance"] as const) {
      const svg = draw(rows, width, sort, 15);
      const boxes = textBoxes(svg);
      const {width: w, height} = chartSize(svg);
      expect(overlaps(boxes)).toEqual([]);
      expect(outside(boxes, w, height)).toEqual([]);
    }
  });
});

test("any data give a chart within its bounds, without overlap or NaN, or a sentence", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...WIDTHS), fc.integer({min: 5, max: 15}), (rows, width, ranks) => {
      const chart = draw(rows, width, "amount", ranks);
      expect(chart.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
      if (chart.localName !== "svg") {
        expect(chart.textContent).toMatch(/^Aucun échange/);
        return;
      }
      const {width: w, height} = chartSize(chart);
      expect(overlaps(textBoxes(chart))).toEqual([]);
      expect(outside(textBoxes(chart), w, height)).toEqual([]);
      expect(barsOutside(chart, w)).toBe(0);
    }),
    {numRuns: 60}
  );
});

function barsOutside(chart: Element, width: number): number {
  return [...chart.querySelectorAll("rect:not(.cx-hit)")].filter((bar) => {
    const [x, length] = [Number(bar.getAttribute("x")), Number(bar.getAttribute("width"))];
    return x < -0.01 || x + length > width + 0.01 || length < 0;
  }).length;
}

const rows = [
  row("2024 import C21Z DE", 8_000_000),
  row("2024 export C21Z DE", 2_000_000),
  row("2024 export C11Z ES", 4_000_000)
];

test("the column of differences has its header, beside those of the flows or, without room, below them", () => {
  const baselines = (rows: TradeRow[], width: number) =>
    ["◀ Importations", "Solde"].map((header) =>
      Number(
        [...draw(rows, width).querySelectorAll("text")]
          .find((each) => each.textContent === header)!
          .getAttribute("y")
      )
    );
  const [flows, beside] = baselines(territoryRows["imports only"]!, 718);
  expect(beside).toBe(flows);
  const [above, below] = baselines(territoryRows["imports only"]!, 320);
  expect(below).toBeGreaterThan(above! + 12);
});

test("bars of both flows are on one scale", () => {
  const bars = [...draw(rows).querySelectorAll(".cx-row:nth-of-type(2) rect[height='15']")];
  const [imports, exports] = bars.map((bar) => Number(bar.getAttribute("width")));
  expect(imports! / exports!).toBeCloseTo(4, 2);
});

test("the bar of the difference starts where both flows meet, to the left for a deficit, as long as it is", () => {
  const chart = draw(rows);
  const zero = Number(chart.querySelector("line")!.getAttribute("x1"));
  const [germany, spain] = [...chart.querySelectorAll(".cx-row")].map((each) => {
    const [imports, , balance] = [...each.querySelectorAll("rect:not(.cx-hit)")].map((bar) => ({
      x: Number(bar.getAttribute("x")),
      width: Number(bar.getAttribute("width")),
      fill: bar.getAttribute("fill")
    }));
    return {imports: imports!, balance: balance!};
  });
  expect(germany!.balance.x + germany!.balance.width).toBeCloseTo(zero, 1);
  expect(germany!.balance.width / germany!.imports.width).toBeCloseTo(6 / 8, 2);
  expect(spain!.balance.x).toBeCloseTo(zero, 1);
  expect([germany!.balance.fill, spain!.balance.fill]).toEqual([colour.deficit, colour.surplus]);
});

test("the difference has a sign, an arrow and a colour", () => {
  const chart = draw(rows);
  const [germany, spain] = [...chart.querySelectorAll(".cx-row")].map((each) =>
    [...each.querySelectorAll("text")].at(-1)!
  );
  expect([germany!.textContent, germany!.getAttribute("fill")]).toEqual([
    "▼ −6,00",
    "var(--cx-deficit, #8c2208)"
  ]);
  expect([spain!.textContent, spain!.getAttribute("fill")]).toEqual([
    "▲ +4,00",
    "var(--cx-surplus, #0f7d4a)"
  ]);
});

test("each row tells its exact amounts to those who cannot see it", () => {
  const labels = [...draw(rows).querySelectorAll(".cx-row")].map((each) =>
    each.getAttribute("aria-label")!.replace(/\s/g, " ")
  );
  expect(labels).toEqual([
    "Allemagne : importations : 8 000 000 €, exportations : 2 000 000 €, solde : −6 000 000 €",
    "Espagne : importations : 0 €, exportations : 4 000 000 €, solde : +4 000 000 €"
  ]);
});

test("rows by balance run from the largest surplus to the largest deficit", () => {
  const first = (sort: "amount" | "balance") =>
    draw(rows, 718, sort).querySelector(".cx-row text")!.textContent;
  expect([first("amount"), first("balance")]).toEqual(["Allemagne", "Espagne"]);
});

test("one tab stop; arrows, Home and End move among the rows, and a row in focus shows its amounts", () => {
  const chart = draw(rows);
  document.body.replaceChildren(chart);
  const items = [...chart.querySelectorAll<SVGElement>(".cx-row")];
  expect(items.map((item) => item.getAttribute("tabindex"))).toEqual(["0", "-1"]);
  items[0]!.focus();
  press(items[0]!, "ArrowDown");
  expect(document.activeElement).toBe(items[1]);
  expect(items.map((item) => item.getAttribute("tabindex"))).toEqual(["-1", "0"]);
  expect(chart.querySelector(".cx-readout")!.textContent).toContain("Espagne");
  press(items[1]!, "Home");
  expect(document.activeElement).toBe(items[0]);
  items[0]!.blur();
  expect(chart.querySelector(".cx-readout")).toBeNull();
});

function press(element: Element, key: string): void {
  const {KeyboardEvent} = document.defaultView!;
  element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
}
