import {similarity} from "./indices/similarity.js";
import type {FlowIndices} from "./indices/territory-indices.js";
import {compareCodes} from "./sums.js";

/**
 * Codes of the first headings of a flow in the reference year, by value, descending, ties by code; only
 * amounts above zero.
 */
export function firstHeadings({structure}: FlowIndices, count: number): string[] {
  return structure
    .filter(({valueEur}) => valueEur > 0)
    .sort((a, b) => b.valueEur - a.valueEur || compareCodes(a.product, b.product))
    .slice(0, count)
    .map(({product}) => product);
}

/** Codes that stand in every list, in the order of the first; all of a list that is alone. */
export function codesInAll(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = lists;
  return first.filter((code) => others.every((list) => list.includes(code)));
}

/**
 * Headings in which every territory is specialised in this flow (symmetric index above 0, Laursen 1998),
 * those first whose smallest index is the largest; ties by code. Headings below the floors of the index are
 * left out.
 */
export function specialisedInAll(flows: readonly FlowIndices[]): string[] {
  const tables = flows.map(({structure}) => new Map(structure.map(({product, rsca}) => [product, rsca])));
  const least = (code: string) => Math.min(...tables.map((table) => table.get(code) ?? -1));
  return [...(tables[0]?.keys() ?? [])]
    .filter((code) => least(code) > 0)
    .sort((a, b) => least(b) - least(a) || compareCodes(a, b));
}

/**
 * Similarity of two territories by their headings, 0–100 (Finger & Kreinin 1979); `null` where one trades
 * nothing.
 */
export function flowSimilarity(a: FlowIndices, b: FlowIndices): number | null {
  const amounts = ({structure}: FlowIndices) =>
    new Map(structure.map(({product, valueEur}) => [product, valueEur]));
  return similarity(amounts(a), amounts(b));
}
