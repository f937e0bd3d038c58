import {compareCodes, selectRows, sumBy} from "./sums.js";
import {FLOWS} from "./types.js";
import type {Flow, TradeRow} from "./types.js";

/** A code and its amount in euros. */
export interface ActivityValue {
  code: string;
  valueEur: number;
}

/** A family of products and its A129 headings. */
export interface FamilyActivity extends ActivityValue {
  products: ActivityValue[];
}

/** One flow cut into families of products. */
export interface FlowActivities {
  flow: Flow;
  totalEur: number;
  families: FamilyActivity[];
}

export interface ActivitiesOptions {
  year: number;
  /** Code of the family of an A129 heading (see `Names.familyOf`): the domain has no table of its own. */
  familyOf: (product: string) => string;
}

/** Imports, then exports of a year by family and heading; both levels by value, descending; ties by code. */
export function activities(rows: readonly TradeRow[], {year, familyOf}: ActivitiesOptions): FlowActivities[] {
  return FLOWS.map((flow) => flowActivities(selectRows(rows, {year, flow}), flow, familyOf));
}

function flowActivities(
  rows: readonly TradeRow[],
  flow: Flow,
  familyOf: ActivitiesOptions["familyOf"]
): FlowActivities {
  const products = byValue(sumBy(rows, (row) => row.product));
  const families = byValue(sumBy(rows, (row) => familyOf(row.product))).map((family) => ({
    ...family,
    products: products.filter(({code}) => familyOf(code) === family.code)
  }));
  return {flow, totalEur: rows.reduce((sum, row) => sum + row.valueEur, 0), families};
}

function byValue(sums: Map<string, number>): ActivityValue[] {
  return [...sums]
    .map(([code, valueEur]) => ({code, valueEur}))
    .sort((a, b) => b.valueEur - a.valueEur || compareCodes(a.code, b.code));
}
