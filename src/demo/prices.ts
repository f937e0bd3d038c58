import type {Flow} from "../trade/types.js";

// Value of a year against 2024, by flow and A129 heading: [2022, 2023]. Energy and raw materials were dear in
// 2022.
const INDEX: Record<Flow, Record<string, [number, number]>> = {
  import: {
    A01Z: [1.08, 1.03],
    B05Z: [2.4, 1.3],
    B06Z: [1.62, 1.16],
    C10D: [1.3, 1.08],
    C14Z: [1.06, 1.01],
    C17A: [1.22, 1.02],
    C19Z: [1.42, 1.12],
    C20A: [1.25, 1.05],
    C21Z: [0.92, 0.98],
    C24A: [1.32, 1.1],
    C24B: [1.15, 1.02],
    C26A: [1.1, 1.08],
    C27B: [0.94, 1.05],
    C29A: [0.88, 1.03],
    C30C: [0.82, 0.9],
    D35A: [5.2, 2.3],
    D35B: [2.4, 1.4]
  },
  export: {
    A01Z: [1.3, 1.12],
    C11Z: [1.06, 1.04],
    C14Z: [0.92, 0.99],
    C15Z: [0.95, 1.03],
    C19Z: [1.35, 1.08],
    C20A: [1.18, 1.03],
    C20B: [0.86, 0.94],
    C21Z: [0.93, 0.95],
    C24A: [1.3, 1.1],
    C26A: [0.92, 1.02],
    C29A: [0.9, 1.04],
    C30C: [0.77, 0.9],
    D35A: [1.1, 1.2],
    D35B: [2, 1.3],
    B06Z: [3, 1.5]
  }
};

const OTHER_PRODUCTS: Record<Flow, [number, number]> = {import: [1.03, 1.01], export: [0.97, 0.99]};

/** Growth a year outside the three years that the table knows. */
const TREND = 0.025;

/** Value of `year` against 2024 (which is 1) for a heading and flow: prices and volumes together. */
export function valueIndex(flow: Flow, product: string, year: number): number {
  if (year >= 2024) return (1 + TREND) ** (year - 2024);
  const [of2022, of2023] = INDEX[flow][product] ?? OTHER_PRODUCTS[flow];
  if (year === 2023) return of2023;
  if (year === 2022) return of2022;
  // Before the price bump: the ordinary trend, as if 2022 had been an ordinary year.
  return (1 + TREND) ** (year - 2024);
}
