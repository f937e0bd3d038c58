import {sumOf} from "./weights.js";

/**
 * Rounds positive values to integers of at least 1 that add up to `total` (an integer) exactly. Each value is
 * rounded to the nearest; the largest takes the difference, where it shows least.
 *
 * @throws Error when the values are more than `total` can be shared among.
 */
export function roundAll(values: readonly number[], total: number): number[] {
  const rounded = values.map((value) => Math.max(1, Math.round(value)));
  let largest = 0;
  for (let i = 1; i < rounded.length; i++) if (rounded[i]! > rounded[largest]!) largest = i;
  const corrected = rounded[largest]! + total - sumOf(rounded);
  if (corrected < 1)
    throw new Error(`${total} cannot be shared among ${values.length} values of at least 1.`);
  rounded[largest] = corrected;
  return rounded;
}

/** `roundAll` for values that have names. */
export function roundTo<Key>(values: ReadonlyMap<Key, number>, total: number): Map<Key, number> {
  const rounded = roundAll([...values.values()], total);
  return new Map([...values.keys()].map((key, i) => [key, rounded[i]!]));
}
