import {crossing} from "./axes.js";
import type {Axes} from "./axes.js";
import type {PairSums} from "./pair-sums.js";
import {Sums} from "./sums.js";
import type {Cells} from "./sums.js";

/** What the checks look at of a flow of a year, all rows of it: no check asks for products by partner. */
export interface CheckMargins {
  /** By (département, region), by their numbers, ascending; places of `cells` are those of products. */
  products: (Pick<PairSums, "departement" | "region"> & {cells: Cells})[];
  /** Places are those of partners. */
  partners: Cells;
}

/** Add up the sums by (département, region): by product in each, by partner in all. */
export function checkMargins(pairs: readonly PairSums[], {product, partner}: Axes): CheckMargins {
  const [byProduct, byPartner] = [new Sums(product.length), new Sums(partner.length)];
  const products = pairs.map(({departement, region, cells: {place, value, mass, rowCount}}) => {
    const {first, second} = crossing(place, partner.length);
    for (let i = 0; i < place.length; i++) {
      byProduct.add(first[i]!, value[i]!, mass[i]!, rowCount[i]!);
      byPartner.add(second[i]!, value[i]!, mass[i]!, rowCount[i]!);
    }
    return {departement, region, cells: byProduct.take()};
  });
  return {products, partners: byPartner.take()};
}
