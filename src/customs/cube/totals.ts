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
  const values = new Float64Array(codes.product.length);
  const isTraded = new Uint8Array(codes.product.length);
  for (const {year: own, cells} of years.get("france")!) {
    const {first: product} = crossing(cells.place, partner.length);
    for (let i = 0; i < product.length; i++) {
      isTraded[product[i]!] = 1;
      if (own === year) values[product[i]!]! += cells.value[i]!;
    }
  }
  const traded = codes.product.flatMap((code, place) =>
    isTraded[place] ? [[code, values[place]!] as const] : []
  );
  return new Map(traded);
}
