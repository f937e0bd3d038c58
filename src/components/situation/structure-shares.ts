import type {HeadingStructure, TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";

/**
 * A family of products, or one product, in a flow of a territory, of its region and of France: parts of each
 * one’s flow, fractions.
 */
export interface StructureShare {
  flow: Flow;
  /** Of the family, or of the product (A129). */
  code: string;
  name: string;
  valueEur: number;
  /** `null` where the territory has no trade in this flow. */
  share: number | null;
  /** `null` where the territory has no region of its own. */
  regionShare: number | null;
  franceShare: number | null;
}

type Flows = Pick<TerritoryIndices, "flows">;

/** All families of both flows, imports first, in the order of France’s exports and imports taken together. */
export function familyShares(indices: Flows, names: Pick<Names, "family" | "familyOf">): StructureShare[] {
  const sums = sumsByFlow(indices, names.familyOf);
  return sharesOf(
    sums,
    inOrder(sums, ({franceEur}) => franceEur),
    names.family
  );
}

/**
 * All products (A129) of both flows that the territory, its region or France trades, imports first, in the
 * order of the exports and imports of the territory taken together; those of one family where it is given,
 * whose shares are of the whole flow too.
 */
export function productShares(
  indices: Flows,
  names: Pick<Names, "product" | "familyOf">,
  family: string | null
): StructureShare[] {
  const sums = sumsByFlow(indices, (product) => product);
  const products = inOrder(sums, ({valueEur}) => valueEur).filter(
    (product) => family === null || names.familyOf(product) === family
  );
  return sharesOf(sums, products, names.product);
}

interface Amounts {
  valueEur: number;
  regionEur: number | null;
  franceEur: number;
}

const NOTHING: Amounts = {valueEur: 0, regionEur: null, franceEur: 0};

interface FlowSums {
  flow: Flow;
  sums: Map<string, Amounts>;
}

function sumsByFlow({flows}: Flows, codeOf: (product: string) => string): FlowSums[] {
  return FLOWS.map((flow) => {
    const sums = new Map<string, Amounts>();
    for (const heading of flows[flow].structure) {
      const code = codeOf(heading.product);
      sums.set(code, add(sums.get(code) ?? NOTHING, heading));
    }
    return {flow, sums};
  });
}

function add(a: Amounts, b: Pick<HeadingStructure, keyof Amounts>): Amounts {
  return {
    valueEur: a.valueEur + b.valueEur,
    regionEur: a.regionEur === null ? b.regionEur : a.regionEur + (b.regionEur ?? 0),
    franceEur: a.franceEur + b.franceEur
  };
}

/** Codes of either flow, by an amount of both together, descending; ties by code. */
function inOrder(sums: readonly FlowSums[], amountOf: (amounts: Amounts) => number): string[] {
  const weight = (code: string) => sums.reduce((sum, {sums}) => sum + amountOf(sums.get(code) ?? NOTHING), 0);
  return [...new Set(sums.flatMap(({sums}) => [...sums.keys()]))].sort(
    (a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)
  );
}

function sharesOf(
  sums: readonly FlowSums[],
  codes: readonly string[],
  nameOf: (code: string) => string
): StructureShare[] {
  return sums.flatMap(({flow, sums}) => {
    const total = [...sums.values()].reduce(add, NOTHING);
    return codes.map((code) => {
      const own = sums.get(code) ?? NOTHING;
      return {
        flow,
        code,
        name: nameOf(code),
        valueEur: own.valueEur,
        share: part(own.valueEur, total.valueEur),
        regionShare: part(own.regionEur ?? 0, total.regionEur),
        franceShare: part(own.franceEur, total.franceEur)
      };
    });
  });
}

function part(valueEur: number, totalEur: number | null): number | null {
  return totalEur === null || totalEur <= 0 ? null : valueEur / totalEur;
}
