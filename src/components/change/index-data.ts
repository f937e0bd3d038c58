import {baseIndex, baseYearOf} from "../../trade/indices/base-index.js";
import type {TerritoryIndices} from "../../trade/indices/territory-indices.js";
import {selectRows, sumBy} from "../../trade/sums.js";
import {breakIndex} from "../../trade/trends.js";
import {FLOWS} from "../../trade/types.js";
import type {Flow, TradeRow} from "../../trade/types.js";
import type {ComparedRows, Fiche} from "../fiche.js";

export type Place = "own" | "region" | "france";

/** Indices of a territory over the years of the data, one a year; `null` where there is none. */
export interface IndexSeries {
  place: Place;
  name: string;
  values: (number | null)[];
}

/** The indices of a flow, of the territory and of those that it is compared with. */
export interface FlowSeries {
  flow: Flow;
  series: IndexSeries[];
}

export interface IndexData {
  /** Every year from the first to the last: one that is not complete has no value. */
  years: number[];
  baseYear: number;
  /** Whether the years cross the break of January 2022. */
  crossesBreak: boolean;
  flows: FlowSeries[];
}

/**
 * Exports and imports of a territory, its region and France, 100 in one year. Those that are 0 in it have no
 * index.
 */
export function indexData(
  {summary}: Pick<Fiche, "summary">,
  {years, flows}: Pick<TerritoryIndices, "years" | "flows">,
  {region, comparison}: {region: string; comparison: ComparedRows}
): IndexData {
  const all = everyYear(years);
  const baseYear = baseYearOf(years);
  const indices = (amounts: readonly number[]) => {
    const known = baseIndex(amounts, years, baseYear);
    return all.map((year) => known[years.indexOf(year)] ?? null);
  };
  const others = [
    {place: "region" as const, name: region, rows: comparison.region},
    {place: "france" as const, name: "France", rows: comparison.france}
  ];
  const seriesOf = (flow: Flow): IndexSeries[] => [
    {place: "own", name: summary.name, values: indices(flows[flow].totalEurByYear)},
    ...others.flatMap(({rows, ...each}) =>
      rows ? [{...each, values: indices(totalsByYear(rows, flow, years))}] : []
    )
  ];
  return {
    years: all,
    baseYear,
    crossesBreak: breakIndex(all.map((year) => ({year}))) > 0,
    flows: [...FLOWS].reverse().map((flow) => ({
      flow,
      series: seriesOf(flow).filter(({values}) => values.some((value) => value !== null))
    }))
  };
}

/** The comparison holds whole flows, cut to their first ranks and `AUTRES`: its sums are the totals. */
function totalsByYear(rows: readonly TradeRow[], flow: Flow, years: readonly number[]): number[] {
  const totals = sumBy(selectRows(rows, {flow}), ({year}) => String(year));
  return years.map((year) => totals.get(String(year)) ?? 0);
}

function everyYear(years: readonly number[]): number[] {
  const [first, last] = [years[0]!, years.at(-1)!];
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
