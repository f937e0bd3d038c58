import type {Page as BrowserPage} from "playwright-core";
import {CUSTOMS, DEMO_DESCRIPTION} from "../../src/french/source.js";
import {placeContents, type Contents, type Part} from "./contents.js";
import {placeFirstPageChart} from "./first-page-chart.js";
import {LikelyPages} from "./likely-pages.js";
import {finishPdf, readLayout, type FinishedPdf, type PdfLayout, type PdfMetadata} from "./pdf-metadata.js";
import {printPage} from "./pdf-page.js";
import type {PrintedDocument, SiteRecord} from "../common/site-record.js";
import {SiteFault} from "../common/fault.js";

/**
 * A factsheet is kept short enough to be read and light enough to be sent by mail. A study is as long as
 * its author makes it.
 */
export const PDF_LIMITS = {pages: 12, bytes: 1_000_000};

/** A factsheet with more to say than others is reduced a little to keep to its pages. */
const SCALES = [1, 0.97, 0.94, 0.9];

/** Where the documents of a site are printed from, and what they say of it. */
export interface PrintedSite {
  record: SiteRecord;
  /** Address of the root of the site on the server that the browser reads. */
  servedAt: string;
  /** Address of the published site, for the links of the documents; null when it is not known. */
  siteUrl: string | null;
  /** What the documents printed before tell of the pages of this one. */
  likelyPages?: LikelyPages;
}

/**
 * The PDF of a factsheet or of a study whose page is open as it is printed (`pdf-page.ts`). The same page
 * gives the same bytes. Fails with a French sentence on a factsheet too long or too heavy.
 */
export async function printDocument(
  tab: BrowserPage,
  document: PrintedDocument,
  site: PrintedSite
): Promise<Uint8Array> {
  const {title, path, kind} = document;
  const printed = {title, demo: site.record.demo, publishedAt: site.siteUrl && site.siteUrl + path};
  const metadata = pdfMetadata(document, site);
  const putChartBack = await placeFirstPageChart(tab);
  const contents = await placeContents(tab);
  const draft = async (scale: number) => readLayout(await printPage(tab, printed, scale, "draft"));
  const print = async (scale: number) => finishPdf(await printPage(tab, printed, scale), metadata);
  const scales = kind === "fiche" ? SCALES : [1];
  const printing = {scales, draft, print, contents, likelyPages: site.likelyPages ?? new LikelyPages()};
  const {bytes, pageCount} = await shortEnough(printing).finally(async () => {
    await contents.remove();
    await putChartBack();
  });
  const fault = kind === "fiche" ? sizeFault(pageCount, bytes.length) : null;
  if (fault) throw new SiteFault(fault);
  return bytes;
}

interface Printing {
  scales: readonly number[];
  draft: (scale: number) => Promise<PdfLayout>;
  print: (scale: number) => Promise<FinishedPdf>;
  contents: Contents;
  likelyPages: LikelyPages;
}

/**
 * The document at the first of the scales at which it keeps to its pages, or at the last of them, with the
 * pages of its parts.
 */
async function shortEnough(printing: Printing): Promise<FinishedPdf> {
  const {scales, draft, print, contents, likelyPages} = printing;
  const first = await printedAsLikely(printing);
  if (first && isShort(first, scales) && !movedPart(contents, first.written, first)) return first;
  for (const scale of scales) {
    const layout = first && scale === scales[0] ? first : await draft(scale);
    if (scale !== scales.at(-1) && !isShort(layout, scales)) continue;
    await contents.write(layout.pageOf);
    const numbered = await print(scale);
    const moved = movedPart(contents, layout.pageOf, numbered);
    if (moved)
      throw new SiteFault(
        `«\u00a0${moved.title}\u00a0»\u00a0: sa page a changé quand le sommaire a été écrit`
      );
    likelyPages.remember(contents.parts, numbered.pageOf);
    return numbered;
  }
  throw new Error("no scale");
}

/**
 * The document not reduced, with the pages that its parts are likely to have; null when nothing tells them.
 */
async function printedAsLikely({
  scales,
  print,
  contents,
  likelyPages
}: Printing): Promise<(FinishedPdf & {written: ReadonlyMap<string, number>}) | null> {
  const written = likelyPages.of(contents.parts);
  if (!written) return null;
  await contents.write(written);
  return {...(await print(scales[0]!)), written};
}

/** Whether a document keeps to its pages, or may have as many as it takes: it is then not reduced. */
function isShort({pageCount}: PdfLayout, scales: readonly number[]): boolean {
  return pageCount <= PDF_LIMITS.pages || scales.length === 1;
}

/** The first part that is not on the page written in the contents, if there is one. */
function movedPart(
  {parts}: Contents,
  written: ReadonlyMap<string, number>,
  printed: PdfLayout
): Part | undefined {
  return parts.find(({id}) => printed.pageOf.get(id) !== written.get(id));
}

function pdfMetadata({title, name}: PrintedDocument, {record, servedAt, siteUrl}: PrintedSite): PdfMetadata {
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
