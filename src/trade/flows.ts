import {rankPartners, rankProducts} from "./ranking.js";
import type {Ranking} from "./ranking.js";
import {compareCodes, selectRows, shareOf, sumBy} from "./sums.js";
import {OTHERS} from "./types.js";
import type {Flow, TradeRow} from "./types.js";

/** A product or a partner of the matrix; `AUTRES` comes last, at rank `ranks + 1`. */
export interface FlowNode {
  code: string;
  rank: number;
  valueEur: number;
  /** Part of the flow's total, 0–1. */
  share: number;
}

/** One cell of the matrix: a product to or from a partner. */
export interface FlowLink {
  product: string;
  partner: string;
  productRank: number;
  partnerRank: number;
  valueEur: number;
  /** Part of the flow's total, 0–1. */
  share: number;
  /** 1–5 for the five largest links between a named product and a named partner. */
  topRank: number | null;
}

/**
 * The first products × the first partners of one flow, the rest gathered in `AUTRES`: the cells add up to the
 * total.
 */
export interface FlowMatrix {
  year: number;
  flow: Flow;
  totalEur: number;
  products: FlowNode[];
  partners: FlowNode[];
  links: FlowLink[];
}

export interface FlowOptions {
  year: number;
  flow: Flow;
  /** How many products and partners keep their name. */
  ranks?: number;
}

/** How many links are singled out. */
const TOP_LINKS = 5;

/**
 * Cross the `ranks` first products with the `ranks` first partners of a year and flow.
 *
 * Links of 0 € and nodes without a link are left out; links come in ascending (product rank, partner rank). A
 * negative cell (a correction in the official files) is kept, so that the sum stays exact, and is never
 * singled out.
 */
export function flowMatrix(rows: readonly TradeRow[], {year, flow, ranks = 10}: FlowOptions): FlowMatrix {
  const selected = selectRows(rows, {year, flow});
  const byProduct = rankProducts(selected, ranks);
  const byPartner = rankPartners(selected, ranks);
  const links = withTopRanks(crossLinks(selected, byProduct, byPartner, ranks));
  const products = nodes(byProduct, ranks, new Set(links.map((link) => link.product)));
  const partners = nodes(byPartner, ranks, new Set(links.map((link) => link.partner)));
  return {year, flow, totalEur: byProduct.totalEur, products, partners, links};
}

function nodes(ranking: Ranking, ranks: number, linked: Set<string>): FlowNode[] {
  const {othersEur, totalEur} = ranking;
  const others = {
    code: OTHERS,
    rank: ranks + 1,
    valueEur: othersEur,
    share: shareOf(othersEur, totalEur)
  };
  return [...ranking.ranked, others].filter((node) => linked.has(node.code));
}

function crossLinks(
  rows: readonly TradeRow[],
  byProduct: Ranking,
  byPartner: Ranking,
  ranks: number
): FlowLink[] {
  const productRanks = ranksByCode(byProduct);
  const partnerRanks = ranksByCode(byPartner);
  const cells = sumBy(rows, (row) => {
    const productRank = productRanks.get(row.product) ?? ranks + 1;
    const partnerRank = partnerRanks.get(row.partner) ?? ranks + 1;
    return `${productRank} ${partnerRank}`;
  });
  const links = [...cells].map(([key, valueEur]) => {
    const [productRank = 0, partnerRank = 0] = key.split(" ").map(Number);
    const product = byProduct.ranked[productRank - 1]?.code ?? OTHERS;
    const partner = byPartner.ranked[partnerRank - 1]?.code ?? OTHERS;
    const share = shareOf(valueEur, byProduct.totalEur);
    return {product, partner, productRank, partnerRank, valueEur, share, topRank: null};
  });
  return links
    .filter((link) => link.valueEur !== 0)
    .sort((a, b) => a.productRank - b.productRank || a.partnerRank - b.partnerRank);
}

function ranksByCode(ranking: Ranking): Map<string, number> {
  return new Map(ranking.ranked.map(({code, rank}) => [code, rank]));
}

function withTopRanks(links: readonly FlowLink[]): FlowLink[] {
  const top = links
    .filter((link) => link.product !== OTHERS && link.partner !== OTHERS && link.valueEur > 0)
    .sort(
      (a, b) =>
        b.valueEur - a.valueEur || compareCodes(a.product, b.product) || compareCodes(a.partner, b.partner)
    )
    .slice(0, TOP_LINKS);
  return links.map((link) => {
    const index = top.indexOf(link);
    return {...link, topRank: index < 0 ? null : index + 1};
  });
}

/** The singled-out links, in their order. */
export function topLinks(matrix: FlowMatrix): FlowLink[] {
  return matrix.links
    .filter((link) => link.topRank !== null)
    .sort((a, b) => (a.topRank ?? 0) - (b.topRank ?? 0));
}
