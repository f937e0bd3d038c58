import {ascending} from "d3-array";
import {positiveShares} from "../../../trade/indices/amounts.js";
import type {SharedHeading, SimilarTerritory} from "../../../trade/indices/territory-indices.js";
import {byFlow} from "../../../trade/by-flow.js";
import type {Flow} from "../../../trade/types.js";
import type {MarginsByYear} from "./margins.js";
import {shortNumber} from "./rounding.js";
import type {SimilarPair} from "./similarities.js";

/** Similar territories that a sheet tells, and headings that it tells of what they have in common. */
const SIMILAR = 5;
const SHARED = 3;

interface Likeness {
  code: string;
  similarity: number;
}

/** A département or a region, by its code. */
interface Named {
  code: string;
  name: string;
}

/**
 * The territories of a kind most similar to one of them, the most similar first (ties by code), with what
 * their mixes have most in common.
 */
export function similarTerritories(
  all: readonly Named[],
  pairs: readonly SimilarPair[],
  margins: ReadonlyMap<string, MarginsByYear>,
  year: number
): (code: string) => Record<Flow, SimilarTerritory[]> {
  const nameOf = new Map(all.map(({code, name}) => [code, name]));
  const found = new Map<string, Likeness[]>();
  for (const {flow, codes, similarity} of pairs)
    for (const [own, other] of [codes, [...codes].reverse()] as [string, string][]) {
      const key = `${flow} ${own}`;
      if (!found.has(key)) found.set(key, []);
      found.get(key)!.push({code: other, similarity});
    }
  // Those of a territory serve again for each that it is similar to.
  const known = new Map<string, ReadonlyMap<string, number>>();
  const sharesOf = (code: string, flow: Flow) => {
    const key = `${flow} ${code}`;
    const shares = known.get(key) ?? positiveShares(margins.get(code)!.of(year, flow).products);
    known.set(key, shares);
    return shares;
  };
  const most = (code: string, flow: Flow) =>
    (found.get(`${flow} ${code}`) ?? [])
      .sort((a, b) => b.similarity - a.similarity || ascending(a.code, b.code))
      .slice(0, SIMILAR)
      .map((other) => ({
        code: other.code,
        name: nameOf.get(other.code)!,
        similarity: shortNumber(other.similarity),
        shared: sharedHeadings(sharesOf(code, flow), sharesOf(other.code, flow))
      }));
  return (code) => byFlow((flow) => most(code, flow));
}

/** Headings that add most to a similarity: those whose smaller share is largest. */
function sharedHeadings(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): SharedHeading[] {
  return [...a]
    .map(([product, share]) => ({product, share: Math.min(share, b.get(product) ?? 0)}))
    .filter(({share}) => share > 0)
    .sort((one, other) => other.share - one.share || ascending(one.product, other.product))
    .slice(0, SHARED)
    .map(({product, share}) => ({product, share: shortNumber(share)}));
}
