import {codeSpace} from "../read/codes.js";
import type {RowSegment} from "../read/kept-rows.js";
import type {OfficialRows, Period} from "../read/rows.js";

/** Where the rows of some quarters of a year lie: a file of kept rows, and the quarters that count. */
export interface QuarterRows {
  path: string;
  /** Those of the flow and year: the rest of the file is not read. */
  segments: RowSegment[];
  quarters: Period["quarter"][];
}

/** A file and its quarters that count: `isChosen` holds 1 at their periods. */
export interface ChosenRows {
  rows: OfficialRows;
  isChosen: Uint8Array;
}

/** Rows of a file that count, one run after another: its first row, and the row after its last. */
export interface RowRuns {
  rows: OfficialRows;
  runs: [start: number, end: number][];
}

/** The rows of one (département, region), by their numbers. */
export interface PairRows {
  departement: number;
  region: number;
  parts: RowRuns[];
}

const REGIONS = codeSpace(2);
/** No pair. */
const NONE = -1;

/**
 * The rows that count, by (département, region), in the order of the codes. Files come by département: the
 * rows of a pair are a few runs, and need not be sorted.
 */
export function rowsByPair(parts: readonly ChosenRows[]): PairRows[] {
  const pairs = new Map<number, RowRuns[]>();
  for (const part of parts) {
    for (const [pair, runs] of runsByPair(part)) {
      pairs.set(pair, [...(pairs.get(pair) ?? []), {rows: part.rows, runs}]);
    }
  }
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([pair, parts]) => ({departement: Math.floor(pair / REGIONS), region: pair % REGIONS, parts}));
}

function runsByPair({rows, isChosen}: ChosenRows): Map<number, RowRuns["runs"]> {
  const {period, departement, region} = rows;
  const found = new Map<number, RowRuns["runs"]>();
  const runsOf = (pair: number) => found.get(pair) ?? found.set(pair, []).get(pair)!;
  let last = NONE;
  let start = 0;
  for (let i = 0; i <= period.length; i++) {
    const counts = i < period.length && isChosen[period[i]!] === 1;
    const pair = counts ? departement[i]! * REGIONS + region[i]! : NONE;
    if (pair === last) continue;
    if (last !== NONE) runsOf(last).push([start, i]);
    last = pair;
    start = i;
  }
  return found;
}
