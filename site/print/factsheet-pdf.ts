import type {Page as BrowserPage} from "playwright-core";
import {CUSTOMS, DEMO_DESCRIPTION} from "../../src/french/source.js";
import {finishPdf, type FinishedPdf, type PdfMetadata} from "./pdf-metadata.js";
import {printPage, type Print} from "./pdf-page.js";
import type {Factsheet, SiteRecord} from "../common/site-record.js";
import {SiteFault} from "../common/fault.js";

/** A factsheet is kept short enough to be read and light enough to be sent by mail. */
export const PDF_LIMITS = {pages: 12, bytes: 1_000_000};

/** A factsheet with more to say than others is reduced a little to keep to its pages. */
const SMALLER_SCALES = [0.95, 0.9];

/** Where the documents of a site are printed from, and what they say of it. */
export interface PrintedSite {
  record: SiteRecord;
  /** Address of the root of the site on the server that the browser reads. */
  servedAt: string;
  /** Address of the published site, for the links of the documents; null when it is not known. */
  siteUrl: string | null;
}

/**
 * The PDF of a factsheet whose page is open as it is printed (`pdf-page.ts`). The same page gives the same bytes. Fails with a
 * French sentence on a document too long or too heavy.
 */
export async function printFactsheet(
  tab: BrowserPage,
  factsheet: Factsheet,
  site: PrintedSite
): Promise<Uint8Array> {
  const {title, path} = factsheet;
  const printed = {title, demo: site.record.demo, publishedAt: site.siteUrl && site.siteUrl + path};
  const metadata = pdfMetadata(factsheet, site);
  const {bytes, pageCount} = await shortEnough((scale) => printPage(tab, printed, scale), metadata);
  const fault = sizeFault(pageCount, bytes.length);
  if (fault) throw new SiteFault(fault);
  return bytes;
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

function pdfMetadata({title, name}: Factsheet, {record, servedAt, siteUrl}: PrintedSite): PdfMetadata {
  const {demo, dataMonth} = record;
  const subject = demo ? DEMO_DESCRIPTION : `Source\u00a0: ${CUSTOMS}`;
  const keywords = ["commerce extérieur", "importations", "exportations", name];
  return {title, subject, keywords, dataMonth, siteUrl, printedFrom: servedAt};
}

function sizeFault(pageCount: number, bytes: number): string | null {
  if (pageCount > PDF_LIMITS.pages) return `${pageCount}\u00a0pages, ${PDF_LIMITS.pages}\u00a0au plus`;
  if (bytes > PDF_LIMITS.bytes)
    return `${Math.ceil(bytes / 1000)}\u00a0ko, ${PDF_LIMITS.bytes / 1000}\u00a0ko au plus`;
  return null;
}
