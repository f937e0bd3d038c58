import type {Season} from "./product-structure.js";

/** Weight of each quarter in the year, first to fourth; 1 is an even quarter. */
export const seasons: Record<Season, readonly [number, number, number, number]> = {
  // The summer break is seen in most industries.
  industry: [1.02, 1.03, 0.93, 1.02],
  harvest: [0.96, 0.9, 1.06, 1.08],
  festive: [0.9, 0.94, 1.0, 1.16],
  fashion: [1.06, 0.88, 1.12, 0.94],
  heating: [1.14, 0.92, 0.88, 1.06],
  outdoor: [0.98, 1.16, 1.0, 0.86]
};
