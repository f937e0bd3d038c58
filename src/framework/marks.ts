/**
 * How the pages that Framework writes are recognised: elements, comments and names of its own, which it
 * documents nowhere and may change with any version. Code names them through this file only; style sheets,
 * which cannot, name the identifiers of its elements.
 */

/** Element that stands where a cell will display; Framework's runtime removes it at the first display. */
export const LOADING = "observablehq-loading";

/** Property of a cell's comment in which Framework's runtime keeps the nodes that the cell has displayed. */
export const DISPLAYED_NODES = "_nodes";

/**
 * Text of the comment that Framework writes after the place of a cell; the group is the cell's identifier.
 */
export const CELL_COMMENT = /^:([0-9a-f]{8}(?:-\d+)?):$/;

/** The comment of any cell, in HTML. */
export const ANY_CELL_MARK = /<!--:[0-9a-f]{8}(?:-\d+)?:-->/;

/**
 * A whole place of a cell, in HTML: the waiting element if there is one, what it holds, the comment. The
 * group is the identifier.
 */
export const CELL_PLACE =
  /(?:<observablehq-loading>(?:(?!<\/?observablehq-loading>)[\s\S])*<\/observablehq-loading>)?<!--:([0-9a-f]{8}(?:-\d+)?):-->/g;

/** How the script of a page defines a cell; the group is the identifier. */
export const CELL_DEFINITION = /\bdefine\(\{id:\s*"([0-9a-f]{8}(?:-\d+)?)"/g;

/** The comment of a cell, in HTML. */
export function cellMark(id: string): string {
  return `<!--:${id}:-->`;
}

/** Selector of what a cell displays when it throws. */
export const CELL_ERROR = ".observablehq--error";

/** How the HTML of a page shows a cell that does not parse; the group is the parser's message. */
export const UNREAD_CELL =
  /class="observablehq--inspect observablehq--error"[^>]*>SyntaxError: ([\s\S]*?)<\/(?:div|span)>/;

/** Selectors of the parts of a page. */
export const MAIN = "#observablehq-main";
export const HEADER = "#observablehq-header";
export const FOOTER = "#observablehq-footer";
export const TABLE_OF_CONTENTS = "#observablehq-toc";
export const SIDE_BAR = "#observablehq-sidebar";
export const SEARCH_FIELD = "#observablehq-search input";
export const SEARCH_RESULTS = "#observablehq-search-results";
export const SIDE_BAR_TOGGLE = "#observablehq-sidebar-toggle";
export const SIDE_BAR_CLOSE = "#observablehq-sidebar-close";
export const ACTIVE_LINK = ".observablehq-link-active";
export const HEADING_LINK = ".observablehq-header-anchor";

/** The side bar as Framework writes it, in HTML. */
export const SIDE_BAR_MARKUP = /<nav id="observablehq-sidebar"[^>]*>[\s\S]*?<\/nav>/;

/** Class by which the side bar shows the results of the search in the place of its links. */
export const SEARCHING = "observablehq-search-results";

/** Key of the session's storage under which the side bar keeps whether it is open. */
export const SIDE_BAR_KEY = "observablehq-sidebar";
