import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser, openContext} from "../../site/browser/browser.js";
import {ODD_CASES} from "../../site/gallery/odd-cases.js";
import {galleryPage} from "../../site/gallery/page.js";
import {partners} from "../../src/reference/partners.js";
import {families, products} from "../../src/reference/products.js";
import type {DataContext} from "../../src/trade/types.js";

/** Figures of the odd cases, with the names of the reference tables and the fonts of a real browser. */
const context: DataContext = {
  demo: true,
  referenceYear: 2024,
  years: [2024],
  dataMonth: "2025-02",
  families: [...families],
  products: Object.fromEntries(products.map(({code, ...names}) => [code, names])),
  partners: Object.fromEntries(
    partners.filter(({isCountry}) => isCountry).map(({code, name}) => [code, name])
  )
};

let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
  mkdirSync(join(folder, "fiches"));
  writeFileSync(join(folder, "contexte.json"), JSON.stringify(context));
  writeFileSync(join(folder, "galerie.html"), await galleryPage(folder, ODD_CASES, [288, 343, 718, 1100]));
  browser = await launchBrowser();
  page = await (await openContext(browser, {viewport: {width: 1200, height: 900}})).newPage();
  await page.goto(`file://${folder}/galerie.html`);
  await page.waitForSelector("html[data-drawn]", {state: "attached"});
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, {recursive: true});
});

test.each(ODD_CASES)("%s: no text leaves its chart, none covers another", async (id) => {
  const faults = await page.locator(`#${id} svg.cx-svg`).evaluateAll((charts) => {
    const lines = (chart: Element) =>
      [...chart.querySelectorAll("text:not(.cx-keys)")].flatMap((text) => {
        const spans: Element[] = [...text.querySelectorAll("tspan")];
        return spans.length > 0 ? spans : [text];
      });
    const boxOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    return charts.flatMap((chart) => {
      const {figure, width} = (chart.closest(".gallery-cell") as HTMLElement).dataset;
      const frame = chart.getBoundingClientRect();
      const texts = lines(chart).map((line) => ({text: line.textContent ?? "", box: boxOf(line)}));
      const outside = texts
        .filter(
          ({box}) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
        )
        .map(({text}) => `${figure} ${width}: « ${text} » sort du cadre`);
      // A line box is taller than its letters: two boxes touch when they overlap by more than a third.
      const covered = texts.flatMap(({text, box}, i) =>
        texts
          .slice(i + 1)
          .filter(({box: other}) => {
            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            return across > 1 && down > Math.min(box.height, other.height) / 3;
          })
          .map((other) => `${figure} ${width}: « ${text} » × « ${other.text} »`)
      );
      return [...outside, ...covered];
    });
  });
  expect(faults).toEqual([]);
});

describe("the treemap by the keyboard", () => {
  const chart = () => page.locator("#cas-noms-longs [data-figure=activities][data-width='718'] svg");
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute("aria-label") ?? "");

  test("Enter goes down, Backspace and Escape come back to where one was", async () => {
    await chart().locator(".cx-group").first().focus();
    const family = await focused();
    await page.keyboard.press("Enter");
    expect(await focused()).toMatch(/^Retour\. Vue actuelle/);
    await page.keyboard.press("Backspace");
    expect(await focused()).toBe(family);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await focused()).toBe(family);
  });

  test("what has the focus is ringed", async () => {
    await chart().locator(".cx-group").first().focus();
    expect(await chart().locator(".cx-focus-ring").count()).toBe(1);
  });
});

test("in the reader’s contrast colours, words on marks and marks on the ground differ", async () => {
  await page.emulateMedia({forcedColors: "active"});
  const fills = await page
    .locator("#cas-noms-longs [data-figure=activities][data-width='718'] svg")
    .evaluate((chart) => {
      const fill = (selector: string) => getComputedStyle(chart.querySelector(selector)!).fill;
      return {
        cell: fill(".cx-cell"),
        label: fill(".cx-label"),
        ground: getComputedStyle(document.body).backgroundColor
      };
    });
  await page.emulateMedia({forcedColors: "none"});
  expect(fills.label).not.toBe(fills.cell);
  expect(fills.cell).not.toBe(fills.ground);
});
