import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, ParseSpeeds} from "pdf-lib";
import {renumberIdentifiers} from "./pdf-identifiers.js";

export interface PdfMetadata {
  title: string;
  subject: string;
  keywords: string[];
  /** Month of the data, `YYYY-MM`: the date of the document, so that the same data give the same file. */
  dataMonth: string;
  /** Address from which the page was printed; links to it are made links to the published site. */
  printedFrom: string;
  /**
   * Address of the published site without its last slash; null when it is not known: its links then lead
   * nowhere.
   */
  siteUrl: string | null;
}

/** Where the parts of a printed document have come to be. */
export interface PdfLayout {
  pageCount: number;
  /** Page of the document, from 1, of each anchor that a link of the document leads to. */
  pageOf: Map<string, number>;
}

export interface FinishedPdf extends PdfLayout {
  bytes: Uint8Array;
}

/** The pages of a document as Chromium has printed it, finished or not. */
export async function readLayout(printed: Uint8Array): Promise<PdfLayout> {
  return layoutOf(await loadPrinted(printed));
}

/**
 * Gives a printed document its title, language and date; its tags and bookmarks stay. The library is told not
 * to pause between pieces of work, as it does by default for the sake of browsers: three quarters of its
 * time.
 */
export async function finishPdf(printed: Uint8Array, metadata: PdfMetadata): Promise<FinishedPdf> {
  const document = await loadPrinted(printed);
  const date = new Date(`${metadata.dataMonth}-01T00:00:00Z`);
  document.setTitle(metadata.title, {showInWindowTitleBar: true});
  document.setSubject(metadata.subject);
  document.setKeywords(metadata.keywords);
  document.setProducer("Fiches commerce extérieur");
  document.setCreator("Fiches commerce extérieur");
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.catalog.set(PDFName.of("Lang"), PDFString.of("fr-FR"));
  document.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  publishLinks(document, metadata);
  renumberIdentifiers(document);
  const layout = layoutOf(document);
  return {bytes: await document.save({objectsPerTick: Infinity}), ...layout};
}

function loadPrinted(printed: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(printed, {updateMetadata: false, parseSpeed: ParseSpeeds.Fastest});
}

function layoutOf(document: PDFDocument): PdfLayout {
  return {pageCount: document.getPageCount(), pageOf: pagesOfAnchors(document)};
}

/** Chromium names the places that links lead to by their anchors. */
function pagesOfAnchors(document: PDFDocument): Map<string, number> {
  const pages = document.getPages().map(({ref}) => ref);
  const places = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const entries = (places?.keys() ?? []).flatMap((name): [string, number][] => {
    const page = places!.lookup(name, PDFArray).get(0);
    const index = pages.findIndex((each) => each === page);
    return index < 0 ? [] : [[name.decodeText(), index + 1]];
  });
  return new Map(entries);
}

/** A link must not lead to the machine that printed. */
function publishLinks(document: PDFDocument, {printedFrom, siteUrl}: PdfMetadata): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of("Subtype")) !== PDFName.of("Link")) continue;
    const action = object.lookupMaybe(PDFName.of("A"), PDFDict);
    const uri = action?.lookupMaybe(PDFName.of("URI"), PDFString, PDFHexString)?.decodeText();
    if (!uri?.startsWith(printedFrom)) continue;
    if (siteUrl) action!.set(PDFName.of("URI"), PDFString.of(`${siteUrl}/${uri.slice(printedFrom.length)}`));
    else object.delete(PDFName.of("A"));
  }
}
