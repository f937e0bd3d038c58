import {SIDE_BAR_MARKUP} from "../../src/framework/marks.js";
import {nameLandmarks} from "./landmarks.js";

const SCRIPT = /<script\b[\s\S]*?<\/script>/g;

/**
 * Finishes the side bar of pages apart from them. It is most of a small page, and the pages of products, of
 * partners and of Territoires d’industrie each have the same: it is read once for all of them.
 */
export class SideBars {
  readonly #finished = new Map<string, string>();

  constructor(private readonly parse: (html: string) => Document) {}

  /**
   * The page with a side bar of scripts alone, which the security policy must know, and what puts the
   * finished one back into its markup. A page without a side bar stays as it is.
   */
  setAside(html: string): {html: string; putBack: (html: string) => string} {
    const markup = SIDE_BAR_MARKUP.exec(html)?.[0];
    if (markup === undefined) return {html, putBack: (finished) => finished};
    const scripts = markup.match(SCRIPT) ?? [];
    return {
      html: html.replace(SIDE_BAR_MARKUP, () => emptied(markup, scripts)),
      putBack: (finished) => finished.replace(SIDE_BAR_MARKUP, () => this.#finish(markup))
    };
  }

  #finish(markup: string): string {
    const known = this.#finished.get(markup);
    if (known !== undefined) return known;
    const document = this.parse(markup);
    nameLandmarks(document);
    const finished = document.querySelector("nav")!.outerHTML;
    this.#finished.set(markup, finished);
    return finished;
  }
}

function emptied(markup: string, scripts: readonly string[]): string {
  return `${/^<nav[^>]*>/.exec(markup)![0]}${scripts.join("")}</nav>`;
}
