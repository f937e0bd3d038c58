import {cumsum} from "d3-array";
import type {QuarterTotal} from "../../trade/types.js";
import {readRows, rowCountOf} from "../read/kept-rows.js";
import type {RowRoom} from "../read/row-room.js";
import {pickRows, periodOf, someRows} from "../read/rows.js";
import type {OfficialRows, Period} from "../read/rows.js";
import type {ChosenRows, QuarterRows} from "./row-runs.js";
import {checkMargins} from "./check-margins.js";
import type {CheckMargins} from "./check-margins.js";
import {editionTotals} from "./first-editions.js";
import {byTerritory} from "./membership.js";
import {originsOf} from "./origins.js";
import type {Origins} from "./origins.js";
import {sumPairs, tradesOf} from "./pair-sums.js";
import type {PairSums, RowList} from "./pair-sums.js";
import type {Axes} from "./axes.js";
import {Sums} from "./sums.js";
import type {Cells} from "./sums.js";

/** A flow of a year to add up: where its quarters lie. */
export interface FlowYearTask extends Pick<Period, "year" | "flow"> {
  /** Complete years have sums by territory; the others, totals of quarters only. */
  isComplete: boolean;
  parts: QuarterRows[];
  /** Where the first known edition of its quarters lies, for those that a later one has replaced. */
  firstEditions: QuarterRows[];
}

/**
 * What the rows of a flow of a year say. Places of `cells`: product × partners + partner; of `cpf4`: those of
 * `trades`.
 */
export interface FlowYearSums extends Pick<Period, "year" | "flow"> {
  /** (product, CPF4) pairs, as product × cpf4 codes + cpf4 code, ascending. */
  trades: Uint32Array;
  margins: CheckMargins;
  /** By territory, where the year is complete. */
  territories: {id: string; cells: Cells; cpf4: Cells}[];
  /** CPF4 codes of all rows. */
  cpf4: Cells;
  /** Imports of France by CPF4 code and origin; `null` for exports and for a year that is not complete. */
  origins: Origins | null;
  quarters: {id: string; totals: QuarterTotal[]}[];
  /** The same in the first known edition, for quarters that have an earlier one than that of `quarters`. */
  firstEditions: {id: string; totals: QuarterTotal[]}[];
  /** Rows whose key occurs more than once, all of them. */
  repeated: OfficialRows[];
  /** Rows with a negative value or mass. */
  negative: OfficialRows[];
}

/**
 * Add up a flow of a year: first by département and region, then, from these sums, by territory.
 *
 * @param room memory for its rows, free again afterwards.
 */
export async function sumFlowYear(task: FlowYearTask, axes: Axes, room: RowRoom): Promise<FlowYearSums> {
  const {year, flow, isComplete} = task;
  const all = await chosenRows([...task.parts, ...task.firstEditions], task, room);
  const [parts, earlier] = [all.slice(0, task.parts.length), all.slice(task.parts.length)];
  const trades = tradesOf(parts, axes);
  const pairs = [...sumPairs(parts, axes, trades)];
  const cells = new Sums(axes.product.length * axes.partner.length);
  const cpf4 = new Sums(trades.length);
  const quarters = new Sums(4);
  const members = byTerritory(pairs);
  return {
    year,
    flow,
    trades: trades.numbers,
    margins: checkMargins(pairs, axes),
    territories: (isComplete ? members : []).map(({id, own}) => ({
      id,
      cells: merged(own, "cells", cells),
      cpf4: merged(own, "cpf4", cpf4)
    })),
    cpf4: merged(pairs, "cpf4", cpf4),
    origins: isComplete && flow === "import" ? originsOf(parts, axes, trades) : null,
    quarters: members.map(({id, own}) => ({
      id,
      totals: quarterTotals(task, merged(own, "quarters", quarters))
    })),
    firstEditions: editionTotals(earlier, task),
    repeated: pairs.flatMap(({repeated}) => repeated.map(rowsOf)),
    negative: pairs.flatMap(({negative}) => negative.map(rowsOf))
  };
}

/** The rows of files, one file after another in the memory of `room`. */
async function chosenRows(
  files: readonly QuarterRows[],
  {year, flow}: Pick<Period, "year" | "flow">,
  room: RowRoom
): Promise<ChosenRows[]> {
  const ends = cumsum(files, ({segments}) => rowCountOf(segments));
  const rows = room.take(ends.at(-1) ?? 0);
  return Promise.all(
    files.map(async ({path, segments, quarters}, index) => {
      const isChosen = new Uint8Array(1 << 16);
      for (const quarter of quarters) isChosen[periodOf({flow, year, quarter})] = 1;
      const own = someRows(rows, ends[index - 1] ?? 0, ends[index]!);
      return {rows: await readRows(path, segments, own), isChosen};
    })
  );
}

/** The sum of cells of pairs, made in an empty table. Nearly every département is a single pair. */
function merged(pairs: readonly PairSums[], kind: "cells" | "cpf4" | "quarters", table: Sums): Cells {
  if (pairs.length === 1) return pairs[0]![kind];
  for (const pair of pairs) table.addCells(pair[kind]);
  return table.take();
}

function quarterTotals({year, flow}: Pick<Period, "year" | "flow">, {place, value}: Cells): QuarterTotal[] {
  return Array.from(place, (each, i) => ({
    year,
    quarter: (each + 1) as Period["quarter"],
    flow,
    valueEur: value[i]!
  }));
}

function rowsOf({rows, places}: RowList): OfficialRows {
  return pickRows(rows, places);
}
