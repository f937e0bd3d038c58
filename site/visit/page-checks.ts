import type {Page as BrowserPage} from "playwright-core";
import {CELL_COMMENT, CELL_ERROR} from "../../src/framework/marks.js";

/**
 * Looks at a settled page for what no reader should meet: cells in error, figures with nothing in them, `NaN`
 * and its like in words or drawings, links to a place of the page that is not there. One French sentence a
 * fault, with its cell and the heading above it.
 */
export async function contentFaults(page: BrowserPage): Promise<string[]> {
  const faults = await page.evaluate<string[] | null>(`(() => {
    const [errorSelector, cellComment] = [${JSON.stringify(errorSelector)}, ${String(cellComment)}];
    ${[cellOf, placeOf, isVisible, hasDrawing, textsOf].join("\n")}
    const main = document.querySelector("main");
    return main && [${[cellErrors, emptyFigures, strangeWords, deadAnchors]
      .map((check) => `...(${String(check)})(main)`)
      .join(", ")}];
  })()`);
  return faults ?? ["la page n’a pas de contenu principal"];
}

// What follows is sent to the page as text. It uses nothing else of this file, and nothing that the file
// imports.

const errorSelector = CELL_ERROR;
const cellComment = CELL_COMMENT;

function cellErrors(main: Element): string[] {
  return [...main.querySelectorAll(errorSelector)].map(
    (element) => `${placeOf(element, main)}\u00a0: ${element.textContent!.trim().slice(0, 200)}`
  );
}

function emptyFigures(main: Element): string[] {
  const figures = [...main.querySelectorAll("figure")].filter((figure) => !hasDrawing(figure));
  const drawings = [...main.querySelectorAll("svg")].filter((svg) => svg.childElementCount === 0);
  return [
    ...figures.map((figure) => `${placeOf(figure, main)}\u00a0: figure vide`),
    ...drawings.map((svg) => `${placeOf(svg, main)}\u00a0: dessin vide`)
  ];
}

/** Words that a calculation gone wrong leaves in a text or an attribute; those of code are meant. */
function strangeWords(main: Element): string[] {
  const strange = /NaN|\bundefined\b|Invalid Date|\[object [A-Z]\w*\]|\bInfinity\b/;
  // Most pages have none, and their markup tells: texts and attributes stand between other signs there.
  if (!strange.test(main.outerHTML)) return [];
  const faults: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = textsOf(node).find((text) => strange.test(text));
    const element = node instanceof Element ? node : node.parentElement!;
    if (found === undefined || element.closest("code, pre, script")) continue;
    faults.push(`${placeOf(element, main)}\u00a0: «\u00a0${found.trim().slice(0, 80)}\u00a0»`);
  }
  return faults;
}

/** Links to anchors of the page itself, which figures bring too. */
function deadAnchors(main: Element): string[] {
  const links = [...main.querySelectorAll<HTMLAnchorElement>("a[href*='#']")];
  const inPage = links.filter((link) => link.origin + link.pathname === location.origin + location.pathname);
  const dead = inPage.filter(({hash}) => hash && !document.getElementById(decodeURIComponent(hash.slice(1))));
  return dead.map(
    (link) => `${placeOf(link, main)}\u00a0: la page n’a pas d’ancre «\u00a0${link.hash.slice(1)}\u00a0»`
  );
}

function textsOf(node: Node): string[] {
  if (!(node instanceof Element)) return [node.nodeValue ?? ""];
  return [...node.attributes].map(({name, value}) => `${name}="${value}"`);
}

/** A figure holds a drawing that shows, or words in its place. */
function hasDrawing(figure: Element): boolean {
  const chart = figure.querySelector(".cx-chart") ?? figure;
  const drawn = [...chart.querySelectorAll("svg")].some(
    (svg) => isVisible(svg) && svg.querySelector("path,rect,circle,line,use,text")
  );
  return drawn || chart.textContent!.trim() !== "";
}

function isVisible(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** « cellule 0123abcd sous « Solde » », or « texte » out of any cell. */
function placeOf(element: Element, main: Element): string {
  const cell = cellOf(element, main);
  const heading = [...main.querySelectorAll("h1, h2, h3")]
    .filter((h) => h.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
    .pop();
  const under = heading ? ` sous «\u00a0${heading.textContent!.trim()}\u00a0»` : "";
  return (cell ? `cellule ${cell}` : "texte") + under;
}

/** Framework's mark of a cell stands after what the cell displays. */
function cellOf(element: Element, main: Element): string | null {
  for (let e: Node | null = element; e && e !== main; e = e.parentNode) {
    for (let sibling: Node | null = e; sibling; sibling = sibling.nextSibling) {
      const id = sibling.nodeType === 8 ? cellComment.exec((sibling as Comment).data)?.[1] : undefined;
      if (id !== undefined) return id;
    }
  }
  return null;
}
