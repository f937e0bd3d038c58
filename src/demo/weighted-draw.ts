import type {Random} from "./random.js";

/**
 * Exponent of the chance by which weights are divided. 1 would be unbiased on average, but would give a rare
 * thing a large weight wherever it is drawn.
 */
const CHANCE_CORRECTION = 0.75;

/** One thing drawn: its index among the weights, and its weight after the draw. */
export interface Draw {
  index: number;
  weight: number;
}

/**
 * Draws `count` things without replacement, with chances by weight (Efraimidis and Spirakis: the smallest
 * exponential clocks win); all those of positive weight when there are not more. In the order of the weights.
 *
 * The weight of a thing is divided by (a power of) the chance that it had of being drawn, as Horvitz and
 * Thompson do: otherwise the large ones, nearly always drawn, would take the part of the small ones that were
 * not.
 */
export function drawWeighted(weights: Float64Array, count: number, random: Random): Draw[] {
  const clocks = weights.map((weight) => (weight > 0 ? -Math.log(1 - random.uniform()) / weight : Infinity));
  const firstLoser = clocks.toSorted()[count] ?? Infinity;
  const drawn: Draw[] = [];
  weights.forEach((weight, index) => {
    if (clocks[index]! >= firstLoser) return;
    const chance = 1 - Math.exp(-weight * firstLoser);
    drawn.push({index, weight: weight / chance ** CHANCE_CORRECTION});
  });
  return drawn;
}
