import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContext, Page as BrowserPage} from "playwright-core";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {launchBrowser, openContext} from "../../../site/browser/browser.js";
import {writeOutput} from "../../../site/common/files.js";
import {readPages, type Page} from "../../../site/common/pages.js";
import {seeAsPrinter} from "../../../site/print/pdf-page.js";
import {serveSite, type SiteServer} from "../../../site/common/server.js";
import {TabPool} from "../../../site/browser/tab-pool.js";
import {visitPage} from "../../../site/visit/visit.js";

/** Says how wide and large it is and on what, in a cell. */
const BODY = `<h1>Titre</h1><p><!--:0123abcd:--></p><script>
  const displayed = document.createElement("b");
  displayed.textContent = [innerWidth, visualViewport.width, visualViewport.scale, devicePixelRatio, matchMedia("print").matches, matchMedia("(prefers-color-scheme: dark)").matches].join();
  document.querySelector("p").firstChild._nodes = [displayed];
</script>`;

describe("the tabs of a visit", () => {
  let dist: string;
  let server: SiteServer;
  let browser: Browser;
  let pages: Map<string, Page>;
  let context: BrowserContext;
  let tabs: TabPool;

  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), "fiches-"));
    const late = "<script>addEventListener('pagehide', () => console.error('trop tard'))</script>";
    for (const [file, more] of [
      ["a.html", late],
      ["b.html", ""],
      ["c.html", "<script>console.error('panne')</script>"]
    ])
      await writeOutput(
        join(dist, file!),
        `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title></head><body><main>${BODY}${more}</main></body></html>`
      );
    pages = new Map((await readPages(dist)).map((page) => [page.path, page]));
    server = await serveSite({dist});
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(dist, {recursive: true, force: true});
  });
  beforeEach(async () => {
    context = await openContext(browser);
    tabs = new TabPool(context);
  });

  const visit = (path: string, thoroughly = false) =>
    visitPage(tabs, pages.get(path)!, {siteUrl: server.url, thoroughly});

  it("are one, as long as one page comes after the other", async () => {
    await visit("/a");
    await visit("/b");
    expect(context.pages()).toHaveLength(1);
    await Promise.all([visit("/a"), visit("/b")]);
    expect(context.pages()).toHaveLength(2);
  });

  it("show each page on a usual screen in the light theme, whatever the one before was shown on", async () => {
    const first = await visit("/b", true);
    const tab = await tabs.take();
    await seeAsPrinter(tab);
    await tabs.giveBack(tab);
    expect((await visit("/b")).html).toBe(first.html);
    expect(first.html).toContain("<b>1280,1280,1,1,false,false</b>");
    expect(context.pages()).toHaveLength(1);
  });

  it("do not lay to a page what the one before it did", async () => {
    const [left, next] = [await visit("/a"), await visit("/b")];
    expect([left.faults, next.faults]).toEqual([[], []]);
    expect(context.pages()).toHaveLength(1);
  });

  it("are closed after a page with a fault", async () => {
    expect((await visit("/c")).faults).toEqual(["console\u00a0: panne"]);
    expect(context.pages()).toHaveLength(0);
    expect((await visit("/b")).faults).toEqual([]);
  });

  it("are closed after so many pages, before what the browser keeps of each adds up", async () => {
    tabs = new TabPool(context, 2);
    const seen: BrowserPage[] = [];
    context.on("page", (tab) => void seen.push(tab));
    for (const path of ["/b", "/b", "/b"]) expect((await visit(path)).faults).toEqual([]);
    expect(seen).toHaveLength(2);
    expect(context.pages()).toEqual([seen[1]]);
  });

  it("are closed when told so, but for one that shows a page", async () => {
    const busy = await tabs.take();
    await visit("/b");
    await tabs.closeFree();
    expect(context.pages()).toEqual([busy]);
    expect((await visit("/b")).faults).toEqual([]);
  });
});
