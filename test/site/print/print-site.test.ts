import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {PDFDocument} from "pdf-lib";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {FOR_MANY_PAGES, launchBrowser} from "../../../site/browser/browser.js";
import {PDF_LIMITS} from "../../../site/print/document-pdf.js";
import {linkPdfs} from "../../../site/print/pdf-link.js";
import {prerender} from "../../../site/visit/prerender.js";
import {printSite} from "../../../site/print/print-site.js";
import {printedDocuments, readSiteRecord, type SiteRecord} from "../../../site/common/site-record.js";
import {fixtureProject, type FixtureProject} from "../fixture-site.js";

/** A study, longer than a factsheet may be. */
const STUDY = `# L’étude d’essai\n\n${`<p style="break-after: page">Une page.</p>\n\n`.repeat(PDF_LIMITS.pages + 1)}`;

describe("the PDF of a factsheet or a study", () => {
  const siteUrl = "https://example.org/fiches";
  let project: FixtureProject;
  let browser: Browser;
  let record: SiteRecord;

  beforeAll(async () => {
    browser = await launchBrowser(process.env, FOR_MANY_PAGES);
    project = await fixtureProject();
    await mkdir(join(project.projectDir, "src/etudes"));
    await writeFile(join(project.projectDir, "src/etudes/essai.md"), STUDY);
    await project.build();
    record = await readSiteRecord(project.dist);
    await linkPdfs(project.dist, printedDocuments(record));
    await prerender({dist: project.dist, base: "/", browser, print: {record, siteUrl}});
  });
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

  it("of a study has its title, and as many pages as it takes", async () => {
    const [{pdf, title} = {pdf: "", title: ""}] = record.studies;
    expect({pdf, title}).toEqual({pdf: "pdf/etude-essai-2024.pdf", title: "L’étude d’essai"});
    const html = await readFile(join(project.dist, "etudes/essai.html"), "utf8");
    expect(html).toContain('href="../pdf/etude-essai-2024.pdf" download>Télécharger cette étude (PDF, A4)<');
    const document = await PDFDocument.load(await pdfOf("essai"), {updateMetadata: false});
    expect(document.getTitle()).toBe(title);
    expect(document.getPageCount()).toBeGreaterThan(PDF_LIMITS.pages);
  });

  it("is the same, byte for byte, printed alone from the finished page", async () => {
    const documents = printedDocuments(record);
    const visited = await Promise.all(documents.map(({id}) => pdfOf(id)));
    await rm(join(project.dist, "pdf"), {recursive: true});
    await printSite({dist: project.dist, record, documents, browser, siteUrl});
    for (const [index, {id}] of documents.entries())
      expect((await pdfOf(id)).equals(visited[index]!), id).toBe(true);
  });

  it("is refused for a page in error, with its path", async () => {
    const broken = {...record.factsheets[0]!, path: "/absente"};
    await expect(
      printSite({dist: project.dist, record, documents: [broken], browser, siteUrl})
    ).rejects.toThrow(/Des pages n’ont pas pu être mises en PDF\u00a0:\s+– \/absente – réponse 404/);
  });

  function pdfOf(id: string): Promise<Buffer> {
    return readFile(join(project.dist, printedDocuments(record).find((each) => each.id === id)!.pdf));
  }
});
