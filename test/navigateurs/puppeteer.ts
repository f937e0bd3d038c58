import puppeteer, {type Browser} from "puppeteer-core";
import type {Visitor} from "./browser.js";

/** Chromium or Firefox, without a window. Fails where it does not start. */
export async function startPuppeteer(
  browser: "chrome" | "firefox",
  executablePath: string,
  args: string[] = []
): Promise<Visitor> {
  return visitor(await puppeteer.launch({browser, executablePath, args, headless: true}));
}

async function visitor(browser: Browser): Promise<Visitor> {
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    open: async (address) => void (await page.goto(address, {waitUntil: "load", timeout: 120_000})),
    read: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    click: async (selector) => {
      const element = (await page.$(selector))!;
      await element.scrollIntoView();
      await element.click();
    },
    type: (selector, text) => page.type(selector, text),
    // Firefox lacks a part of what the library sets with the size, and says so after it has set it.
    resize: (width, height) =>
      page.setViewport({width, height}).catch((error: unknown) => {
        if (!/setScreenOrientationOverride/.test(String(error))) throw error;
      }),
    print: () => page.pdf({preferCSSPageSize: true, printBackground: true}),
    picture: () => page.screenshot(),
    close: () => browser.close()
  };
}
