import {sum} from "d3-array";
import type {Cube} from "./cube.js";
import type {Total} from "./key-figures.js";

/** Total of each territory, complete year and flow, in euros. */
export function totals({years, shape}: Cube): Total[] {
  const {flow, product, partner} = shape;
  return [...years].flatMap(([territory, own]) =>
    own.flatMap(({year, cells: {place, value}}) => {
      // Exports come first.
      const imports = product.length * partner.length;
      const start = place.findIndex((each) => each >= imports);
      const split = start < 0 ? place.length : start;
      return [value.subarray(0, split), value.subarray(split)].map((values, index) => ({
        territory,
        year,
        flow: flow[index]!,
        value: sum(values)
      }));
    })
  );
}

/** Value of each product of France in a year, both flows, in euros; 0 for one that only other complete years have. */
export function valuesByProduct(
  {years, shape: {product, partner, codes}}: Cube,
  year: number
): Map<string, number> {
  const values = new Map<number, number>();
  for (const each of years.get("france")!) {
    const {place, value} = each.cells;
    for (let i = 0; i < place.length; i++) {
      const own = Math.floor(place[i]! / partner.length) % product.length;
      values.set(own, (values.get(own) ?? 0) + (each.year === year ? value[i]! : 0));
    }
  }
  const sorted = [...values].sort(([a], [b]) => a - b);
  return new Map(sorted.map(([place, value]) => [codes.product[place]!, value]));
}
