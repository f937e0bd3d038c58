import {expect} from "vitest";
import {chartSize, outside, overlaps, textBoxes} from "../chart/text-boxes.js";

/** One element a line, hundredths of a pixel. */
export const readable = (element: Element) =>
  element.outerHTML
    .replaceAll("><", ">\n<")
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))) + "\n";

/** Every chart of a figure has no broken number, no text over another, and no text outside. */
export function expectSoundCharts(figure: Element): void {
  const charts = [...figure.querySelectorAll("svg")];
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) {
    expect(chart.outerHTML).not.toMatch(/NaN|undefined|Infinity|⚠/);
    const boxes = textBoxes(chart);
    const {width, height} = chartSize(chart);
    expect(boxes.length).toBeGreaterThan(0);
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes, width, height)).toEqual([]);
  }
}

/** Text of the first match, with ordinary spaces. */
export const textOf = (frame: Element, selector: string) =>
  frame.querySelector(selector)?.textContent?.replace(/\s/g, " ");

/** All texts of the charts of a figure. */
export const textsOf = (figure: Element) =>
  [...figure.querySelectorAll("svg")].flatMap((chart) => textBoxes(chart).map(({text}) => text));
