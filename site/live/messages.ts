import type {PageFault} from "../../src/markdown/faults.js";

/** Where a cell stands, for the errors that only a browser sees. */
export interface CellPlace {
  id: string;
  file: string;
  line: number | null;
  text: string;
}

/** Messages from the process that draws the pages to the supervisor. */
export type PagesMessage =
  | {type: "ready"; port: number; dataKey: string}
  | {type: "page"; path: string; faults: PageFault[]; cells: CellPlace[]}
  | {type: "site"; faults: PageFault[]}
  | {type: "loaders"; faults: PageFault[]}
  | {type: "styles"};

/** Messages from the process of the data step; `edited`: its code was, and the data are as they were. */
export type DataMessage =
  | {type: "progress"; message: string}
  | {type: "done"; key: string}
  | {type: "edited"}
  | {type: "refused"; faults: PageFault[]};

/** The whole state that is sent to an open page at each change. */
export interface PanelState {
  /** Changes when the pages come from a new process: the page must be loaded again. */
  instance: string;
  /** Counts the changes of style sheets. */
  styles: number;
  /** What is being done and takes time; `null` when nothing is. */
  progress: string | null;
  faults: PageFault[];
}
