import type {Page as BrowserPage} from "playwright-core";
import {CELL_COMMENT, CELL_PLACE, DISPLAYED_NODES, LOADING, cellMark} from "../../src/framework/marks.js";
import {withLighterDrawings} from "./lighter-drawings.js";
import {withoutOptionalTags} from "./optional-tags.js";
import {withShortCoordinates} from "./short-coordinates.js";

/**
 * HTML that each cell of a settled page has displayed, by identifier; cells that display nothing are left
 * out.
 */
export async function displayedCells(page: BrowserPage): Promise<Map<string, string>> {
  const cells = await page.evaluate(serializeCells, {
    cellComment: CELL_COMMENT,
    displayedNodes: DISPLAYED_NODES,
    displayedText: DISPLAYED_TEXT
  });
  return new Map(cells.map(([id, markup]) => [id, lighter(markup, `trace-${id}`)]));
}

function lighter(markup: string, name: string): string {
  return withoutOptionalTags(withLighterDrawings(withShortCoordinates(markup), name));
}

/** Property of the mark of a cell, in an open page, that holds the text written of the cell. */
const DISPLAYED_TEXT = "_cxText";

interface CellMarks {
  cellComment: RegExp;
  displayedNodes: string;
  displayedText: string;
}

function serializeCells({cellComment, displayedNodes, displayedText}: CellMarks): [string, string][] {
  const cells: [string, string][] = [];
  const iterator = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
    const id = cellComment.exec(node.nodeValue ?? "")?.[1];
    const nodes = (node as unknown as Record<string, Node[] | undefined>)[displayedNodes];
    if (!id || !nodes?.length) continue;
    const holder = document.createElement("div");
    for (const displayed of nodes) holder.append(copyOf(displayed));
    // A no-break space needs no name in UTF-8.
    const markup = holder.innerHTML.replaceAll("&nbsp;", "\u00a0");
    Object.assign(node, {[displayedText]: holder.textContent});
    if (markup) cells.push([id, markup]);
  }
  return cells;

  /** A copy whose attributes say what a form shows: markup has no other means. */
  function copyOf(node: Node): Node {
    const copy = node.cloneNode(true);
    if (!(node instanceof Element) || !(copy instanceof Element)) return copy;
    const selector = "input, option, textarea";
    const originals = [node, ...node.querySelectorAll(selector)];
    const copies = [copy, ...copy.querySelectorAll(selector)];
    originals.forEach((original, index) => keepState(original, copies[index]!));
    for (const figure of [copy, ...copy.querySelectorAll("figure")].filter((e) =>
      e.matches("figure:has(table)")
    ))
      dropScripted(figure);
    if (node.matches("figure"))
      (copy as HTMLElement).style.containIntrinsicBlockSize = `auto ${contentHeight(node)}px`;
    return copy;
  }

  /** Height that site.css keeps for a figure which the browser need not lay out yet. */
  function contentHeight(figure: Element): number {
    const {paddingTop, paddingBottom, borderTopWidth, borderBottomWidth} = getComputedStyle(figure);
    const edges = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth];
    return Math.round(
      edges.reduce((rest, edge) => rest - parseFloat(edge), figure.getBoundingClientRect().height)
    );
  }

  /**
   * Without scripts and before them, a drawing is one image with its words, described by its finding; the
   * exact amounts are in the table of the figure. The tooltips of its marks would add a fifth to the page and
   * nothing to read; nor is there anything to see in what waits for a pointer or a key. Marks that answer to
   * a key by a script are no buttons yet: their words are read as they stand. A link leads where it does, and
   * needs the name of that only. A table whose rows stand in a file that the figure leads to comes with the
   * scripts.
   */
  function dropScripted(figure: Element): void {
    for (const table of figure.querySelectorAll("details:has(.cx-elsewhere) .cx-table-scroll"))
      table.remove();
    for (const title of figure.querySelectorAll("svg * > title")) {
      title.parentElement!.removeAttribute("role");
      title.remove();
    }
    for (const unseen of figure.querySelectorAll('svg [fill="transparent"], svg [visibility="hidden"]'))
      unseen.remove();
    for (const mark of figure.querySelectorAll("svg *:is([role='img'], [role='button'])"))
      for (const name of ["role", "aria-label", "tabindex"]) mark.removeAttribute(name);
    for (const words of figure.querySelectorAll("svg .cx-words")) words.removeAttribute("aria-hidden");
    for (const link of figure.querySelectorAll("svg a[aria-label]"))
      link.setAttribute("aria-label", link.getAttribute("aria-label")!.split("\u00a0: ")[0]!);
  }

  function keepState(original: Element, copy: Element): void {
    if (original instanceof HTMLOptionElement) copy.toggleAttribute("selected", original.selected);
    else if (original instanceof HTMLTextAreaElement) copy.textContent = original.value;
    else if (original instanceof HTMLInputElement) {
      if (/^(?:checkbox|radio)$/.test(original.type)) copy.toggleAttribute("checked", original.checked);
      else if (original.type !== "file") copy.setAttribute("value", original.value);
    }
  }
}

/**
 * Page in which each cell's HTML stands inside the element that Framework's runtime removes when the cell
 * first displays: seen without scripts and before them, replaced by the live output after.
 */
export function insertCells(html: string, cells: ReadonlyMap<string, string>): string {
  return html.replace(CELL_PLACE, (whole, id: string) => {
    const displayed = cells.get(id);
    return displayed === undefined ? whole : `<${LOADING}>${displayed}</${LOADING}>${cellMark(id)}`;
  });
}

/**
 * Identifiers of the cells that would not stand where they belong once the page is parsed from its HTML,
 * `insertCells`'s: a block inside a paragraph, say, which HTML closes before it.
 */
export function misplacedCells(page: BrowserPage, html: string, ids: Iterable<string>): Promise<string[]> {
  const cells = [...ids];
  const part = mainPart(html, cells);
  const written = cells.map((id): [string, number, number] => [id, ...displayedIn(part, id)]);
  const marks = {loading: LOADING, cellComment: CELL_COMMENT, displayedText: DISPLAYED_TEXT};
  return page.evaluate(findMisplaced, {html: part, written, ...marks});
}

/**
 * The main part of a page where all its cells are in it: what is around it, a third of the page of a product,
 * is parsed the same without it. Else the whole page.
 */
function mainPart(html: string, cells: readonly string[]): string {
  const part = /<main[\s>][^]*<\/main>/.exec(html)?.[0];
  return part && cells.every((id) => part.includes(cellMark(id))) ? `<!DOCTYPE html>${part}` : html;
}

/** Where what `insertCells` has written for a cell begins and ends. */
function displayedIn(html: string, id: string): [number, number] {
  const open = `<${LOADING}>`;
  const end = html.indexOf(`</${LOADING}>${cellMark(id)}`);
  return [html.lastIndexOf(open, end) + open.length, end];
}

interface WrittenPage extends Omit<CellMarks, "displayedNodes"> {
  html: string;
  /** Identifiers of cells, each with the place in the HTML of what is written for it. */
  written: [string, number, number][];
  loading: string;
}

/**
 * A cell that has the text of the open page is in its place; of another one, what is written is parsed alone.
 */
function findMisplaced({html, written, loading, cellComment, displayedText}: WrittenPage): string[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const [marks, shown] = [marksOf(parsed), marksOf(document)];
  const misplaced = written.filter(([id, start, end]) => {
    const before = marks.get(id)?.previousSibling;
    if (!(before instanceof Element && before.localName === loading)) return true;
    const text = (shown.get(id) as Record<string, unknown> | undefined)?.[displayedText];
    return before.textContent !== text && before.textContent !== textOf(html.slice(start, end));
  });
  return misplaced.map(([id]) => id);

  function marksOf({body}: Document): Map<string, Node> {
    const marks = new Map<string, Node>();
    const iterator = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
    for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
      const id = cellComment.exec(node.nodeValue ?? "")?.[1];
      if (id) marks.set(id, node);
    }
    return marks;
  }

  function textOf(markup: string): string {
    const holder = parsed.createElement("div");
    holder.innerHTML = markup;
    return holder.textContent;
  }
}
