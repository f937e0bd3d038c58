import type {Amounts} from "../../../trade/indices/amounts.js";
import {herfindahl, leastNumber} from "../../../trade/indices/concentration.js";
import type {Concentration} from "../../../trade/indices/territory-indices.js";
import type {Flow} from "../../../trade/types.js";
import type {Cube, TerritoryFlowYear} from "../../cube/cube.js";
import type {Codes} from "../../read/codes.js";
import {countriesAndOthers, onlyCountries} from "./country-amounts.js";

/**
 * Amounts of a flow of a year of a territory, by product and by partner, codes ascending. What several files
 * tell of them is made when it is first asked for.
 */
export class Margins {
  readonly products: Amounts;
  readonly partners: Amounts;
  #countries?: Amounts;
  #countriesAndOthers?: Amounts;
  #concentration?: Concentration;

  constructor(products: Amounts, partners: Amounts) {
    this.products = products;
    this.partners = partners;
  }

  /** The partners that are countries. */
  get countries(): Amounts {
    return (this.#countries ??= onlyCountries(this.partners));
  }

  /** The partners, those that are no country together as `AUTRES`. */
  get countriesAndOthers(): Amounts {
    return (this.#countriesAndOthers ??= countriesAndOthers(this.partners, this.countries));
  }

  /** How far the flow is concentrated, not rounded. */
  get concentration(): Concentration {
    return (this.#concentration ??= {
      partnerHhi: herfindahl(this.countries),
      productHhi: herfindahl(this.products),
      partnersFor80: leastNumber(this.countries),
      productsFor80: leastNumber(this.products)
    });
  }
}

/**
 * The margins of a territory by year and flow, each made when it is first asked for; a flow without rows is
 * empty.
 */
export class MarginsByYear {
  readonly #years: readonly TerritoryFlowYear[];
  readonly #codes: Codes;
  /** At the places of the years. */
  readonly #known: Margins[] = [];

  constructor(years: readonly TerritoryFlowYear[], codes: Codes) {
    this.#years = years;
    this.#codes = codes;
  }

  of(year: number, flow: Flow): Margins {
    const place = this.#years.findIndex((each) => each.year === year && each.flow === flow);
    if (place < 0) return new Margins(new Map(), new Map());
    return (this.#known[place] ??= marginsOf(this.#years[place]!.cells, this.#codes));
  }
}

/** Add up cells along both axes. */
function marginsOf({place, value}: TerritoryFlowYear["cells"], codes: Codes): Margins {
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
  return new Margins(products.amounts(), partners.amounts());
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
  return new Map([...years].map(([id, own]) => [id, new MarginsByYear(own, axes.codes)]));
}
