import {byFlow} from "../../../trade/by-flow.js";
import type {SharedHeading, SimilarTerritory} from "../../../trade/indices/territory-indices.js";
import type {Flow} from "../../../trade/types.js";
import {largestPlaces} from "./largest-places.js";
import {shortNumber} from "./rounding.js";
import type {Similarities} from "./similarities.js";

/** Similar territories that a sheet tells, and headings that it tells of what they have in common. */
const SIMILAR = 5;
const SHARED = 3;

/** A département or a region, by its code. */
interface Named {
  code: string;
  name: string;
}

/**
 * The territories of a kind most similar to one of them, the most similar first (ties by code), with what
 * their mixes have most in common. `products` are the headings of the shares.
 */
export function similarTerritories(
  all: readonly Named[],
  similarities: Record<Flow, Similarities>,
  products: readonly string[]
): (code: string) => Record<Flow, SimilarTerritory[]> {
  const nameOf = new Map(all.map(({code, name}) => [code, name]));
  const most = (code: string, {codes, shares, similarity}: Similarities) => {
    const own = codes.indexOf(code);
    if (own < 0) return [];
    const others = similarity[own]!.with(own, -1);
    return largestPlaces(others, SIMILAR, -1).map((other) => ({
      code: codes[other]!,
      name: nameOf.get(codes[other]!)!,
      similarity: shortNumber(others[other]!),
      shared: sharedHeadings(shares[own]!, shares[other]!, products)
    }));
  };
  return (code) => byFlow((flow) => most(code, similarities[flow]));
}

/** Headings that add most to a similarity: those whose smaller share is largest. */
function sharedHeadings(a: Float64Array, b: Float64Array, products: readonly string[]): SharedHeading[] {
  const smaller = a.map((share, place) => Math.min(share, b[place]!));
  return largestPlaces(smaller, SHARED, 0).map((place) => ({
    product: products[place]!,
    share: shortNumber(smaller[place]!)
  }));
}
