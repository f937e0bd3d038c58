import {quantile as interpolatedQuantile} from "d3-array";

/** Median of some values; `null` where there is none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** Quantile by linear interpolation; `null` where there is no value. */
export function quantile(values: readonly number[], fraction: number): number | null {
  return interpolatedQuantile(values, fraction) ?? null;
}

/** Part of the values below one, those equal to it counted for half: 0–1. */
export function position(value: number, values: readonly number[]): number {
  if (values.length === 0) return 0.5;
  const below = values.filter((each) => each < value).length;
  const equal = values.filter((each) => each === value).length;
  return (below + equal / 2) / values.length;
}

/** How far a value lies from the median, in interquartile ranges; 0 where the values do not spread. */
export function distanceToMedian(value: number, values: readonly number[]): number {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((each) => quantile(values, each) ?? value);
  const spread = high! - low!;
  return spread > 0 ? Math.abs(value - middle!) / spread : 0;
}
