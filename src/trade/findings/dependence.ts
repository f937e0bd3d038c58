import type {SignalFinding, SupplierFinding} from "./finding.js";
import type {FindingSources, TerritoryData} from "./territory-data.js";
import {median, position} from "./distribution.js";
import {comparableYear, totalOf} from "./readings.js";

/** Least part of imports that a heading makes for its supplier to be news. */
const LEAST_SHARE = 0.01;

/**
 * The heading with the largest part of imports that one country outside the Union supplies by more than half.
 */
export function supplier(data: TerritoryData): SupplierFinding[] {
  const {suppliers} = data.indices;
  const totalEur = totalOf(data, "import");
  const found = suppliers
    .filter(({isOutsideUnion, originShare}) => isOutsideUnion && originShare > 0.5)
    .map((each) => ({...each, share: each.valueEur / totalEur}))
    .filter(({share}) => share >= LEAST_SHARE)
    .sort((a, b) => b.share * b.originShare - a.share * a.originShare)[0];
  if (!found) return [];
  return [
    {
      kind: "supplier",
      salience: Math.min(0.95, 0.35 + 5 * found.share * found.originShare),
      product: found.product,
      valueEur: found.valueEur,
      origin: found.origin,
      originShare: found.originShare,
      originShareBefore: comparableYear(data.indices) === null ? null : found.originShareOneYearBefore
    }
  ];
}

/** Imports of products on which France depends; more news where they are a larger part than elsewhere. */
export function signal({indices, peers}: FindingSources): SignalFinding[] {
  const {share, valueEur, productCount} = indices.dependences;
  if (share === null || share <= 0 || valueEur <= 0) return [];
  const shares = peers.flatMap(({indices: {dependences}}) => dependences.share ?? []);
  const place = shares.length > 1 ? position(share, shares) : 0.5;
  return [
    {
      kind: "signal",
      salience: 0.25 + 0.5 * place ** 4,
      valueEur,
      share,
      productCount,
      median: shares.length > 1 ? median(shares) : null
    }
  ];
}
