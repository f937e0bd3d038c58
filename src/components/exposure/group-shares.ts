import {tenthsInPoints} from "../../french/points.js";
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
  return tenthsInPoints(Math.round(change * 1000));
}
