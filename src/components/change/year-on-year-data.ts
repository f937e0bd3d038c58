import {everyQuarter, quarterChange} from "../../trade/trends.js";
import type {Quarter} from "../../trade/trends.js";
import type {Flow, QuarterTotal} from "../../trade/types.js";

/** Changes above this are cut: +200 %. One of them would make all others flat. */
export const BEYOND = 2;

/**
 * The change of a quarter on the same quarter of the year before, as a fraction; `null` where it means
 * nothing.
 */
export interface QuarterChange {
  year: number;
  quarter: number;
  change: number | null;
}

export interface FlowChanges {
  flow: Flow;
  changes: QuarterChange[];
}

export interface YearOnYear {
  /** From the first quarter with a change of some flow to the last. */
  first: QuarterChange;
  last: QuarterChange;
  /** Of all flows; holds zero, ends at the cut. */
  domain: [number, number];
  /** Whether the break of January 2022 is between the first quarter and the last. */
  crossesBreak: boolean;
  flows: FlowChanges[];
}

/**
 * The changes of both flows, none across the break of January 2022; `null` where no quarter has one of the
 * year before.
 */
export function yearOnYear(totals: readonly QuarterTotal[]): YearOnYear | null {
  const quarters = everyQuarter(totals);
  const flows = (["export", "import"] as const).map((flow) => ({flow, changes: changesOf(quarters, flow)}));
  const isKnown = (_: Quarter, i: number) => flows.some(({changes}) => changes[i]!.change !== null);
  const [from, to] = [quarters.findIndex(isKnown), quarters.findLastIndex(isKnown)];
  if (from < 0) return null;
  const cut = flows
    .map(({flow, changes}) => ({flow, changes: changes.slice(from, to + 1)}))
    .filter(({changes}) => changes.some(({change}) => change !== null));
  const [first, last] = [cut[0]!.changes[0]!, cut[0]!.changes.at(-1)!];
  return {
    first,
    last,
    domain: domainOf(cut),
    crossesBreak: first.year < 2022 && last.year >= 2022,
    flows: cut
  };
}

function changesOf(quarters: readonly Quarter[], flow: Flow): QuarterChange[] {
  const changes = quarterChange(quarters, flow);
  return quarters.map(({year, quarter}, i) => ({year, quarter, change: changes[i]!}));
}

function domainOf(flows: readonly FlowChanges[]): [number, number] {
  const values = flows.flatMap(({changes}) => changes.flatMap(({change}) => change ?? []));
  const [low, high] = [Math.min(0, ...values), Math.min(BEYOND, Math.max(0, ...values))];
  return low === high ? [-0.01, 0.01] : [low, high];
}
