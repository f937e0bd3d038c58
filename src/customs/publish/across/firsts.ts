import {FLOWS} from "../../../trade/types.js";
import type {Flow} from "../../../trade/types.js";

/**
 * The largest amount seen of two codes and a flow, and whose it is; of equal amounts the first seen stays.
 */
export class Firsts {
  readonly #columns: number;
  readonly #largest: Float64Array;
  readonly #holder: Int32Array;

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.#largest = new Float64Array(rows * columns * FLOWS.length);
    this.#holder = new Int32Array(this.#largest.length).fill(-1);
  }

  /** Amounts of nought or less are no first. */
  see(row: number, column: number, flow: Flow, holder: number, valueEur: number): void {
    const place = this.#place(row, column, flow);
    if (valueEur <= this.#largest[place]!) return;
    this.#largest[place] = valueEur;
    this.#holder[place] = holder;
  }

  /** Place of the holder; −1 where nothing was seen. */
  of(row: number, column: number, flow: Flow): number {
    return this.#holder[this.#place(row, column, flow)]!;
  }

  #place(row: number, column: number, flow: Flow): number {
    return (row * this.#columns + column) * FLOWS.length + FLOWS.indexOf(flow);
  }
}
