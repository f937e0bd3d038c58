import type {PageFault} from "../../src/markdown/faults.js";

/** Where a cell stands, for the errors that only a browser sees. */
export interface CellPlace {
  id: string;
  file: string;
  line: number | null;
  text: string;
}

/** What the process that draws the pages tells the one that watches over it. */
export type PagesMessage =
  | {type: "ready"; port: number}
  | {type: "page"; path: string; faults: PageFault[]; cells: CellPlace[]}
  | {type: "site"; faults: PageFault[]}
  | {type: "styles"};

/** What the process of the data step tells. */
export type DataMessage =
  {type: "progress"; message: string} | {type: "done"; key: string} | {type: "refused"; faults: PageFault[]};

/** What an open page is told, whole, at each change. */
export interface PanelState {
  /** Changes when the pages come from a new process: the page must be loaded again. */
  instance: string;
  /** Counts the changes of style sheets. */
  styles: number;
  /** What is being done and takes time; `null` when nothing is. */
  progress: string | null;
  faults: PageFault[];
}
