import {difference, group, sort} from "d3-array";
import type {Flow} from "../../trade/types.js";
import type {PublishedFigures} from "./key-figures.js";

/** A total that has changed since it was published. */
export interface Revision {
  id: string;
  name: string;
  year: number;
  flow: Flow;
  beforeEur: number;
  afterEur: number;
}

/** The differences between two publications. */
export interface Changes {
  /** Years that only the new publication has, ascending. */
  newYears: number[];
  /** Years that it no longer has, ascending. */
  goneYears: number[];
  /** Territories, by id, that only one of the publications has. */
  newTerritories: string[];
  goneTerritories: string[];
  /** Totals of years that both have: France first, then the largest differences. */
  revisions: Revision[];
}

/** Compare the key figures of two publications. */
export function keyFigureChanges(
  before: readonly PublishedFigures[],
  after: readonly PublishedFigures[]
): Changes {
  const [yearsBefore, yearsAfter] = [before, after].map((all) => new Set(all.map(({year}) => year)));
  const [idsBefore, idsAfter] = [before, after].map((all) => new Set(all.map(({id}) => id)));
  return {
    newYears: sort(difference(yearsAfter!, yearsBefore!)),
    goneYears: sort(difference(yearsBefore!, yearsAfter!)),
    // In a first publication no territory is a surprise.
    newTerritories: before.length ? sort(difference(idsAfter!, idsBefore!)) : [],
    goneTerritories: sort(difference(idsBefore!, idsAfter!)),
    revisions: revisions(before, after)
  };
}

/** Whether the two publications are the same. */
export function isUnchanged(changes: Changes): boolean {
  return Object.values(changes).every((list: unknown[]) => list.length === 0);
}

function revisions(before: readonly PublishedFigures[], after: readonly PublishedFigures[]): Revision[] {
  const known = group(before, keyOf);
  const all = after.flatMap((now) => {
    const then = known.get(keyOf(now))?.[0];
    return then ? [revision("export", then, now), revision("import", then, now)] : [];
  });
  const real = all.filter(({beforeEur, afterEur}) => beforeEur !== afterEur);
  return sort(real, (a, b) => franceFirst(a, b) || size(b) - size(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({id, year}: {id: string; year: number}): string {
  return `${id} ${year}`;
}

function revision(flow: Flow, before: PublishedFigures, after: PublishedFigures): Revision {
  const total = flow === "export" ? "exportEur" : "importEur";
  const {id, name, year} = after;
  return {id, name, year, flow, beforeEur: before[total], afterEur: after[total]};
}

function size({beforeEur, afterEur}: Revision): number {
  return Math.abs(afterEur - beforeEur);
}

function franceFirst(a: Revision, b: Revision): number {
  return Number(isFrance(b)) - Number(isFrance(a));
}

/** Whether a figure is that of the whole country. */
export function isFrance({id}: {id: string}): boolean {
  return id.startsWith("france");
}
