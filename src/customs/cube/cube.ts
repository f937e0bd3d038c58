import {ascending, group} from "d3-array";
import {territories} from "../../reference/territories.js";
import type {Flow, QuarterTotal} from "../../trade/types.js";
import type {QuarterChoice} from "../common/manifest.js";
import {periodOf} from "../read/rows.js";
import type {Source} from "../read/source-cache.js";
import {segmentsOf} from "../read/kept-rows.js";
import {firstEditionParts} from "./first-editions.js";
import type {FlowYearSums, FlowYearTask} from "./flow-year.js";
import {makeAxes} from "./axes.js";
import type {Axes} from "./axes.js";
import type {Origins} from "./origins.js";
import type {Cells} from "./sums.js";

/** A flow of a complete year of a territory; what places stand for: `FlowYearSums`. */
export interface TerritoryFlowYear {
  year: number;
  flow: Flow;
  cells: Omit<Cells, "rowCount">;
  cpf4: Pick<Cells, "place" | "value">;
  trades: Uint32Array;
}

/** The sums of every territory, by identifier. */
export interface Cube {
  axes: Axes;
  /** Complete years, ascending, exports before imports. */
  years: Map<string, TerritoryFlowYear[]>;
  /** Every quarter, by year, quarter, flow. */
  quarters: Map<string, QuarterTotal[]>;
  /** The quarters that are known in an earlier edition, as its first had them. */
  firstEditions: Map<string, QuarterTotal[]>;
  /**
   * Imports of France by CPF4 code and origin, a complete year each, ascending; `trades` as in
   * `FlowYearSums`.
   */
  origins: (Origins & {year: number; trades: Uint32Array})[];
}

/** A cube to which nothing is added yet. */
export function emptyCube(axes: Axes): Cube {
  return {
    axes,
    years: new Map(territories.map(({id}) => [id, []])),
    quarters: new Map(territories.map(({id}) => [id, []])),
    firstEditions: new Map(territories.map(({id}) => [id, []])),
    origins: []
  };
}

/** Add the sums of a flow of a year; years and flows come in their order. */
export function addFlowYear(cube: Cube, {year, flow, trades, origins, ...sums}: FlowYearSums): void {
  if (origins) cube.origins.push({...origins, year, trades});
  for (const {id, cells, cpf4} of sums.territories) {
    const {place, value, mass} = cells;
    const own = {place: cpf4.place, value: cpf4.value};
    cube.years.get(id)!.push({year, flow, cells: {place, value, mass}, cpf4: own, trades});
  }
  for (const {id, totals} of sums.quarters) {
    // The sort is stable: flows stay in their order.
    const quarters = [...cube.quarters.get(id)!, ...totals];
    cube.quarters.set(
      id,
      quarters.sort((a, b) => a.year - b.year || a.quarter - b.quarter)
    );
  }
  for (const {id, totals} of sums.firstEditions) cube.firstEditions.get(id)!.push(...totals);
}

/** The axes of what the sources hold. */
export function axesOf(sources: readonly Source[]): Axes {
  return makeAxes(sources.map(({contents}) => contents.codes));
}

/** The flows of years to add up, in their order, each quarter from the source chosen for it. */
export function flowYearTasks(
  sources: readonly Source[],
  choices: readonly QuarterChoice[],
  years: readonly number[]
): FlowYearTask[] {
  const groups = [...group(choices, ({year, flow}) => periodOf({year, flow, quarter: 1}))];
  return groups
    .sort(([a], [b]) => ascending(a, b))
    .map(([, chosen]) => {
      const {year, flow} = chosen[0]!;
      const parts = sources.flatMap(({file, path, contents}) => {
        const quarters = chosen.filter(({source}) => source === file.name).map(({quarter}) => quarter);
        return quarters.length ? [{path, segments: segmentsOf(contents, {year, flow}), quarters}] : [];
      });
      const isComplete = years.includes(year);
      const firstEditions = isComplete ? firstEditionParts(sources, chosen) : [];
      return {year, flow, isComplete, parts, firstEditions};
    });
}
