import {byFlow} from "../../../trade/by-flow.js";
import type {Flow} from "../../../trade/types.js";
import type {MarginsByYear} from "./margins.js";

/** All territories of a kind: the headings of each are ranked among those of all. */
export interface Peers {
  count: number;
  /** What they trade of each heading in the reference year, in euros, ascending; absent ones left out. */
  amounts: Record<Flow, ReadonlyMap<string, Float64Array>>;
}

/** The territories of a kind in a year. */
export function peersOf(margins: readonly MarginsByYear[], year: number): Peers {
  return {count: margins.length, amounts: byFlow((flow) => amountsByHeading(margins, year, flow))};
}

function amountsByHeading(
  margins: readonly MarginsByYear[],
  year: number,
  flow: Flow
): Map<string, Float64Array> {
  const found = new Map<string, number[]>();
  for (const own of margins) {
    for (const [product, valueEur] of own.of(year, flow).products) {
      const amounts = found.get(product);
      if (amounts) amounts.push(valueEur);
      else found.set(product, [valueEur]);
    }
  }
  return new Map([...found].map(([product, amounts]) => [product, new Float64Array(amounts).sort()]));
}
