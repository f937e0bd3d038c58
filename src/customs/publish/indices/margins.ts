import type {Amounts} from "../../../trade/indices/amounts.js";
import type {Flow} from "../../../trade/types.js";
import type {Cube, TerritoryFlowYear} from "../../cube/cube.js";
import type {Axes} from "../../cube/axes.js";

/** Amounts of a flow of a year of a territory, by product and by partner, codes ascending. */
export interface Margins {
  products: Amounts;
  partners: Amounts;
}

/**
 * The margins of a territory by year and flow, each made when it is first asked for; a flow without rows is
 * empty.
 */
export class MarginsByYear {
  readonly #years: readonly TerritoryFlowYear[];
  readonly #axes: Axes;
  readonly #known = new Map<string, Margins>();

  constructor(years: readonly TerritoryFlowYear[], axes: Axes) {
    this.#years = years;
    this.#axes = axes;
  }

  of(year: number, flow: Flow): Margins {
    const key = `${year} ${flow}`;
    const known = this.#known.get(key) ?? this.#make(year, flow);
    this.#known.set(key, known);
    return known;
  }

  #make(year: number, flow: Flow): Margins {
    const found = this.#years.find((each) => each.year === year && each.flow === flow);
    return found ? marginsOf(found.cells, this.#axes) : {products: new Map(), partners: new Map()};
  }
}

/** Add up cells along both axes. */
export function marginsOf({place, value}: TerritoryFlowYear["cells"], {codes}: Axes): Margins {
  const width = codes.partner.length;
  const products = new Line(codes.product);
  const partners = new Line(codes.partner);
  for (let i = 0; i < place.length; i++) {
    const at = place[i]!;
    const product = Math.trunc(at / width);
    const partner = at - product * width;
    products.sums[product]! += value[i]!;
    products.isUsed[product] = 1;
    partners.sums[partner]! += value[i]!;
    partners.isUsed[partner] = 1;
  }
  return {products: products.amounts(), partners: partners.amounts()};
}

/** Sums along an axis. */
class Line {
  readonly sums: Float64Array;
  readonly isUsed: Uint8Array;
  readonly #codes: readonly string[];

  constructor(codes: readonly string[]) {
    this.#codes = codes;
    this.sums = new Float64Array(codes.length);
    this.isUsed = new Uint8Array(codes.length);
  }

  amounts(): Amounts {
    const amounts = new Map<string, number>();
    for (let place = 0; place < this.sums.length; place++)
      if (this.isUsed[place]) amounts.set(this.#codes[place]!, this.sums[place]!);
    return amounts;
  }
}

/** The margins of every territory, by its identifier: each made once for all that ask for them. */
export function marginsByTerritory({years, axes}: Cube): ReadonlyMap<string, MarginsByYear> {
  return new Map([...years].map(([id, own]) => [id, new MarginsByYear(own, axes)]));
}
