import {makeRows, someRows} from "./rows.js";
import type {OfficialRows} from "./rows.js";

/**
 * Memory for rows, used again by one task after another: for millions of rows, new memory costs more than
 * what is done with it.
 */
export class RowRoom {
  #rows = makeRows(0);

  /** Room for some rows, which holds anything; what was given before is written over. */
  take(count: number): OfficialRows {
    if (this.#rows.period.length < count) this.#rows = makeRows(count);
    return someRows(this.#rows, 0, count);
  }
}
