/**
 * Weights written `"DE 14 US 8"`: code and number by turns.
 *
 * @throws Error that names the code, without a positive number or given twice.
 */
export function parseWeights(text: string): Map<string, number> {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const weights = new Map<string, number>();
  for (let i = 0; i < words.length; i += 2) {
    const code = words[i]!;
    const weight = Number(words[i + 1]);
    if (!(weight > 0)) throw new Error(`${code}: a positive number is expected after the code in "${text}".`);
    if (weights.has(code)) throw new Error(`${code} is given twice in "${text}".`);
    weights.set(code, weight);
  }
  return weights;
}

/** Sum of weights; 0 for none. */
export function sumOf(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

/** Adds `weight` to the weight of `key`. */
export function addTo<Key>(weights: Map<Key, number>, key: Key, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}
