import {JSDOM as Window, VirtualConsole} from "jsdom";

export {VirtualConsole};

let parser: DOMParser | undefined;

/**
 * What Framework uses of jsdom: the document of a text of HTML. A window for each, of which Framework makes a dozen a page, takes
 * longer than the reading: all share the parser of one.
 */
export class JSDOM {
  readonly window: {document: Document};

  constructor(html: string) {
    parser ??= new new Window("").window.DOMParser();
    this.window = {document: parser.parseFromString(html, "text/html")};
  }
}
