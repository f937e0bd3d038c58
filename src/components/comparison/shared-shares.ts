import type {ComparedTerritory} from "../../trade/across.js";
import type {Flow} from "../../trade/types.js";

/** What is compared. */
export type Subject = "products" | "partners";

/**
 * A heading or a partner, and its share in the flow of each territory, in their order; 0 for what it does not
 * trade.
 */
export interface SharedShare {
  code: string;
  shares: number[];
}

/** How many first codes of each territory count as its main ones. */
export const MAIN = 10;

/** The codes among the first ones of any of the territories, those with the largest share anywhere first. */
export function sharedShares(
  territories: readonly ComparedTerritory[],
  {flow, subject, rows}: {flow: Flow; subject: Subject; rows: number}
): SharedShare[] {
  const tables = territories.map(({flows}) => new Map(flows[flow][subject]));
  const codes = new Set(
    territories.flatMap(({flows}) => flows[flow][subject].slice(0, rows).map(([code]) => code))
  );
  return [...codes]
    .map((code) => ({code, shares: tables.map((table) => table.get(code) ?? 0)}))
    .sort((a, b) => Math.max(...b.shares) - Math.max(...a.shares) || (a.code < b.code ? -1 : 1))
    .slice(0, rows);
}

/** The codes among the ten first ones of every territory, in the order of the first. */
export function commonCodes(
  territories: readonly ComparedTerritory[],
  {flow, subject}: {flow: Flow; subject: Subject}
): string[] {
  const mains = territories.map(({flows}) => flows[flow][subject].slice(0, MAIN).map(([code]) => code));
  return (mains[0] ?? []).filter((code) => mains.every((codes) => codes.includes(code)));
}

/**
 * The code whose shares are furthest apart, with the territories of its largest and smallest share (by their
 * place); `null` without a difference.
 */
export function widestGap(
  shares: readonly SharedShare[]
): (SharedShare & {most: number; least: number}) | null {
  const gap = ({shares}: SharedShare) => Math.max(...shares) - Math.min(...shares);
  const [first] = [...shares].sort((a, b) => gap(b) - gap(a));
  if (!first || gap(first) === 0) return null;
  return {
    ...first,
    most: first.shares.indexOf(Math.max(...first.shares)),
    least: first.shares.indexOf(Math.min(...first.shares))
  };
}
