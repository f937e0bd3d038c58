import {isCountryCode} from "../partners.js";
import {compareCodes, selectRows, sumBy} from "../sums.js";
import {OTHERS} from "../types.js";
import type {TradeRow} from "../types.js";
import {totalOf} from "./amounts.js";

/** What a reader supposes: sales to a country fall by some part, those of one product or of all. */
export interface Supposition {
  partner: string;
  /** A129 heading; `null` for all. */
  product: string | null;
  /** Fraction of the sales, above 0, at most 1. */
  fall: number;
}

/** Exports of a product to the country, and what the supposition takes of them. */
export interface ProductAtStake {
  /** A129 heading, or `AUTRES`. */
  product: string;
  exportEur: number;
  atStakeEur: number;
}

/** Exports at stake; whole euros that add up. */
export interface SalesFall {
  /**
   * First products by value, descending, then `AUTRES`. One that the supposition is about is always named.
   */
  products: ProductAtStake[];
  /** Exports to the country. */
  partnerEur: number;
  atStakeEur: number;
  /** All exports of the territory. */
  totalEur: number;
  /** Part of all exports; `null` where these are not above zero. */
  share: number | null;
}

/**
 * What a fall of the sales to a country would take of a territory's exports, all else equal: arithmetic, no
 * forecast.
 *
 * Formula: Σ over the products that fall of x_kc · fall; share: the same / all exports. Unit: euros, each
 * product rounded. Products of which corrections leave an amount below zero keep it, and have nothing at
 * stake.
 */
export function salesFall(
  rows: readonly TradeRow[],
  {partner, product, fall}: Supposition,
  {year, named}: {year: number; named: number}
): SalesFall {
  const exports = selectRows(rows, {year, flow: "export"});
  const sales = sumBy(
    exports.filter((row) => row.partner === partner),
    (row) => row.product
  );
  const products = [...sales]
    .map(([code, exportEur]) => {
      const falls = product === null || product === code;
      return {product: code, exportEur, atStakeEur: falls ? Math.round(Math.max(0, exportEur) * fall) : 0};
    })
    .sort((a, b) => b.exportEur - a.exportEur || compareCodes(a.product, b.product));
  const totalEur = totalOf(sumBy(exports, (row) => row.product));
  const atStakeEur = sum(products, "atStakeEur");
  return {
    products: firstProducts(products, product, named),
    partnerEur: sum(products, "exportEur"),
    atStakeEur,
    totalEur,
    share: totalEur > 0 ? atStakeEur / totalEur : null
  };
}

/** The countries that a territory sells to in a year, by value, descending; ties by code. */
export function customers(rows: readonly TradeRow[], year: number): string[] {
  const sales = sumBy(selectRows(rows, {year, flow: "export"}), (row) => row.partner);
  return [...sales]
    .filter(([code, valueEur]) => isCountryCode(code) && valueEur > 0)
    .sort(([a, x], [b, y]) => y - x || compareCodes(a, b))
    .map(([code]) => code);
}

function firstProducts(
  products: readonly ProductAtStake[],
  chosen: string | null,
  named: number
): ProductAtStake[] {
  const isNamed = ({product}: ProductAtStake, i: number) =>
    (i < named || product === chosen) && product !== OTHERS;
  const rest = products.filter((each, i) => !isNamed(each, i));
  const first = products.filter(isNamed);
  if (rest.length === 0) return first;
  return [
    ...first,
    {product: OTHERS, exportEur: sum(rest, "exportEur"), atStakeEur: sum(rest, "atStakeEur")}
  ];
}

function sum(products: readonly ProductAtStake[], key: "exportEur" | "atStakeEur"): number {
  return products.reduce((total, each) => total + each[key], 0);
}
