import {h} from "../chart/dom.js";
import {siteRoot} from "./page-of-code.js";

/** A public file that has the rows of a table, and what they are of. */
export interface RowsElsewhere {
  /** Path from the root of the site: `donnees/france-flux.csv`. */
  file: string;
  /** Name of the territory: « France ». */
  of: string;
}

/**
 * A line that leads to the files which have the rows of a table. Where it stands, `site/visit` leaves the
 * table itself to the scripts of the page.
 */
export function rowsElsewhere(files: readonly RowsElsewhere[], document: Document): HTMLElement {
  const links = files.flatMap(({file, of}, i) => [
    i > 0 ? "\u202f; " : "",
    h(document, "a", {href: `${siteRoot(document)}/${file}`, download: ""}, of)
  ]);
  return h(
    document,
    "p",
    {class: "cx-elsewhere"},
    "Les mêmes lignes, dans un fichier CSV\u00a0: ",
    ...links,
    "."
  );
}
