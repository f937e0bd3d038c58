import {codeSpace} from "../read/codes.js";
import type {OfficialRows} from "../read/rows.js";
import {Axis} from "./axis.js";

/** The rows of a file that count, those of a département and region after another. */
export interface BookedRows {
  rows: OfficialRows;
  /** Places in `rows`, grouped. */
  order: Uint32Array;
  /** Where each group starts in `order`, and where the last one ends. */
  starts: Uint32Array;
}

/** A file and its quarters that count: `isChosen` holds 1 at their periods. */
export interface ChosenRows {
  rows: OfficialRows;
  isChosen: Uint8Array;
}

const REGIONS = codeSpace(2);

/** The (département, region) pairs of some rows, as numbers that `readPair` reads. */
export function pairsOf(parts: readonly ChosenRows[]): Axis {
  const found = new Set<number>();
  let last = -1;
  for (const {rows, isChosen} of parts) {
    for (let i = 0; i < rows.period.length; i++) {
      if (!isChosen[rows.period[i]!]) continue;
      const pair = rows.departement[i]! * REGIONS + rows.region[i]!;
      // Files come by département: nearly every row has the pair of the row before.
      if (pair !== last) found.add(pair);
      last = pair;
    }
  }
  return new Axis(found, REGIONS * REGIONS);
}

/** Numbers of the département and the region of a pair. */
export function readPair(pair: number): {departement: number; region: number} {
  return {departement: Math.floor(pair / REGIONS), region: pair % REGIONS};
}

/** Group rows by pair, in two passes: count, then place. */
export function bookedRows({rows, isChosen}: ChosenRows, pairs: Axis): BookedRows {
  const {period, departement, region} = rows;
  const starts = new Uint32Array(pairs.length + 1);
  for (let i = 0; i < period.length; i++) {
    if (isChosen[period[i]!]) starts[pairs.place(departement[i]! * REGIONS + region[i]!) + 1]! += 1;
  }
  for (let place = 0; place < pairs.length; place++) starts[place + 1]! += starts[place]!;
  const order = new Uint32Array(starts[pairs.length]!);
  const next = starts.slice();
  for (let i = 0; i < period.length; i++) {
    if (isChosen[period[i]!]) order[next[pairs.place(departement[i]! * REGIONS + region[i]!)]!++] = i;
  }
  return {rows, order, starts};
}
