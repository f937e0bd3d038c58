import {join} from "node:path";
import pMap from "p-map";
import type {Browser, BrowserContext} from "playwright-core";
import {PAGES_AT_A_TIME, openContext} from "../browser/browser.js";
import {printDocument, type PrintedSite} from "./document-pdf.js";
import {SiteFault, firstPlaces, reasonOf} from "../common/fault.js";
import {writeOutput} from "../common/files.js";
import {LikelyPages} from "./likely-pages.js";
import {linkPdfs} from "./pdf-link.js";
import {seeAsPrinter} from "./pdf-page.js";
import {Progress} from "../common/progress.js";
import {serveSite} from "../common/server.js";
import {settle} from "../browser/settle.js";
import type {PrintedDocument, SiteRecord} from "../common/site-record.js";
import {withinTime} from "../browser/time-limit.js";
import {watchPage} from "../browser/watch.js";

export interface PrintOptions {
  dist: string;
  record: SiteRecord;
  documents: readonly PrintedDocument[];
  browser: Browser;
  /** Address of the published site, for the links of the documents; null when it is not known. */
  siteUrl: string | null;
}

/** A document takes seconds, but ten times as long on a busy machine. */
const PRINT_LIMIT_MS = 120_000;

/**
 * Opens the pages of factsheets and studies of a built site and writes their PDF into `dist/pdf`, and the
 * links to them into the pages: the same documents as those of the visit of the whole site
 * (`prerender.ts`). Fails on a page in error or a document too long or too heavy.
 */
export async function printSite({dist, record, documents, browser, siteUrl}: PrintOptions): Promise<void> {
  // Before printing: the marks of a tagged document count the elements of the page.
  await linkPdfs(dist, documents);
  const server = await serveSite({dist, base: record.base, compressed: false});
  const context = await openContext(browser);
  const progress = new Progress("Pages mises en PDF", documents.length);
  const site = {record, servedAt: server.url, siteUrl, likelyPages: new LikelyPages()};
  try {
    const faults = await pMap(
      documents,
      async (document) => {
        const fault = await withinTime(PRINT_LIMIT_MS, writePdf(dist, document, site, context)).catch(
          reasonOf
        );
        progress.step(document.pdf);
        return fault && `${document.path} – ${fault}`;
      },
      {concurrency: PAGES_AT_A_TIME}
    );
    const found = faults.filter((fault) => fault !== null);
    if (found.length > 0)
      throw new SiteFault("Des pages n’ont pas pu être mises en PDF\u00a0:", firstPlaces(found));
  } finally {
    await context.close();
    await server.close();
  }
}

/** Writes the PDF of a page. Returns what is wrong with it, or null. */
async function writePdf(
  dist: string,
  document: PrintedDocument,
  site: PrintedSite,
  context: BrowserContext
): Promise<string | null> {
  const tab = await context.newPage();
  const faults = watchPage(tab, site.servedAt);
  try {
    await seeAsPrinter(tab);
    const response = await tab.goto(site.servedAt + document.path.slice(1), {waitUntil: "load"});
    if (!response?.ok()) faults.push(`réponse ${response?.status()}`);
    await settle(tab);
    const bytes = await printDocument(tab, document, site);
    if (faults.length === 0) await writeOutput(join(dist, document.pdf), bytes);
    return faults.join("\u202f; ") || null;
  } catch (error) {
    return [...faults, reasonOf(error)].join("\u202f; ");
  } finally {
    await tab.close();
  }
}
