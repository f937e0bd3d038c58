import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {launchBrowser, openContext} from "../../site/browser/browser.js";
import {prerender} from "../../site/visit/prerender.js";
import {buildProject} from "../../site/project.js";
import {serveSite, type SiteServer} from "../../site/common/server.js";
import {settle} from "../../site/browser/settle.js";
import {readSiteRecord, type SiteRecord} from "../../site/common/site-record.js";
import {watchPage} from "../../site/browser/watch.js";

/** The project's own site, built into a temporary folder, in a real browser. */
export class BuiltSite {
  private constructor(
    readonly folder: string,
    readonly browser: Browser,
    readonly server: SiteServer,
    readonly record: SiteRecord
  ) {}

  static async build(): Promise<BuiltSite> {
    const folder = await mkdtemp(join(tmpdir(), "fiches-site-"));
    const dist = join(folder, "dist");
    await buildProject({env: {}, projectDir: process.cwd(), dist});
    return new BuiltSite(folder, await launchBrowser(), await serveSite({dist}), await readSiteRecord(dist));
  }

  get dist(): string {
    return join(this.folder, "dist");
  }

  /**
   * Prerenders and crawls all pages, or those of the paths: fails on any fault of any of them. Returns how
   * many there are.
   */
  crawl(paths?: readonly string[]): Promise<number> {
    return prerender({dist: this.dist, base: "/", browser: this.browser, paths});
  }

  /**
   * Opens a page, hands it to `work` once it is at rest, and returns the faults of its scripts and requests.
   */
  async open(
    path: string,
    work: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {}
  ): Promise<string[]> {
    const context: BrowserContext = await openContext(this.browser, {
      viewport: {width: 1280, height: 900},
      ...options
    });
    try {
      const page = await context.newPage();
      const faults = watchPage(page, this.server.url);
      await page.goto(this.server.url + path);
      if (options.javaScriptEnabled !== false) await settle(page);
      await work(page);
      return faults;
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.browser.close();
    await rm(this.folder, {recursive: true, force: true});
  }
}
