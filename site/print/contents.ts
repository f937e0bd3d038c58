import type {Page as BrowserPage} from "playwright-core";
import {MAIN} from "../../src/framework/marks.js";

/** A part of a factsheet, by the anchor of its heading. */
export interface Part {
  id: string;
  title: string;
}

/**
 * The contents of a printed factsheet: a line of links at the foot of its first page, with the page of each
 * part.
 */
export interface Contents {
  parts: Part[];
  /** Writes the pages: of each part, by its anchor; a part without one has room for two digits. */
  write(pageOf: ReadonlyMap<string, number>): Promise<void>;
  /** Leaves the page as it was. */
  remove(): Promise<void>;
}

const LINE = "cx-contents";

/**
 * Puts a line of contents on the first page of an open factsheet, for as long as it is printed: the parts
 * after that page, whose numbers are known once it has been printed. A page without a first page of its own
 * has no parts to tell.
 */
export async function placeContents(tab: BrowserPage): Promise<Contents> {
  const parts = await tab.evaluate(
    ([line, main]) => {
      const first = document.querySelector(".cx-first-page");
      if (!first) return [];
      const headings = [...document.querySelectorAll(`${main} h2[id]`)].filter(
        (heading) => first.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING
      );
      const parts = headings.map(({id, textContent}) => ({id, title: textContent.trim()}));
      const contents = document.createElement("p");
      contents.className = line;
      contents.append("Sommaire\u00a0: ");
      parts.forEach(({id, title}, index) => {
        const link = document.createElement("a");
        link.href = `#${id}`;
        link.textContent = title;
        const page = document.createElement("span");
        page.textContent = "00";
        contents.append(index > 0 ? "\u202f; " : "", link, ", p.\u00a0", page);
      });
      contents.append(".");
      if (parts.length > 0) first.before(contents);
      return parts;
    },
    [LINE, MAIN] as const
  );
  return {
    parts,
    write: (pageOf) =>
      tab.evaluate(
        ([line, numbers]) =>
          document.querySelectorAll(`.${line} span`).forEach((page, index) => {
            page.textContent = numbers[index] ?? "00";
          }),
        [LINE, parts.map(({id}) => pageOf.get(id)?.toString())] as const
      ),
    remove: () => tab.evaluate((line) => document.querySelector(`.${line}`)?.remove(), LINE)
  };
}
