import {formatShare} from "../../french/numbers.js";
import {NOT_AVAILABLE} from "../../french/numbers.js";
import type {MapStanding} from "../../trade/standings.js";
import type {Flow} from "../../trade/types.js";
import type {Names} from "../chart/code-names.js";
import type {MapClasses} from "../figure/map-classes.js";
import {categories, scaleClass} from "../figure/map-classes.js";
import type {MapMeasure, NameMeasure, NumberMeasure} from "./measures.js";

/** A département with what the map and the list tell of it. */
export interface RankedDepartement {
  standing: MapStanding;
  /** From 1, equal values with the same rank; `null` without a value, and for names. */
  rank: number | null;
  /** Number of the measure; for a name its part of the flow. */
  value: number | null;
  /** Name of the country or of the product. */
  name: string | null;
  /** « 12,3 Md€ », « Allemagne, 23 % ». */
  text: string;
  /** Index of its class. */
  index: number | null;
}

export interface RankedMap {
  classes: MapClasses;
  /**
   * In the order of the measure: largest first, those without a value last; for names by class, then by part.
   */
  departements: RankedDepartement[];
}

/** The départements in the order of a measure, and the classes that it has. */
export function rankedMap(
  standings: readonly MapStanding[],
  measure: MapMeasure,
  {flow, names}: {flow: Flow; names: Pick<Names, "partner" | "product">}
): RankedMap {
  return measure.type === "number"
    ? byNumber(standings, measure, flow)
    : byName(standings, measure, {flow, names});
}

function byNumber(standings: readonly MapStanding[], measure: NumberMeasure, flow: Flow): RankedMap {
  const rows = standings.map((standing) => ({standing, value: measure.value(standing, flow)}));
  const values = rows.flatMap(({value}) => (value === null ? [] : [value]));
  const classes = measure.scale(values);
  rows.sort((a, b) => descending(a.value, b.value) || byCode(a, b));
  const departements = rows.map(({standing, value}) => ({
    standing,
    value,
    name: null,
    rank: value === null ? null : 1 + rows.findIndex((other) => other.value === value),
    text: measure.format(value),
    index: scaleClass(classes, value)
  }));
  return {classes, departements};
}

function byName(
  standings: readonly MapStanding[],
  measure: NameMeasure,
  {flow, names}: {flow: Flow; names: Pick<Names, "partner" | "product">}
): RankedMap {
  const rows = standings.map((standing) => {
    const leader = measure.leader(standing, flow);
    const name =
      leader && (measure.subject === "partner" ? names.partner(leader.code) : names.product(leader.code));
    return {standing, name, value: leader?.share ?? null};
  });
  const {classOf, ...classes} = categories(rows.flatMap(({name}) => name ?? []));
  const departements = rows
    .map(({standing, name, value}) => ({
      standing,
      value,
      name,
      rank: null,
      text: name === null ? NOT_AVAILABLE : `${name}, ${formatShare(value)}`,
      index: classOf(name)
    }))
    .sort(
      (a, b) => (a.index ?? Infinity) - (b.index ?? Infinity) || descending(a.value, b.value) || byCode(a, b)
    );
  return {classes, departements};
}

function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b - a;
}

function byCode(a: {standing: MapStanding}, b: {standing: MapStanding}): number {
  return a.standing.code < b.standing.code ? -1 : 1;
}
