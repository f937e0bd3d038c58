import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser} from "../../../site/browser/browser.js";
import {placeContents} from "../../../site/print/contents.js";
import {PDF_LIMITS, printDocument} from "../../../site/print/document-pdf.js";
import {LikelyPages} from "../../../site/print/likely-pages.js";
import {finishPdf, readLayout} from "../../../site/print/pdf-metadata.js";
import {printPage} from "../../../site/print/pdf-page.js";

const SHEET = `<!doctype html><html lang="fr"><title>Essai</title><main id="observablehq-main">
<h1>Essai</h1><h2 id="l-essentiel">L’essentiel</h2><p>Constats.</p>
<p class="cx-first-page" style="break-after: page">Source.</p>
<h2 id="exportations">Exportations</h2><p style="break-after: page">a</p>
<p style="break-after: page">b</p>
<h2 id="ce-qui-a-change">Ce qui a changé</h2><p>c</p></main>`;

const METADATA = {
  title: "Essai",
  subject: "Essai",
  keywords: [],
  dataMonth: "2025-02",
  printedFrom: "http://127.0.0.1:4000/",
  siteUrl: null
};

const FACTSHEET = {
  kind: "fiche",
  id: "departement-07",
  title: "Essai",
  name: "Ardèche",
  path: "/departement/07",
  pdf: "a.pdf"
} as const;

const SITE = {
  record: {demo: true, dataMonth: "2025-02"} as Parameters<typeof printDocument>[2]["record"],
  servedAt: "http://127.0.0.1:4000/",
  siteUrl: null
};

describe("the contents of a printed factsheet", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (html: string) => {
    const tab = await browser.newPage();
    await tab.setContent(html);
    return {
      tab,
      line: () =>
        tab.evaluate(() => document.querySelector(".cx-contents")?.textContent?.replace(/\s/g, " ") ?? null)
    };
  };

  it("tell the page of each part after the first page, and leave nothing behind", async () => {
    const {tab, line} = await open(SHEET);
    const contents = await placeContents(tab);
    expect(contents.parts).toEqual([
      {id: "exportations", title: "Exportations"},
      {id: "ce-qui-a-change", title: "Ce qui a changé"}
    ]);
    expect(await line()).toBe("Sommaire : Exportations, p. 00 ; Ce qui a changé, p. 00.");
    const printed = await printPage(tab, {title: "Essai", demo: true, publishedAt: null}, 1);
    const {pageOf, pageCount} = await finishPdf(printed, METADATA);
    expect(pageCount).toBe(4);
    expect(pageOf.get("exportations")).toBe(2);
    expect(pageOf.get("ce-qui-a-change")).toBe(4);
    await contents.write(pageOf);
    expect(await line()).toBe("Sommaire : Exportations, p. 2 ; Ce qui a changé, p. 4.");
    await contents.remove();
    expect(await line()).toBeNull();
  });

  it("have the same pages in a draft as in the published document", async () => {
    const {tab} = await open(SHEET);
    await placeContents(tab);
    const layout = async (purpose: "draft" | "published") =>
      readLayout(await printPage(tab, {title: "Essai", demo: true, publishedAt: null}, 0.94, purpose));
    const draft = await layout("draft");
    expect(draft).toEqual(await layout("published"));
    expect(draft.pageCount).toBe(4);
    expect(draft.pageOf.get("ce-qui-a-change")).toBe(4);
  });

  it("are left out of a page without a first page of its own", async () => {
    const {tab, line} = await open(SHEET.replace("cx-first-page", "cx-page"));
    expect((await placeContents(tab)).parts).toEqual([]);
    expect(await line()).toBeNull();
  });

  it("are the same whatever the document before makes likely, right or wrong", async () => {
    const factsheet = {...FACTSHEET, id: "departement-26", path: "/departement/26"};
    const printed = async (pages?: [string, number][]) => {
      const {tab} = await open(SHEET);
      const parts = ["exportations", "ce-qui-a-change"].map((id) => ({id, title: ""}));
      const likelyPages = new LikelyPages();
      if (pages) likelyPages.remember(parts, new Map(pages));
      const bytes = await printDocument(tab, factsheet, {...SITE, likelyPages});
      expect(likelyPages.of(parts)?.get("ce-qui-a-change")).toBe(4);
      return Buffer.from(bytes).toString("latin1");
    };
    const drafted = await printed();
    const right = await printed([
      ["exportations", 2],
      ["ce-qui-a-change", 4]
    ]);
    const wrong = await printed([
      ["exportations", 12],
      ["ce-qui-a-change", 11]
    ]);
    expect(right === drafted).toBe(true);
    expect(wrong === drafted).toBe(true);
  });

  it("do not stay when the document is too long", async () => {
    const {tab, line} = await open(SHEET + '<p style="break-after: page">d</p>'.repeat(PDF_LIMITS.pages));
    await expect(printDocument(tab, FACTSHEET, SITE)).rejects.toThrow(/^15\spages, 12\sau plus$/);
    expect(await line()).toBeNull();
  });
});
