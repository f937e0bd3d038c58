import type {RowsElsewhere} from "./rows-elsewhere.js";
import type {FigureTable} from "./table.js";

/** Everything a figure says and shows; the frame adds its table, its downloads and its accessible name. */
export interface FigureSpec {
  /** Anchor of the figure, unique in its page. */
  id: string;
  /** What is shown. */
  title: string;
  /** Unit, territory, year. */
  subtitle: string;
  /**
   * One sentence: what the figure shows; also its accessible description. Empty where the chart is a sentence
   * itself.
   */
  finding: string;
  /** Draws the chart: an SVG, a block of several, or a sentence where there is nothing to draw. */
  chart: (options: {width: number; document: Document}) => Element;
  /** The same figures as a table. */
  table: FigureTable;
  /**
   * Where the same rows can be read without scripts, where there is such a place: long tables are left out of
   * what is written into the page beforehand, and come with its scripts.
   */
  elsewhere?: readonly RowsElsewhere[];
  /** Who the figures come from, without the word « Source » and the final stop. */
  source: string;
  note?: string;
  /** How to use the chart on a screen: left out of print and images. */
  hint?: string;
  /** Stem of the downloaded files: `commerce-exterieur-07-ardeche-2024-balance`. */
  fileName: string;
  demo: boolean;
  /** Framework's `resize`: calls `render` with the width of the page's column, again when it changes. */
  resize: (render: (width: number) => Element) => Element;
  /** Territory and year, as columns of the CSV file. */
  territory?: string;
  year?: number;
  /** Content between chart and source: a list of the largest flows, say. */
  details?: Element;
  headingLevel?: 2 | 3 | 4;
  document?: Document;
}
