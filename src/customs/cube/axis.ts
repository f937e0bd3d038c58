/** The distinct numbers of a set, ascending, each with its place. */
export class Axis {
  readonly numbers: Uint32Array;
  /** By number: a table of which hardly a page is ever touched, and so costs next to nothing. */
  readonly #places: Int32Array;

  /** @param space all numbers lie below. */
  constructor(numbers: Iterable<number>, space: number) {
    this.numbers = Uint32Array.from(new Set(numbers)).sort();
    this.#places = new Int32Array(space);
    this.numbers.forEach((number, place) => (this.#places[number] = place));
  }

  get length(): number {
    return this.numbers.length;
  }

  /** Place of a number of the set. */
  place(number: number): number {
    return this.#places[number]!;
  }
}
