/** The distinct numbers of a set, ascending, each with its place. */
export class Axis {
  readonly numbers: Uint32Array;
  readonly #places: Int32Array;

  /** @param space all numbers lie below. */
  constructor(numbers: Iterable<number>, space: number) {
    this.#places = new Int32Array(space).fill(-1);
    for (const number of numbers) this.#places[number] = 0;
    this.numbers = Uint32Array.from(marked(this.#places));
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

function* marked(places: Int32Array): Generator<number> {
  for (let number = places.indexOf(0); number >= 0; number = places.indexOf(0, number + 1)) yield number;
}
