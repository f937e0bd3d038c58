import type {Flow} from "../../trade/types.js";

/**
 * The rows of a main file, column by column: codes by their numbers (codes.ts), `value` in euros, `mass` in
 * kilograms — whole numbers of 15 digits at most, exact in doubles.
 */
export interface OfficialRows {
  /** Flow, year and quarter: `periodOf`. */
  period: Uint16Array;
  departement: Uint16Array;
  region: Uint16Array;
  partner: Uint16Array;
  product: Uint32Array;
  cpf4: Uint32Array;
  value: Float64Array;
  mass: Float64Array;
}

/** A quarter of a flow. */
export interface Period {
  flow: Flow;
  year: number;
  quarter: 1 | 2 | 3 | 4;
}

/** Exports come before imports, as everywhere. */
export const FLOW_ORDER: readonly Flow[] = ["export", "import"];

/** A quarter of a flow as a number; numbers come in the order of years, flows, quarters. */
export function periodOf({flow, year, quarter}: Period): number {
  return (year * 2 + FLOW_ORDER.indexOf(flow)) * 4 + quarter - 1;
}

/** The quarter of a flow that a number stands for. */
export function readPeriod(period: number): Period {
  return {
    flow: FLOW_ORDER[(period >> 2) & 1]!,
    year: period >> 3,
    quarter: ((period & 3) + 1) as Period["quarter"]
  };
}

/** Allocates columns for some rows. */
export function makeRows(capacity: number): OfficialRows {
  return {
    period: new Uint16Array(capacity),
    departement: new Uint16Array(capacity),
    region: new Uint16Array(capacity),
    partner: new Uint16Array(capacity),
    product: new Uint32Array(capacity),
    cpf4: new Uint32Array(capacity),
    value: new Float64Array(capacity),
    mass: new Float64Array(capacity)
  };
}

/** The rows from `start`, to `end` left out; the memory is shared. */
export function someRows(rows: OfficialRows, start: number, end: number): OfficialRows {
  const columns = Object.entries(rows).map(([name, values]) => [
    name,
    (values as Float64Array).subarray(start, end)
  ]);
  return Object.fromEntries(columns) as OfficialRows;
}

/** A copy of some rows. */
export function pickRows(rows: OfficialRows, places: readonly number[]): OfficialRows {
  const columns = Object.entries(rows).map(([name, values]) => {
    const own = (values as Float64Array).slice(0, places.length);
    places.forEach((place, i) => (own[i] = (values as Float64Array)[place]!));
    return [name, own];
  });
  return Object.fromEntries(columns) as OfficialRows;
}
