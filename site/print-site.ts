import {join} from "node:path";
import type {Browser, BrowserContext} from "playwright-core";
import {openContext} from "./browser.js";
import {SiteFault, firstPlaces} from "./fault.js";
import {writeOutput} from "./files.js";
import {readPages} from "./pages.js";
import {linkPdf} from "./pdf-link.js";
import {finishPdf, type FinishedPdf, type PdfMetadata} from "./pdf-metadata.js";
import {PRINT_WIDTH, withPrintablePage, type Print} from "./pdf-page.js";
import {PAGES_AT_A_TIME, pool} from "./pool.js";
import {Progress} from "./progress.js";
import {serveSite} from "./server.js";
import type {Factsheet, SiteRecord} from "./site-record.js";

/** A factsheet is kept short enough to be read and light enough to be sent by mail. */
export const PDF_LIMITS = {pages: 8, bytes: 1_000_000};

export interface PrintOptions {
  dist: string;
  record: SiteRecord;
  factsheets: readonly Factsheet[];
  browser: Browser;
  /** Address of the published site, for the links of the documents; null when it is not known. */
  siteUrl: string | null;
}

/** Writes the PDF of each factsheet into `dist/pdf`, and the links to them into the pages. Fails on a page in error or a document too long or too heavy. */
export async function printSite(options: PrintOptions): Promise<void> {
  const {dist, record, factsheets, browser} = options;
  // Before printing: the marks of a tagged document count the elements of the page.
  await linkPdfs(dist, factsheets);
  const server = await serveSite({dist, base: record.base});
  const context = await openContext(browser, {viewport: {width: PRINT_WIDTH, height: 950}});
  const progress = new Progress("Fiches mises en PDF", factsheets.length);
  try {
    const faults = await pool(factsheets, PAGES_AT_A_TIME, async (factsheet) => {
      const fault = await printFactsheet(factsheet, options, {context, servedAt: server.url});
      progress.step(factsheet.pdf);
      return fault && `${factsheet.path} – ${fault}`;
    });
    const found = faults.filter((fault) => fault !== null);
    if (found.length > 0)
      throw new SiteFault("Des fiches n’ont pas pu être mises en PDF\u00a0:", firstPlaces(found));
  } finally {
    await context.close();
    await server.close();
  }
}

/** A factsheet with more to say than others is reduced a little to keep to its eight pages. */
const SMALLER_SCALES = [0.95, 0.9];

/** Writes the PDF of a factsheet. Returns what is wrong with it, or null. */
async function printFactsheet(
  factsheet: Factsheet,
  options: PrintOptions,
  {context, servedAt}: {context: BrowserContext; servedAt: string}
): Promise<string | null> {
  const {title, path} = factsheet;
  const {dist, record, siteUrl} = options;
  const printed = {title, demo: record.demo, publishedAt: siteUrl && siteUrl + path};
  const metadata = pdfMetadata(factsheet, options, servedAt);
  try {
    const {bytes, pageCount} = await withPrintablePage(context, servedAt + path.slice(1), printed, (print) =>
      shortEnough(print, metadata)
    );
    await writeOutput(join(dist, factsheet.pdf), bytes);
    return sizeFault(pageCount, bytes.length);
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0]! : String(error);
  }
}

/** The document at the first of the scales at which it keeps to its pages, or at the last of them. */
async function shortEnough(print: Print, metadata: PdfMetadata): Promise<FinishedPdf> {
  let finished = await finishPdf(await print(1), metadata);
  for (const scale of SMALLER_SCALES) {
    if (finished.pageCount <= PDF_LIMITS.pages) break;
    finished = await finishPdf(await print(scale), metadata);
  }
  return finished;
}

function pdfMetadata(
  {title, name}: Factsheet,
  {record: {demo, dataMonth}, siteUrl}: PrintOptions,
  printedFrom: string
): PdfMetadata {
  const subject = demo
    ? "Données de démonstration, fictives"
    : "Source\u00a0: Direction générale des douanes et droits indirects";
  const keywords = ["commerce extérieur", "importations", "exportations", name];
  return {title, subject, keywords, dataMonth, siteUrl, printedFrom};
}

function sizeFault(pageCount: number, bytes: number): string | null {
  if (pageCount > PDF_LIMITS.pages) return `${pageCount}\u00a0pages, ${PDF_LIMITS.pages}\u00a0au plus`;
  if (bytes > PDF_LIMITS.bytes)
    return `${Math.ceil(bytes / 1000)}\u00a0ko, ${PDF_LIMITS.bytes / 1000}\u00a0ko au plus`;
  return null;
}

async function linkPdfs(dist: string, factsheets: readonly Factsheet[]): Promise<void> {
  for (const page of await readPages(dist)) {
    const factsheet = factsheets.find(({path}) => path === page.path);
    if (factsheet) await writeOutput(join(dist, page.file), linkPdf(page, factsheet.pdf));
  }
}
