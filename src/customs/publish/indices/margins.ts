import type {Amounts} from "../../../trade/indices/amounts.js";
import type {Flow} from "../../../trade/types.js";
import type {TerritoryFlowYear} from "../../cube/cube.js";
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
export function marginsOf({place, value}: TerritoryFlowYear["cells"], {codes, partner}: Axes): Margins {
  const products = new Line(codes.product);
  const partners = new Line(codes.partner);
  for (let i = 0; i < place.length; i++) {
    const product = Math.floor(place[i]! / partner.length);
    products.add(product, value[i]!);
    partners.add(place[i]! - product * partner.length, value[i]!);
  }
  return {products: products.amounts(), partners: partners.amounts()};
}

/** Sums along an axis. */
class Line {
  readonly #codes: readonly string[];
  readonly #sums: Float64Array;
  readonly #isUsed: Uint8Array;

  constructor(codes: readonly string[]) {
    this.#codes = codes;
    this.#sums = new Float64Array(codes.length);
    this.#isUsed = new Uint8Array(codes.length);
  }

  add(place: number, value: number): void {
    this.#sums[place]! += value;
    this.#isUsed[place] = 1;
  }

  amounts(): Amounts {
    const used = this.#codes.flatMap((code, place) =>
      this.#isUsed[place] ? [[code, this.#sums[place]!] as const] : []
    );
    return new Map(used);
  }
}
