/**
 * The function with its results remembered. `keyOf` makes a text of the arguments; calls with the same text
 * have the same result.
 */
export function remember<A extends unknown[], R>(
  answer: (...args: A) => R,
  keyOf: (...args: A) => string
): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const key = keyOf(...args);
    if (!known.has(key)) known.set(key, answer(...args));
    return known.get(key)!;
  };
}
