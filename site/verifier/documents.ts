import {existsSync} from "node:fs";
import {posix} from "node:path";
import {anchorFault, elsewhereFault, isElsewhere, type Addresses} from "./links.js";
import type {PageParts} from "./markup.js";

/**
 * Name of a heading in the address of a document, as forges make it: « Où est le texte » as
 * `où-est-le-texte`.
 */
function documentAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}

/** The anchors of a document; a heading that comes again has a number. */
export function documentAnchors({headings, anchors}: PageParts): Set<string> {
  const all = new Set(anchors);
  for (const {text} of headings) {
    const name = documentAnchor(text);
    let unique = name;
    for (let i = 1; all.has(unique); i++) unique = `${name}-${i}`;
    all.add(unique);
  }
  return all;
}

/**
 * The addresses of the documents as seen from one of them; `/methode` in a document is an address of the
 * site, which is not checked.
 */
export function documentAddresses(
  file: string,
  documents: ReadonlyMap<string, ReadonlySet<string>>
): Addresses {
  return {
    faultOf(address) {
      if (isElsewhere(address)) return elsewhereFault(address);
      if (address.startsWith("/")) return null;
      const [path = "", anchor = ""] = address.split("#");
      const target = path === "" ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
      const anchors = documents.get(target);
      if (anchors) return anchorFault(decodeURIComponent(anchor), anchors, "le document");
      return existsSync(target) ? null : {message: `le fichier « ${target} » n’existe pas`};
    }
  };
}

const FRENCH = /(?<![\p{L}’])(?:le|la|les|des|une|est|dans|pour|qui|sont)(?![\p{L}])/giu;
const ENGLISH = /(?<![\p{L}’])(?:the|of|is|and|in|which|are|that|to)(?![\p{L}])/giu;

/** Whether a document is for analysts: those for developers are in English. */
export function isFrench(text: string): boolean {
  return (text.match(FRENCH) ?? []).length > (text.match(ENGLISH) ?? []).length;
}
