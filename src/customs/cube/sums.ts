/** Cells that hold something, in the order of their places. */
export interface Cells {
  place: Uint32Array;
  value: Float64Array;
  mass: Float64Array;
  rowCount: Uint32Array;
}

/**
 * A sum of values, masses and rows for each place of a table. The codes are few: a table with a place for every combination is
 * smaller than a hash table of those that occur, is filled without a search, and is sorted.
 */
export class Sums {
  readonly #value: Float64Array;
  readonly #mass: Float64Array;
  readonly #rowCount: Uint32Array;

  constructor(size: number) {
    this.#value = new Float64Array(size);
    this.#mass = new Float64Array(size);
    this.#rowCount = new Uint32Array(size);
  }

  /** Add one row, or several already added up. */
  add(place: number, value: number, mass: number, rowCount = 1): void {
    this.#value[place]! += value;
    this.#mass[place]! += mass;
    this.#rowCount[place]! += rowCount;
  }

  /** Add the cells of another table. */
  addCells({place, value, mass, rowCount}: Cells): void {
    for (let i = 0; i < place.length; i++) this.add(place[i]!, value[i]!, mass[i]!, rowCount[i]!);
  }

  /** The cells that hold something; the table is empty afterwards. */
  take(): Cells {
    const place = this.#occupied();
    const cells = {place, ...this.#at(place)};
    for (const column of [this.#value, this.#mass, this.#rowCount]) column.fill(0);
    return cells;
  }

  #at(place: Uint32Array): Omit<Cells, "place"> {
    const value = new Float64Array(place.length);
    const mass = new Float64Array(place.length);
    const rowCount = new Uint32Array(place.length);
    for (let i = 0; i < place.length; i++) {
      value[i] = this.#value[place[i]!]!;
      mass[i] = this.#mass[place[i]!]!;
      rowCount[i] = this.#rowCount[place[i]!]!;
    }
    return {value, mass, rowCount};
  }

  #occupied(): Uint32Array {
    let count = 0;
    for (let i = 0; i < this.#rowCount.length; i++) if (this.#rowCount[i]) count += 1;
    const place = new Uint32Array(count);
    for (let i = 0, n = 0; n < count; i++) if (this.#rowCount[i]) place[n++] = i;
    return place;
  }
}
