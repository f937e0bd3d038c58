import {sum} from "d3-array";
import type {Cube} from "./cube.js";
import type {Total} from "./key-figures.js";
import {crossing} from "./axes.js";

/** Total of each territory, complete year and flow, in euros. */
export function totals({years}: Cube): Total[] {
  return [...years].flatMap(([territory, own]) =>
    own.map(({year, flow, cells}) => ({territory, year, flow, value: sum(cells.value)}))
  );
}

/**
 * Value of each product of France in a year, both flows, in euros; 0 for one that only other complete years
 * have.
 */
export function valuesByProduct({years, axes: {partner, codes}}: Cube, year: number): Map<string, number> {
  const values = new Map<number, number>();
  for (const {year: own, cells} of years.get("france")!) {
    const {first: product} = crossing(cells.place, partner.length);
    product.forEach((place, i) =>
      values.set(place, (values.get(place) ?? 0) + (own === year ? cells.value[i]! : 0))
    );
  }
  const sorted = [...values].sort(([a], [b]) => a - b);
  return new Map(sorted.map(([place, value]) => [codes.product[place]!, value]));
}
