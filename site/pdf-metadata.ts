import {PDFDocument, PDFName, PDFString} from "pdf-lib";

export interface PdfMetadata {
  title: string;
  subject: string;
  keywords: string[];
  /** Month of the data, `YYYY-MM`: the date of the document, so that the same data give the same file. */
  dataMonth: string;
}

export interface FinishedPdf {
  bytes: Uint8Array;
  pageCount: number;
}

/** Gives a printed document its title, language and date; its tags and bookmarks stay. */
export async function finishPdf(printed: Uint8Array, metadata: PdfMetadata): Promise<FinishedPdf> {
  const document = await PDFDocument.load(printed, {updateMetadata: false});
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
  return {bytes: await document.save(), pageCount: document.getPageCount()};
}
