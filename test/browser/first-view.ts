import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {openContext} from "../../site/browser/browser.js";
import type {BuiltSite} from "./built-site.js";

/** What a reader’s browser fetches before the reader does anything: kB compressed, and how many files. */
export interface FirstView {
  /** The page itself, with all that its cells display. */
  document: number;
  scripts: number;
  /** Arrow and JSON. */
  data: number;
  /** The page and all that it asks for, images and style sheets included. */
  requests: number;
}

export type SiteInBrowser = Pick<BuiltSite, "dist" | "browser" | "server">;

/** The weight of a page on a screen, at rest, each file compressed by itself as a static host does. */
export async function firstView(site: SiteInBrowser, path: string): Promise<FirstView> {
  const files = await fetchedFiles(site, path);
  return {
    document: await compressed([`${path || "index"}.html`]),
    scripts: await compressed(files.filter((file) => file.endsWith(".js"))),
    data: await compressed(files.filter((file) => /\.(?:arrow|json)$/.test(file))),
    requests: 1 + files.length
  };

  async function compressed(some: readonly string[]): Promise<number> {
    const bytes = some.map((file) => readFile(join(site.dist, file)));
    return (
      (await Promise.all(bytes)).reduce((sum, each) => sum + gzipSync(each, {level: 9}).length, 0) / 1000
    );
  }
}

/** Not `settle`, which has the page draw what is far below too: when scripts have run, what is idle comes. */
async function fetchedFiles({browser, server}: SiteInBrowser, path: string): Promise<string[]> {
  const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.goto(server.url + path, {waitUntil: "networkidle"});
    await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
    await page.waitForLoadState("networkidle");
    const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
    return [...new Set(names.map((name) => decodeURIComponent(new URL(name).pathname.slice(1))))];
  } finally {
    await context.close();
  }
}
