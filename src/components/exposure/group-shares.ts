import {formatDecimal} from "../../french/numbers.js";
import {MINUS, NBSP} from "../../french/signs.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow} from "../../trade/types.js";

/** Share of each group of countries in a flow, year by year. */
export interface GroupShares {
  code: string;
  name: string;
  points: {flow: Flow; year: number; share: number | null}[];
}

/** Groups in the order of the data, each with imports, then exports, over the years. */
export function groupShares({
  groups,
  flows,
  years
}: Pick<TerritoryIndices, "groups" | "flows" | "years">): GroupShares[] {
  return groups.map(({code, name}) => ({
    code,
    name,
    points: FLOWS.flatMap((flow) =>
      years.map((year, i) => ({flow, year, share: flows[flow].groupShareByYear[code]?.[i] ?? null}))
    )
  }));
}

/** A change of a share, in points: « +1,2 point », « −3,4 points ». */
export function pointsText(change: number): string {
  const points = Math.round(change * 1000) / 10;
  const text = formatDecimal(Math.abs(points), 1);
  const sign = points > 0 ? "+" : points < 0 ? MINUS : "";
  return `${sign}${text}${NBSP}${Math.abs(points) < 2 ? "point" : "points"}`;
}
