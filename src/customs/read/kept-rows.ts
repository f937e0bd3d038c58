import {open} from "node:fs/promises";
import type {FileHandle} from "node:fs/promises";
import {makeRows, pickRows, readPeriod} from "./rows.js";
import type {OfficialRows, Period} from "./rows.js";

/**
 * Rows of one flow of one year that lie together in a file of kept rows: one column after another, as they
 * lie in the memory of this machine. A year is found without reading the others, however many there are.
 */
export interface RowSegment extends Pick<Period, "year" | "flow"> {
  /** Place in the file, in bytes. */
  start: number;
  rowCount: number;
}

/** The segments of a flow of a year. */
export function segmentsOf(
  {segments}: {segments: readonly RowSegment[]},
  {year, flow}: Pick<Period, "year" | "flow">
): RowSegment[] {
  return segments.filter((segment) => segment.year === year && segment.flow === flow);
}

/** Writes rows into a file of kept rows, a part at a time, in their order within each flow and year. */
export class RowsFile {
  readonly segments: RowSegment[] = [];
  readonly #file: FileHandle;
  #size = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<RowsFile> {
    return new RowsFile(await open(path, "w"));
  }

  /** Append rows; they may be written over once this is done. */
  async add(rows: OfficialRows): Promise<void> {
    for (const part of byFlowYear(rows)) {
      const {year, flow} = readPeriod(part.period[0]!);
      this.segments.push({year, flow, start: this.#size, rowCount: part.period.length});
      for (const column of columnsOf(part)) {
        await this.#file.writeFile(bytesOf(column));
        this.#size += column.byteLength;
      }
    }
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

/** How many rows some segments hold. */
export function rowCountOf(segments: readonly RowSegment[]): number {
  return segments.reduce((sum, {rowCount}) => sum + rowCount, 0);
}

/**
 * Rows of some segments of a file of kept rows, one segment after another; nothing else of it is read.
 *
 * @param rows where they go, as many as there are; new memory by default.
 * @throws Error when the file ends before.
 */
export async function readRows(
  path: string,
  segments: readonly RowSegment[],
  rows = makeRows(rowCountOf(segments))
): Promise<OfficialRows> {
  const file = await open(path);
  try {
    let next = 0;
    for (const {start, rowCount} of segments) {
      const columns = columnsOf(rows).map((column) => bytesOf(column.subarray(next, next + rowCount)));
      const size = columns.reduce((sum, {byteLength}) => sum + byteLength, 0);
      const {bytesRead} = await file.readv(columns, start);
      if (bytesRead !== size) throw new Error(`${path} does not hold ${rowCount} rows at ${start}.`);
      next += rowCount;
    }
  } finally {
    await file.close();
  }
  return rows;
}

/** Quarters of one year and flow share this number. */
const flowYearOf = (period: number) => period >> 2;

/** The rows as they are, or, where they are of several years or flows, a copy of those of each. */
function byFlowYear(rows: OfficialRows): OfficialRows[] {
  const places = new Map<number, number[]>();
  const first = flowYearOf(rows.period[0]!);
  if (rows.period.every((period) => flowYearOf(period) === first)) return rows.period.length ? [rows] : [];
  rows.period.forEach((period, place) => {
    const flowYear = flowYearOf(period);
    const own = places.get(flowYear);
    if (own) own.push(place);
    else places.set(flowYear, [place]);
  });
  return [...places.values()].map((own) => pickRows(rows, own));
}

type Column = Uint16Array | Uint32Array | Float64Array;

function columnsOf(rows: OfficialRows): Column[] {
  return Object.values(rows) as Column[];
}

function bytesOf({buffer, byteOffset, byteLength}: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
