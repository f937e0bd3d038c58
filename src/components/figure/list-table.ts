import {h} from "../chart/dom.js";

export interface ListTable {
  caption: string;
  /** Heads of the columns, that of the names first; empty for names that need none. */
  heads: readonly (string | Node)[];
  rows: readonly {name: string | Node; cells: readonly string[]}[];
  /** A class of its own beside that of all lists. */
  className?: string;
}

/**
 * The long words of the heads, and where they may be divided: columns of a phone are narrower than they are.
 */
const DIVIDED = [
  "Départe-ment",
  "Expor-ta-tions",
  "Impor-ta-tions",
  "expor-ta-tions",
  "impor-ta-tions",
  "couver-ture"
];

/** A table that a page shows at once, as a list with amounts; it scrolls aside where it is too wide. */
export function listTable({caption, heads, rows, className}: ListTable, document: Document): HTMLElement {
  const head = (content: string | Node) =>
    content === ""
      ? h(document, "td", {})
      : h(document, "th", {scope: "col"}, typeof content === "string" ? divided(content) : content);
  const row = ({name, cells}: ListTable["rows"][number]) =>
    h(
      document,
      "tr",
      {},
      h(document, "th", {scope: "row"}, name),
      ...cells.map((text) => h(document, "td", {}, text))
    );
  const table = h(
    document,
    "table",
    {class: ["cx-list-table", className].filter(Boolean).join(" ")},
    h(document, "caption", {}, caption),
    h(document, "thead", {}, h(document, "tr", {}, ...heads.map(head))),
    h(document, "tbody", {}, ...rows.map(row))
  );
  return h(document, "div", {class: "cx-list", role: "region", tabindex: 0, "aria-label": caption}, table);
}

/** The text with soft hyphens in its long words. */
function divided(text: string): string {
  return DIVIDED.reduce(
    (set, word) => set.replace(word.replaceAll("-", ""), word.replaceAll("-", "\u00ad")),
    text
  );
}
