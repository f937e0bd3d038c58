import {byCodePoint} from "../common/files.js";

/** Share of the modules of a bundle that a page must use to be served by this bundle. */
const LEAST_SHARE = 3 / 4;

/**
 * The sets of modules to bundle for pages that use the sets `used`, and which of them serves each: its own,
 * or a larger one of which it uses most, so that a reader who goes from one kind of factsheet to the other
 * has all scripts already.
 */
export function bundleSets(used: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const sets = [
    ...new Map(used.filter((set) => set.length > 0).map((set) => [setKey(set), set])).values()
  ].sort((a, b) => b.length - a.length || byCodePoint(setKey(a), setKey(b)));
  return new Map(sets.map((set) => [setKey(set), sets.find((other) => serves(other, set))!]));
}

/** A set as the key of a map. */
export function setKey(set: readonly string[]): string {
  return set.join("\n");
}

function serves(bundle: readonly string[], set: readonly string[]): boolean {
  const held = new Set(bundle);
  return set.every((module) => held.has(module)) && set.length >= LEAST_SHARE * bundle.length;
}
