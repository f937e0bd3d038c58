import {rollup, sum} from "d3-array";
import {rankProducts} from "./ranking.js";
import {compareCodes, selectRows, shareOf, sumBy} from "./sums.js";
import {totalEur} from "./totals.js";
import type {Flow, TradeRow} from "./types.js";

/** How much of a flow of a territory goes to one partner, or is one product. */
export interface Exposure {
  /** `departement-07`. */
  territory: string;
  /** Flow with the partner, or of the product. */
  valueEur: number;
  /** All of the territory’s flow. */
  totalEur: number;
  /** Part of the flow (0–1). */
  share: number;
}

/**
 * The exposure of territories, the largest share first, equal shares by code. `rows` are those of one partner
 * (or one product), year and flow in all territories; `totals` the whole flow of each territory that counts.
 * A territory without a flow is left out.
 */
export function exposures(
  rows: readonly {territory: string; valueEur: number}[],
  totals: ReadonlyMap<string, number>
): Exposure[] {
  const amounts = rollup(
    rows,
    (own) => sum(own, ({valueEur}) => valueEur),
    ({territory}) => territory
  );
  return [...totals]
    .filter(([, total]) => total > 0)
    .map(([territory, total]) => {
      const valueEur = amounts.get(territory) ?? 0;
      return {territory, valueEur, totalEur: total, share: shareOf(valueEur, total)};
    })
    .sort((a, b) => b.share - a.share || compareCodes(a.territory, b.territory));
}

/** What a flow to a partner would be less by, and what part of the whole that is. Arithmetic, no forecast. */
export interface Stake extends Exposure {
  lossEur: number;
  /** Loss as a part of the territory’s flow (0–1). */
  lossShare: number;
}

/**
 * What each territory’s flow would be less by if that to the partner were less by `fall` (0–1), all else the
 * same.
 */
export function stakes(all: readonly Exposure[], fall: number): Stake[] {
  return all.map((each) => ({
    ...each,
    lossEur: each.valueEur * fall,
    lossShare: each.share * fall
  }));
}

/** A product in what a territory sells to one partner. */
export interface MarketShare {
  product: string;
  /** To the partner. */
  valueEur: number;
  /** Part of all that is sold to the partner (0–1). */
  shareOfPartner: number;
  /** Part of the product’s sales that go to the partner (0–1). */
  shareOfProduct: number;
}

/**
 * The `n` first products sold to (or bought from) a partner by value, with how much of each goes there.
 * `rows` are of one territory.
 */
export function marketShares(
  rows: readonly TradeRow[],
  {partner, year, flow, n}: {partner: string; year: number; flow: Flow; n: number}
): MarketShare[] {
  const ofFlow = selectRows(rows, {year, flow});
  const products = sumBy(ofFlow, ({product}) => product);
  const {ranked} = rankProducts(
    ofFlow.filter((row) => row.partner === partner),
    n
  );
  return ranked.map(({code, valueEur, share}) => ({
    product: code,
    valueEur,
    shareOfPartner: share,
    shareOfProduct: shareOf(valueEur, products.get(code)!)
  }));
}

/** A flow of a year, divided in one product and all others. */
export interface Division {
  year: number;
  flow: Flow;
  productEur: number;
  otherEur: number;
}

/**
 * Both flows of each year, divided in one product and all the others; years ascending. `rows` are of one
 * territory.
 */
export function divisions(rows: readonly TradeRow[], product: string): Division[] {
  const years = [...new Set(rows.map(({year}) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    (["export", "import"] as const).map((flow) => {
      const ofFlow = selectRows(rows, {year, flow});
      const productEur = totalEur(ofFlow.filter((row) => row.product === product));
      return {year, flow, productEur, otherEur: totalEur(ofFlow) - productEur};
    })
  );
}
