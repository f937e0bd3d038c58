/**
 * A number as pages need it: four significant digits, more than any sentence shows, take a third of the room.
 */
export function shortNumber<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(4)) + 0) as T;
}
