import {ofFramework} from "./originals.js";

const library = await ofFramework<typeof import("jsdom")>("jsdom");

/** The one window, made with the first document: the preview is ready before any page is asked for. */
let shared: {parser: DOMParser; MutationObserver: typeof MutationObserver} | undefined;

function windowOfAll(): NonNullable<typeof shared> {
  if (shared) return shared;
  const {DOMParser, MutationObserver} = new library.JSDOM("").window;
  return (shared = {parser: new DOMParser(), MutationObserver});
}

/**
 * How many documents are kept. Framework parses the body of a page several times, and the same header and
 * footer for every page.
 */
const KEPT = 8;

interface KeptDocument {
  document: Document;
  changes: MutationObserver;
}

/** By their text, the oldest first. */
const kept = new Map<string, KeptDocument>();

/**
 * What Framework uses of jsdom: the document of a text of HTML. Framework makes a dozen windows a page, which
 * takes longer than parsing: here all share the parser of one window, in the build and in the preview. A text
 * is not parsed again as long as nobody has changed its document.
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
  const {parser, MutationObserver} = windowOfAll();
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
 * Framework searches each document for a dozen kinds of elements, such as pictures, videos and sounds, most
 * of which a page does not have. A search is answered at once where the text holds no such tag: Framework
 * itself adds no such element.
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
