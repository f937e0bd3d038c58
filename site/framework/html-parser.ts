import {ofFramework} from "./originals.js";

const library = await ofFramework<typeof import("jsdom")>("jsdom");
const {DOMParser, MutationObserver} = new library.JSDOM("").window;
const parser = new DOMParser();

/** How many documents are kept: of a page Framework asks for its body again, and between pages for their header and footer. */
const KEPT = 8;

interface KeptDocument {
  document: Document;
  changes: MutationObserver;
}

/** By their text, the oldest first. */
const kept = new Map<string, KeptDocument>();

/**
 * What Framework uses of jsdom: the document of a text of HTML. A window for each, of which Framework makes a dozen a page, takes
 * longer than the reading: all share the parser of one. Nor is a text read again while nobody has changed its document.
 */
export class JSDOM {
  readonly window: {document: Document};

  constructor(html: string) {
    this.window = {document: unchanged(html) ?? keep(html)};
  }
}

function unchanged(html: string): Document | undefined {
  const found = kept.get(html);
  if (!found || found.changes.takeRecords().length === 0) return found?.document;
  forget(html);
  return undefined;
}

function keep(html: string): Document {
  const document = parser.parseFromString(html, "text/html");
  askOnlyForWhatIsThere(document, html);
  const changes = new MutationObserver(() => forget(html));
  changes.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) forget(oldest);
  kept.set(html, {document, changes});
  return document;
}

function forget(html: string): void {
  kept.get(html)?.changes.disconnect();
  kept.delete(html);
}

/**
 * Framework looks through each document for a dozen kinds of element, pictures, videos, sounds, most of which a page does not have: where the text has no such
 * tag there is none. It adds no such element itself.
 */
function askOnlyForWhatIsThere(document: Document, html: string): void {
  const text = html.toLowerCase();
  const all = document.querySelectorAll.bind(document);
  const none = document.createElement("template").content.querySelectorAll("*");
  const isThere = (selector: string) =>
    [...selector.matchAll(/(?:^|[\s>+~])([a-z][a-z0-9]*)/g)].every(([, tag]) => text.includes(`<${tag}`));
  document.querySelectorAll = ((selector: string) =>
    selector.includes("(") || selector.split(",").some((each) => isThere(each.trim()))
      ? all(selector)
      : none) as typeof document.querySelectorAll;
}

export const {VirtualConsole} = library;
