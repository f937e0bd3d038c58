import type {SankeyNames} from "./text.js";

/** What every mark of a Sankey is drawn with. */
export interface Pen {
  document: Document;
  names: SankeyNames;
}

/** A drawn node or link, with the words that tell it exactly. */
export interface DrawnItem<Placed> {
  element: SVGElement;
  placed: Placed;
  lines: string[];
}
