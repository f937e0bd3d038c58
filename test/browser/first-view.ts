import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {openContext} from "../../site/browser/browser.js";
import type {BuiltSite} from "./built-site.js";

/** What a reader’s browser fetches before the reader does anything, in bytes. */
export interface FirstView {
  /** The page itself, with all that its cells display. */
  document: number;
  scripts: number;
  /** Arrow and JSON. */
  data: number;
}

/** The weight of a factsheet on a screen, at rest, each file compressed by itself as a static host does. */
export async function firstView(
  {dist, browser, server}: Pick<BuiltSite, "dist" | "browser" | "server">,
  path: string
): Promise<FirstView> {
  const files = await fetchedFiles();
  return {
    document: await compressed([`${path}.html`]),
    scripts: await compressed(files.filter((file) => file.endsWith(".js"))),
    data: await compressed(files.filter((file) => /\.(?:arrow|json)$/.test(file)))
  };

  /** Not `settle`, which has the page draw what is far below too. */
  async function fetchedFiles(): Promise<string[]> {
    const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
    try {
      const page = await context.newPage();
      await page.goto(server.url + path);
      await page.waitForFunction(() =>
        performance.getEntriesByType("resource").some(({name}) => name.endsWith(".arrow"))
      );
      await page.waitForLoadState("networkidle");
      const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
      return [...new Set(names.map((name) => decodeURIComponent(new URL(name).pathname.slice(1))))];
    } finally {
      await context.close();
    }
  }

  async function compressed(some: readonly string[]): Promise<number> {
    const sizes = some.map(async (file) => gzipSync(await readFile(join(dist, file)), {level: 9}).length);
    return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
  }
}
