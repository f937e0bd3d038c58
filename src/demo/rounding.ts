import {sumOf} from "./weights.js";

/**
 * Rounds positive values to integers of at least 1 that add up to `total` (an integer) exactly. Each value is
 * rounded to the nearest; the largest takes the difference, where it shows least.
 *
 * @throws Error when the values are more than `total` can be shared among.
 */
export function roundTo<Key>(values: ReadonlyMap<Key, number>, total: number): Map<Key, number> {
  const rounded = new Map([...values].map(([key, value]) => [key, Math.max(1, Math.round(value))]));
  const [largest, value] = [...rounded].reduce((a, b) => (b[1] > a[1] ? b : a));
  const corrected = value + total - sumOf(rounded.values());
  if (corrected < 1) throw new Error(`${total} cannot be shared among ${values.size} values of at least 1.`);
  return rounded.set(largest, corrected);
}
