import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser, openContext} from "../../../site/browser/browser.js";
import {PRINT_WIDTH, seeAsPrinter} from "../../../site/print/pdf-page.js";

const FONT = readFileSync(
  createRequire(import.meta.url).resolve("inter-ui/web/Inter-Regular.woff2"),
  "base64"
);

/** Notes each width for which a figure would draw, as Framework's `resize` does. */
const PAGE = `<style>body {margin: 0} #place {height: 9px} @media print {#place {width: 50%}}</style><div id="place"></div><script>
  window.widths = [];
  new ResizeObserver(([{contentRect: {width}}]) => width > 0 && widths.push(width)).observe(place);
</script>`;

describe("a page that is seen by a printer", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it("draws for the width of the sheet, and for no other on the way", async () => {
    const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
    const tab = await context.newPage();
    await tab.setContent(PAGE);
    await tab.waitForFunction("widths.length === 1");
    await seeAsPrinter(tab);
    await tab.waitForFunction("widths.length > 1");
    expect(await tab.evaluate("widths")).toEqual([1280, PRINT_WIDTH / 2]);
    expect(await tab.locator("#place").isVisible()).toBe(true);
    await context.close();
  });

  it("has the fonts of paper, and fetches no other", async () => {
    const tab = await browser.newPage();
    const face = (family: string) =>
      `@font-face {font-family: ${family}; src: url(data:font/woff2;base64,${FONT})}`;
    await tab.setContent(
      `<style>:root {--cx-sans-paper: Paper, "Of this machine", serif} ${face("Paper")} ${face("Screen")}</style><p>Texte`
    );
    await seeAsPrinter(tab);
    const states = await tab.evaluate(() => [...document.fonts].map(({family, status}) => [family, status]));
    expect(states).toEqual([
      ["Paper", "loaded"],
      ["Screen", "unloaded"]
    ]);
    await tab.close();
  });
});
