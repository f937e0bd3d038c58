/** Cells that hold something, in the order of their places. Threads share their memory. */
export interface Cells {
  place: Uint32Array;
  value: Float64Array;
  mass: Float64Array;
  rowCount: Uint32Array;
}

/**
 * A sum of values, masses and rows for each place of a table. The codes are few: a table with a place for
 * every combination is smaller than a hash table of those that occur, is filled without a search, and is
 * sorted.
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
    const cells = makeCells(this.#count());
    for (let place = 0, n = 0; n < cells.place.length; place++) {
      if (!this.#rowCount[place]) continue;
      cells.place[n] = place;
      cells.value[n] = this.#value[place]!;
      cells.mass[n] = this.#mass[place]!;
      cells.rowCount[n++] = this.#rowCount[place]!;
      this.#value[place] = this.#mass[place] = this.#rowCount[place] = 0;
    }
    return cells;
  }

  #count(): number {
    let count = 0;
    for (let i = 0; i < this.#rowCount.length; i++) if (this.#rowCount[i]) count += 1;
    return count;
  }
}

/** All columns in one piece of shared memory: to make a piece costs time whatever its size. */
function makeCells(length: number): Cells {
  const memory = new SharedArrayBuffer(length * 24);
  return {
    place: new Uint32Array(memory, length * 16, length),
    value: new Float64Array(memory, 0, length),
    mass: new Float64Array(memory, length * 8, length),
    rowCount: new Uint32Array(memory, length * 20, length)
  };
}
