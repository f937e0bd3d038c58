import {PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject} from "pdf-lib";

/** Name that Chromium gives to a header cell of a tagged table. */
const IDENTIFIER = /^node\d{8}$/;

/**
 * Renumbers the names of the header cells of tagged tables: Chromium counts the elements of all
 * the pages it has opened, and the same page printed twice would differ. Their order, which a reader of the
 * document relies on, stays.
 */
export function renumberIdentifiers(document: PDFDocument): void {
  const places = document.context.enumerateIndirectObjects().flatMap(([, object]) => placesIn(object));
  const found = [...new Set(places.map(({text}) => text))].sort();
  const numbers = new Map(found.map((text, index) => [text, `node${String(index + 1).padStart(8, "0")}`]));
  for (const {text, put} of places) put(PDFString.of(numbers.get(text)!));
}

/** Where an identifier stands. */
interface Place {
  text: string;
  put: (renamed: PDFString) => void;
}

/** The identifiers in an object and the objects it contains; indirect objects are visited separately. */
function placesIn(object: PDFObject): Place[] {
  if (object instanceof PDFDict)
    return object
      .entries()
      .flatMap(([key, value]) => placesAt(value, (renamed) => void object.set(key, renamed)));
  if (object instanceof PDFArray)
    return object
      .asArray()
      .flatMap((value, index) => placesAt(value, (renamed) => void object.set(index, renamed)));
  return [];
}

function placesAt(value: PDFObject, put: Place["put"]): Place[] {
  if (!(value instanceof PDFString)) return placesIn(value);
  const text = value.decodeText();
  return IDENTIFIER.test(text) ? [{text, put}] : [];
}
