/** The largest amount seen of two codes, and whose it is; of equal amounts the first seen stays. */
export class Firsts {
  readonly #columns: number;
  readonly #largest: Float64Array;
  readonly #holder: Int32Array;

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.#largest = new Float64Array(rows * columns);
    this.#holder = new Int32Array(this.#largest.length).fill(-1);
  }

  /** Amounts of nought or less are no first. */
  see(row: number, column: number, holder: number, valueEur: number): void {
    const place = row * this.#columns + column;
    if (valueEur <= this.#largest[place]!) return;
    this.#largest[place] = valueEur;
    this.#holder[place] = holder;
  }

  /** Place of the holder; −1 where nothing was seen. */
  of(row: number, column: number): number {
    return this.#holder[row * this.#columns + column]!;
  }
}
