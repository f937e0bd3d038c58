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
  const clocks = new Float64Array(weights.length);
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    clocks[index] = weight > 0 ? -Math.log(1 - random.uniform()) / weight : Infinity;
  }
  const firstLoser = smallest(clocks, count);
  const drawn: Draw[] = [];
  for (let index = 0; index < weights.length; index++) {
    if (clocks[index]! >= firstLoser) continue;
    const weight = weights[index]!;
    const chance = 1 - Math.exp(-weight * firstLoser);
    drawn.push({index, weight: weight / chance ** CHANCE_CORRECTION});
  }
  return drawn;
}

/**
 * The value that `rank` others come before, from the smallest on; infinite where there are not more than
 * those. Few are asked for among many: most are compared once, where sorting all took a third of the time
 * of a whole demonstration.
 */
function smallest(values: Float64Array, rank: number): number {
  // The smallest so far, in their order.
  const first = new Float64Array(rank + 1).fill(Infinity);
  for (const value of values) {
    if (value >= first[rank]!) continue;
    let place = rank;
    for (; place > 0 && first[place - 1]! > value; place--) first[place] = first[place - 1]!;
    first[place] = value;
  }
  return first[rank]!;
}
