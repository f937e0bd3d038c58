import type {Flow} from "../../trade/types.js";
import type {TreemapPart} from "./cells.js";
import {GATHERED} from "./cells.js";

/** A part of a treemap opened to the full size of the chart. */
export interface ZoomView {
  flow: Flow;
  /** From the flow down to what is shown: « Importations », « Matériels de transport ». */
  path: string[];
  parts: readonly TreemapPart[];
  valueEur: number;
  /** How the address of the page tells it: `exportations-C1`, `exportations-C1-C10A`. */
  address: string;
  /** Code of the A129 heading that is shown, where it is one: it has a page. */
  product?: string;
  /** What a part opens to, or `null` where it has no detail. */
  open: ((part: TreemapPart) => ZoomView | Promise<ZoomView>) | null;
}

/** Whether a part leads further: the gathered ones always, others where the view has a deeper level. */
export function opens(part: TreemapPart, view: ZoomView): boolean {
  return part.code === GATHERED || view.open !== null;
}
