import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, test} from "vitest";
import {expectSound} from "../components/chart/sound-chart.js";
import {drawRecipes, readRecipes} from "./recipes.js";
import type {Drawn} from "./recipes.js";

const docs = new URL("../../docs/", import.meta.url);
const {before, recipes} = readRecipes(readFileSync(new URL("plot.md", docs), "utf8"));

test("there are fourteen recipes", () => {
  expect(recipes).toHaveLength(14);
  expect(new Set(recipes.map(({picture}) => picture)).size).toBe(14);
});

describe.each([718, 343])("at %i pixels", (width) => {
  let drawn: Map<string, Drawn>;
  beforeAll(async () => void (drawn = await drawRecipes({before, recipes}, width)));

  test.each(recipes.map(({picture}) => picture))("%s reads well, and is French", (picture) => {
    const {frame} = drawn.get(picture)!;
    const chart = frame.querySelector(".cx-chart > svg")!;
    expectSound(chart);
    expect(Number(chart.getAttribute("width"))).toBe(width);
    expect(chart.textContent).not.toMatch(/\d,\d{3}|Eur\b|export|import|\b[A-Z]\d\d[A-Z]\b/);
    expect(frame.querySelectorAll("tbody tr").length).toBeGreaterThan(2);
    expect(frame.querySelector("thead")!.textContent).not.toMatch(/Eur|partner|year|flow/);
  });
});

// `npm run images` writes them anew.
describe("the pictures of the document are what its cells draw", () => {
  let drawn: Map<string, Drawn>;
  beforeAll(async () => void (drawn = await drawRecipes({before, recipes}, 700)));

  test.each(recipes.map(({picture}) => picture))("%s", async (picture) => {
    const {image} = drawn.get(picture)!;
    const file = fileURLToPath(new URL(`images/${picture}.svg`, docs));
    await expect(rounded(image)).toMatchFileSnapshot(file);
  });
});

/** Hundredths of a pixel are enough, and the same on every machine. */
function rounded(image: string): string {
  return image
    .replaceAll("><", ">\n<")
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}
