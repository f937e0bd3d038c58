import {expect} from "vitest";
import {chartSize, outside, overlaps, textBoxes} from "./text-boxes.js";

/** The markup of a chart to compare with a file: one element a line, hundredths of a pixel. */
export function readable(element: Element): string {
  const lines = element.outerHTML.replaceAll("><", ">\n<");
  return lines.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2)))) + "\n";
}

/** No warning of Plot, no number that is none, no texts that touch or leave the chart. */
export function expectSound(chart: Element): void {
  expect(chart.localName).toBe("svg");
  expect(chart.outerHTML).not.toMatch(/NaN|undefined|Infinity|⚠/);
  const boxes = textBoxes(chart);
  const {width, height} = chartSize(chart);
  expect(boxes.length).toBeGreaterThan(0);
  for (const {left, right, top, bottom} of boxes) expect(left + right + top + bottom).not.toBeNaN();
  expect(overlaps(boxes)).toEqual([]);
  expect(outside(boxes, width, height)).toEqual([]);
}

/** Bars, in the order of the drawing, are as long as their values say: one scale in all parts of a chart. */
export function expectOneScale(chart: Element, values: readonly number[]): void {
  const lengths = [...chart.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("width")));
  expect(lengths).toHaveLength(values.length);
  const longest = Math.max(...lengths);
  const largest = Math.max(...values);
  expect(longest).toBeGreaterThan(20);
  lengths.forEach((length, i) => expect(length / longest).toBeCloseTo(values[i]! / largest, 2));
}

/** What readers see of a part of a figure, with ordinary spaces. */
export function shownText(frame: Element, selector: string): string | undefined {
  return frame.querySelector(selector)?.textContent?.replace(/\s/g, " ");
}

/** Rows of the table of a figure, with ordinary spaces. */
export function tableRows(frame: Element): string[][] {
  return [...frame.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent!.replace(/\s/g, " "))
  );
}
