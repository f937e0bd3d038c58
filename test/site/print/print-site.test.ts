import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {PDFDocument} from "pdf-lib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {FOR_MANY_PAGES, launchBrowser} from "../../../site/browser/browser.js";
import {PDF_LIMITS} from "../../../site/print/factsheet-pdf.js";
import {linkPdfs} from "../../../site/print/pdf-link.js";
import {prerender} from "../../../site/visit/prerender.js";
import {printSite} from "../../../site/print/print-site.js";
import {readSiteRecord, type SiteRecord} from "../../../site/common/site-record.js";
import {fixtureProject, type FixtureProject} from "../fixture-site.js";

describe("the PDF of a factsheet", {timeout: 120_000}, () => {
  const siteUrl = "https://example.org/fiches";
  let project: FixtureProject;
  let browser: Browser;
  let record: SiteRecord;

  beforeAll(async () => {
    browser = await launchBrowser(process.env, FOR_MANY_PAGES);
    project = await fixtureProject();
    await project.build();
    record = await readSiteRecord(project.dist);
    await linkPdfs(project.dist, record.factsheets);
    await prerender({dist: project.dist, base: "/", browser, print: {record, siteUrl}});
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await project?.remove();
  });

  it("is written by the visit of the site, beside the page that links to it", async () => {
    const html = await readFile(join(project.dist, "departement/07.html"), "utf8");
    expect(html.match(/href="\.\.\/pdf\/commerce-exterieur-07-ardeche-2024\.pdf"/g)).toHaveLength(1);
    const document = await PDFDocument.load(await pdfOf("departement-07"), {updateMetadata: false});
    expect(document.getTitle()).toBe("Le commerce extérieur de l’Ardèche en 2024");
    expect(document.getPageCount()).toBeLessThanOrEqual(PDF_LIMITS.pages);
  });

  it("is the same, byte for byte, printed alone from the finished page", async () => {
    const visited = await Promise.all(record.factsheets.map(({id}) => pdfOf(id)));
    await rm(join(project.dist, "pdf"), {recursive: true});
    await printSite({dist: project.dist, record, factsheets: record.factsheets, browser, siteUrl});
    for (const [index, {id}] of record.factsheets.entries())
      expect((await pdfOf(id)).equals(visited[index]!), id).toBe(true);
  });

  it("is refused for a page in error, with its path", async () => {
    const broken = {...record.factsheets[0]!, path: "/absente"};
    await expect(
      printSite({dist: project.dist, record, factsheets: [broken], browser, siteUrl})
    ).rejects.toThrow(/Des fiches n’ont pas pu être mises en PDF\u00a0:\s+– \/absente – réponse 404/);
  });

  function pdfOf(id: string): Promise<Buffer> {
    return readFile(join(project.dist, record.factsheets.find((each) => each.id === id)!.pdf));
  }
});
