import {ofFramework} from "./originals.js";

const library = await ofFramework<typeof import("jsdom")>("jsdom");
const parser = new new library.JSDOM("").window.DOMParser();

/**
 * What Framework uses of jsdom: the document of a text of HTML. A window for each, of which Framework makes a dozen a page, takes
 * longer than the reading: all share the parser of one.
 */
export class JSDOM {
  readonly window: {document: Document};

  constructor(html: string) {
    this.window = {document: parser.parseFromString(html, "text/html")};
  }
}

export const {VirtualConsole} = library;
