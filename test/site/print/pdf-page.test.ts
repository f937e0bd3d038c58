import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser, openContext} from "../../../site/browser/browser.js";
import {PRINT_WIDTH, seeAsPrinter} from "../../../site/print/pdf-page.js";

/** Notes each width for which a figure would draw, as Framework's `resize` does. */
const PAGE = `<style>body {margin: 0} #place {height: 9px} @media print {#place {width: 50%}}</style><div id="place"></div><script>
  window.widths = [];
  new ResizeObserver(([{contentRect: {width}}]) => width > 0 && widths.push(width)).observe(place);
</script>`;

describe("a page that is seen by a printer", {timeout: 60_000}, () => {
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
});
