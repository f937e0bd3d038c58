import {compareCodes, selectRows, sumBy} from "./sums.js";
import type {Duty} from "./duty.js";
import type {TradeRow} from "./types.js";

/** Exports of a product to a country on which there is, or was, a duty. */
export interface DutiedExports {
  partner: string;
  product: string;
  exportEur: number;
  /** All duties on it, by first day; the last is the one to show. */
  duties: Duty[];
}

/**
 * The duties on a product of a destination, by first day: its own where it has some, else those on all
 * products.
 */
export function dutiesOn(duties: readonly Duty[], partner: string, product: string): Duty[] {
  const there = duties.filter((duty) => duty.partner === partner);
  const own = there.filter((duty) => duty.product === product);
  return (own.length > 0 ? own : there.filter((duty) => duty.product === null)).sort((a, b) =>
    a.firstDay < b.firstDay ? -1 : 1
  );
}

/**
 * What a territory exports of products on which the table has duties, by value, descending; ties by codes.
 */
export function dutiedExports(
  rows: readonly TradeRow[],
  duties: readonly Duty[],
  year: number
): DutiedExports[] {
  const partners = new Set(duties.map(({partner}) => partner));
  const there = selectRows(rows, {year, flow: "export"}).filter(({partner}) => partners.has(partner));
  const amounts = sumBy(there, ({partner, product}) => `${partner} ${product}`);
  return [...amounts]
    .map(([key, exportEur]) => {
      const [partner, product] = key.split(" ") as [string, string];
      return {partner, product, exportEur, duties: dutiesOn(duties, partner, product)};
    })
    .filter(({exportEur, duties}) => exportEur > 0 && duties.length > 0)
    .sort(
      (a, b) =>
        b.exportEur - a.exportEur || compareCodes(a.partner, b.partner) || compareCodes(a.product, b.product)
    );
}
