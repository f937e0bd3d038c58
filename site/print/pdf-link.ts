import {join} from "node:path";
import {writeOutput} from "../common/files.js";
import {readPages, relativeAddress, type Page} from "../common/pages.js";
import type {PrintedDocument} from "../common/site-record.js";

const LINK = /\n?<p class="cx-pdf-link">[\s\S]*?<\/p>/;
const LEAD = /<p class="cx-lead">[\s\S]*?<\/p>/;

/** The page with a link to its PDF after its lead (or its title), once however often it is written. */
export function linkPdf(page: Page, {pdf, kind}: Pick<PrintedDocument, "pdf" | "kind">): string {
  const link = `\n<p class="cx-pdf-link"><a href="${relativeAddress(page.file, pdf)}" download>Télécharger cette ${kind} (PDF, A4)</a></p>`;
  const html = page.html.replace(LINK, "");
  const place = LEAD.test(html) ? LEAD : /<\/h1>/;
  return html.replace(place, (before) => before + link);
}

/** Writes into the pages that are printed the links to their PDF. */
export async function linkPdfs(dist: string, documents: readonly PrintedDocument[]): Promise<void> {
  for (const page of await readPages(dist)) {
    const document = documents.find(({path}) => path === page.path);
    if (document) await writeOutput(join(dist, page.file), linkPdf(page, document));
  }
}
