/**
 * A number as pages need it: four significant digits, more than any sentence shows, take a third of the room.
 */
export function shortNumber<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(4)) + 0) as T;
}

/**
 * A number that is ranked among those of other territories: seven significant digits, so that two that are
 * not equal do not share a rank.
 */
export function rankedNumber<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(7)) + 0) as T;
}
