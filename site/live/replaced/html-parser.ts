import {JSDOM as Window, VirtualConsole} from "jsdom";

export {VirtualConsole};

let parser: DOMParser | undefined;

/**
 * What Framework uses of jsdom: the document of a text of HTML. Framework makes a dozen windows a page, which
 * takes longer than parsing: here all share the parser of one window.
 */
export class JSDOM {
  readonly window: {document: Document};

  constructor(html: string) {
    parser ??= new new Window("").window.DOMParser();
    this.window = {document: parser.parseFromString(html, "text/html")};
  }
}
