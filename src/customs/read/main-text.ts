import type {Readable} from "node:stream";
import type {Flow} from "../../trade/types.js";
import type {ProductOrder} from "./fields.js";

/** What is known of a text before its rows are read. */
export interface MainText {
  /** Name for messages. */
  name: string;
  /** Its bytes, from the first, as often as asked. */
  open(): Promise<Readable>;
  order: ProductOrder;
  /** Flow that the name of the file promises. */
  flow: Flow | null;
}
