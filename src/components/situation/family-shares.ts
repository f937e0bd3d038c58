import type {HeadingStructure, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";

/**
 * A family of products in a flow of a territory, of its region and of France: parts of each one’s flow,
 * fractions.
 */
export interface FamilyShare {
  flow: Flow;
  family: string;
  name: string;
  valueEur: number;
  /** `null` where the territory has no trade in this flow. */
  share: number | null;
  /** `null` where the territory has no region of its own. */
  regionShare: number | null;
  franceShare: number | null;
}

/** All families of both flows, imports first, in the order of France’s exports and imports taken together. */
export function familyShares(
  indices: Pick<TerritoryIndices, "flows">,
  names: Pick<Names, "family" | "familyOf">
): FamilyShare[] {
  const sums = FLOWS.map((flow) => ({flow, byFamily: sumFamilies(indices.flows[flow].structure, names)}));
  const weight = (family: string) =>
    sums.reduce((sum, {byFamily}) => sum + (byFamily.get(family)?.franceEur ?? 0), 0);
  const families = [...new Set(sums.flatMap(({byFamily}) => [...byFamily.keys()]))].sort(
    (a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)
  );
  return sums.flatMap(({flow, byFamily}) => {
    const total = [...byFamily.values()].reduce(add, NOTHING);
    return families.map((family) => {
      const own = byFamily.get(family) ?? NOTHING;
      return {
        flow,
        family,
        name: names.family(family),
        valueEur: own.valueEur,
        share: part(own.valueEur, total.valueEur),
        regionShare: part(own.regionEur, total.regionEur),
        franceShare: part(own.franceEur, total.franceEur)
      };
    });
  });
}

interface Amounts {
  valueEur: number;
  regionEur: number | null;
  franceEur: number;
}

const NOTHING: Amounts = {valueEur: 0, regionEur: null, franceEur: 0};

function add(a: Amounts, b: Amounts): Amounts {
  return {
    valueEur: a.valueEur + b.valueEur,
    regionEur: a.regionEur === null ? b.regionEur : a.regionEur + (b.regionEur ?? 0),
    franceEur: a.franceEur + b.franceEur
  };
}

function sumFamilies(
  structure: readonly HeadingStructure[],
  {familyOf}: Pick<Names, "familyOf">
): Map<string, Amounts> {
  const sums = new Map<string, Amounts>();
  for (const heading of structure) {
    const family = familyOf(heading.product);
    sums.set(family, add(sums.get(family) ?? NOTHING, heading));
  }
  return sums;
}

function part(valueEur: number | null, totalEur: number | null): number | null {
  return valueEur === null || totalEur === null || totalEur <= 0 ? null : valueEur / totalEur;
}
