import {relativeAddress, type Page} from "./pages.js";

const LINK = /\n?<p class="cx-pdf-link">[\s\S]*?<\/p>/;
const LEAD = /<p class="cx-lead">[\s\S]*?<\/p>/;

/** The page with a link to its PDF after its lead (or its title), once however often it is written. */
export function linkPdf(page: Page, pdf: string): string {
  const link = `\n<p class="cx-pdf-link"><a href="${relativeAddress(page.file, pdf)}" download>Télécharger cette fiche (PDF, A4)</a></p>`;
  const html = page.html.replace(LINK, "");
  const place = LEAD.test(html) ? LEAD : /<\/h1>/;
  return html.replace(place, (before) => before + link);
}
