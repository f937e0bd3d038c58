import {PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject} from "pdf-lib";

/** Name that Chromium gives to a header cell of a tagged table. */
const IDENTIFIER = /^node\d{8}$/;

/**
 * Renumbers the names of the header cells of tagged tables: Chromium counts the elements of all
 * the pages it has opened, and the same page printed twice would differ. Their order, which a reader of the
 * document relies on, stays.
 */
export function renumberIdentifiers(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) mapStrings(object, (text) => (found.add(text), text));
  const numbers = new Map(
    [...found].sort().map((text, index) => [text, `node${String(index + 1).padStart(8, "0")}`])
  );
  for (const object of objects) mapStrings(object, (text) => numbers.get(text)!);
}

/**
 * Replaces each identifier in an object and the objects it contains; indirect objects are visited separately.
 */
function mapStrings(object: PDFObject, rename: (identifier: string) => string): void {
  if (object instanceof PDFDict)
    for (const [key, value] of object.entries()) object.set(key, mapped(value, rename));
  else if (object instanceof PDFArray)
    object.asArray().forEach((value, index) => object.set(index, mapped(value, rename)));
}

function mapped(value: PDFObject, rename: (identifier: string) => string): PDFObject {
  if (value instanceof PDFString) {
    const text = value.decodeText();
    return IDENTIFIER.test(text) ? PDFString.of(rename(text)) : value;
  }
  mapStrings(value, rename);
  return value;
}
