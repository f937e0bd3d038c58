import type {TerritoryIndices} from "../indices/territory-indices.js";
import {change, crossesBreak} from "../trends.js";
import type {Flow, KeyFigures} from "../types.js";
import type {TerritoryData} from "./territory-data.js";

/** The item of a list `…ByYear` in the reference year; `null` where there is none. */
export function atReference<T>(indices: TerritoryIndices, byYear: readonly T[] | undefined): T | null {
  return atYear(indices, byYear, indices.referenceYear);
}

/** The item of a list `…ByYear` in the year before, where a change may be told; else `null`. */
export function atPrevious<T>(indices: TerritoryIndices, byYear: readonly T[] | undefined): T | null {
  const year = comparableYear(indices);
  return year === null ? null : atYear(indices, byYear, year);
}

/** The year before; `null` where it is not complete, or the break of January 2022 lies between. */
export function comparableYear({referenceYear, previousYear}: TerritoryIndices): number | null {
  return crossesBreak(referenceYear) ? null : previousYear;
}

/** Key figures of the reference year. */
export function keyFiguresOf({summary, indices}: TerritoryData): KeyFigures | null {
  return summary.keyFigures.find(({year}) => year === indices.referenceYear) ?? null;
}

/** Growth of a flow on the year before, a fraction; `null` where it may not be told. */
export function growthOf({summary, indices}: TerritoryData, flow: Flow): number | null {
  return comparableYear(indices) === null ? null : change(summary.keyFigures, indices.referenceYear, flow);
}

/** The flow of the reference year, in euros; 0 where there is none. */
export function totalOf({indices}: TerritoryData, flow: Flow): number {
  return atReference(indices, indices.flows[flow].totalEurByYear) ?? 0;
}

function atYear<T>({years}: TerritoryIndices, byYear: readonly T[] | undefined, year: number): T | null {
  return byYear?.[years.indexOf(year)] ?? null;
}
