import {afterAll, beforeAll, expect, it} from "vitest";
import type {Browser} from "playwright-core";
import {launchBrowser, openContext} from "../../../site/browser/browser.js";
import {placeFirstPageChart} from "../../../site/print/first-page-chart.js";

const FIGURE = `<figure id="evolution-sur-un-an"><div class="cx-chart"><svg><path d="M0,0"></path></svg></div></figure>`;
const sheet = (figure: string) => `<!doctype html><html lang="fr"><title>Essai</title><main>
<h1>Essai</h1><p class="cx-first-page">Source.</p>
<h2>Ce qui a changé</h2><div class="cx-screen-only"><p>Avant.</p>${figure}<p>Après.</p></div></main></html>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it("is at the foot of the first page while a factsheet is printed, and back in its place after", async () => {
  const page = await (await openContext(browser)).newPage();
  await page.setContent(sheet(FIGURE));
  const before = await page.innerHTML("main");
  const putBack = await placeFirstPageChart(page);
  expect(await page.locator("figure + .cx-first-page").count()).toBe(1);
  expect(await page.locator(".cx-screen-only figure").count()).toBe(0);
  await putBack();
  expect(await page.innerHTML("main")).toBe(before);
});

it("leaves a page without that figure as it is", async () => {
  const page = await (await openContext(browser)).newPage();
  await page.setContent(sheet(""));
  const before = await page.innerHTML("main");
  const putBack = await placeFirstPageChart(page);
  expect(await page.innerHTML("main")).toBe(before);
  await putBack();
  expect(await page.innerHTML("main")).toBe(before);
});
