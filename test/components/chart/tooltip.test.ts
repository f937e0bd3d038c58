import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {tooltipBox} from "../../../src/components/chart/tooltip.js";
import {outside, textBoxes} from "./text-boxes.js";

const {document} = new JSDOM().window;
const lines = [
  "Équipements mécaniques, électriques, électroniques et informatiques",
  "188 012 345 € (18 %)",
  "Importations"
];
const box = (chart: {width: number; height: number}) =>
  tooltipBox({element: null as never, lines, x: 200, y: 100, width: 60, height: 80}, chart, document);
const words = (drawn: Element) => [...drawn.querySelectorAll("text")].map(({textContent}) => textContent);

test("a name wider than the chart is wrapped, and no word leaves the chart", () => {
  const chart = {width: 343, height: 500};
  const drawn = box(chart);
  expect(words(drawn).length).toBeGreaterThan(lines.length);
  expect(words(drawn).join(" ")).toBe(lines.join(" "));
  expect(outside(textBoxes(drawn), chart.width, chart.height)).toEqual([]);
  const bold = [...drawn.querySelectorAll('text[font-weight="600"]')];
  expect(bold.map(({textContent}) => textContent).join(" ")).toBe(lines[0]);
});

test("where there is room, a line stays a line", () => {
  expect(words(box({width: 718, height: 500}))).toEqual(lines);
});
