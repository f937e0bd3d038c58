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

/** A code and its shares, the places of its largest and smallest one, and how far these are apart. */
export interface Gap extends SharedShare {
  width: number;
  most: number;
  least: number;
}

/** The codes whose shares differ, those furthest apart first; ties by code. */
export function gaps(shares: readonly SharedShare[]): Gap[] {
  return shares
    .map((each) => {
      const [largest, smallest] = [Math.max(...each.shares), Math.min(...each.shares)];
      return {
        ...each,
        most: each.shares.indexOf(largest),
        least: each.shares.indexOf(smallest),
        width: largest - smallest
      };
    })
    .filter(({width}) => width > 0)
    .sort((a, b) => b.width - a.width || (a.code < b.code ? -1 : 1));
}
