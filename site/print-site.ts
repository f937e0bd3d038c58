import {availableParallelism} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {openContext} from "./browser.js";
import {SiteFault, firstPlaces} from "./fault.js";
import {writeOutput} from "./files.js";
import {readPages} from "./pages.js";
import {linkPdf} from "./pdf-link.js";
import {finishPdf, type FinishedPdf} from "./pdf-metadata.js";
import {PRINT_WIDTH, printPage} from "./pdf-page.js";
import {pool} from "./pool.js";
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
    const faults = await pool(factsheets, Math.max(2, availableParallelism()), async (factsheet) => {
      const fault = await printFactsheet(factsheet, {...options, printedFrom: server.url}, (printed) =>
        printPage(context, server.url + factsheet.path.slice(1), printed)
      );
      progress.step(factsheet.pdf);
      return fault;
    });
    const found = faults.filter((fault) => fault !== null);
    if (found.length > 0)
      throw new SiteFault("Des fiches n’ont pas pu être mises en PDF :", firstPlaces(found));
  } finally {
    await context.close();
    await server.close();
  }
}

type Print = (printed: {title: string; demo: boolean; scale: number}) => Promise<Uint8Array>;

/** A factsheet with more to say than others is reduced a little to keep to its eight pages. */
const SCALES = [1, 0.95, 0.9];

async function printFactsheet(
  {path, title, name, pdf}: Factsheet,
  {dist, record: {demo, dataMonth}, siteUrl, printedFrom}: PrintOptions & {printedFrom: string},
  print: Print
): Promise<string | null> {
  try {
    const subject = demo
      ? "Données de démonstration, fictives"
      : "Source : Direction générale des douanes et droits indirects";
    const keywords = ["commerce extérieur", "importations", "exportations", name];
    const metadata = {title, subject, keywords, dataMonth, siteUrl, printedFrom};
    let finished: FinishedPdf | undefined;
    for (const scale of SCALES) {
      if (finished && finished.pageCount <= PDF_LIMITS.pages) break;
      finished = await finishPdf(await print({title, demo, scale}), metadata);
    }
    const {bytes, pageCount} = finished!;
    await writeOutput(join(dist, pdf), bytes);
    return sizeFault(path, pageCount, bytes.length);
  } catch (error) {
    return `${path} – ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}

function sizeFault(path: string, pageCount: number, bytes: number): string | null {
  if (pageCount > PDF_LIMITS.pages) return `${path} – ${pageCount} pages, ${PDF_LIMITS.pages} au plus`;
  if (bytes > PDF_LIMITS.bytes)
    return `${path} – ${Math.ceil(bytes / 1000)} ko, ${PDF_LIMITS.bytes / 1000} ko au plus`;
  return null;
}

async function linkPdfs(dist: string, factsheets: readonly Factsheet[]): Promise<void> {
  for (const page of await readPages(dist)) {
    const factsheet = factsheets.find(({path}) => path === page.path);
    if (factsheet) await writeOutput(join(dist, page.file), linkPdf(page, factsheet.pdf));
  }
}
