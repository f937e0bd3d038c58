import type {QuarterChoice} from "../common/manifest.js";
import {CODE_KINDS, CODE_LENGTHS, codeSpace, codeText} from "./codes.js";
import type {Codes} from "./codes.js";
import {MAX_LINE_BYTES, diagnose, withoutMark} from "./diagnosis.js";
import type {MainText} from "./main-text.js";
import {LineReader, SHORTEST_LINE} from "./line-reader.js";
import {Refusal} from "../common/refusal.js";
import {readPeriod, someRows} from "./rows.js";
import {RowRoom} from "./row-room.js";
import type {OfficialRows} from "./rows.js";

/** One (flow, year, quarter) found in a file. */
export type QuarterCount = Pick<QuarterChoice, "flow" | "year" | "quarter" | "rowCount">;

/** What a loaded file holds. */
export interface Contents {
  rowCount: number;
  quarters: QuarterCount[];
  codes: Codes;
}

/**
 * Rows that a text is read into, at most: once they are full they are handed on, and used again. So much of a
 * text lies in memory, however long it is.
 */
export const PART_ROWS = 1 << 19;

/** What a reading may be given. */
export interface LoadOptions {
  /** Rows in memory at a time; default `PART_ROWS`. */
  partRows?: number;
  /** Memory for them; default: new. */
  room?: RowRoom;
}

/**
 * Read a text in one pass: its rows go to `keep`, a part of them at a time, in their order. The rows are
 * written over once `keep` is done with them.
 *
 * @param size of the text in bytes, or more.
 * @throws Refusal that names the faulty lines, when some rows may have gone to `keep`.
 */
export async function loadText(
  text: MainText,
  size: number,
  keep: (rows: OfficialRows) => Promise<void>,
  {partRows = PART_ROWS, room: memory = new RowRoom()}: LoadOptions = {}
): Promise<Contents> {
  const capacity = Math.min(Math.ceil(size / SHORTEST_LINE) + 1, partRows);
  const room = memory.take(capacity);
  const reader = new LineReader(room, text.order, text.flow);
  const tally = new Tally();
  for await (const lines of wholeLines(text)) {
    if (lines.isTooLong) throw await explained(text);
    for (const part of lines.isLast ? [lines.bytes] : partsOf(lines.bytes, capacity * SHORTEST_LINE)) {
      if (reader.rowCount + rowsAtMost(part) > capacity) await handOn();
      if (!(lines.isLast ? reader.readLast(part) : reader.read(part))) throw await explained(text);
    }
  }
  await handOn();
  return tally.contents();

  async function handOn(): Promise<void> {
    const rows = someRows(room, 0, reader.rowCount);
    tally.add(rows);
    await keep(rows);
    reader.rowCount = 0;
  }
}

function rowsAtMost({length}: Uint8Array): number {
  return Math.ceil(length / SHORTEST_LINE);
}

/** Whole lines, in parts of some bytes, or of one line where it is longer. */
function* partsOf(lines: Buffer, bytes: number): Generator<Buffer> {
  for (let start = 0; start < lines.length;) {
    const isRest = lines.length - start <= bytes;
    const lastEnd = isRest ? lines.length : lines.lastIndexOf("\n", start + bytes - 1) + 1;
    const end = lastEnd > start ? lastEnd : lines.indexOf("\n", start) + 1;
    yield lines.subarray(start, end);
    start = end;
  }
}

/** Some lines of a text, without its mark. */
interface Lines {
  bytes: Buffer;
  /** The last line alone, which may lack its end, or be empty. */
  isLast: boolean;
  /** The line that follows is longer than any may be. */
  isTooLong: boolean;
}

/** Bytes of the mark that a text may begin with: they may come one by one. */
const MARK_BYTES = 3;

async function* wholeLines(text: MainText): AsyncGenerator<Lines> {
  let rest: Buffer = Buffer.alloc(0);
  let isStart = true;
  for await (const chunk of await text.open()) {
    let bytes: Buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    if (isStart && bytes.length < MARK_BYTES) {
      rest = bytes;
      continue;
    }
    if (isStart) bytes = withoutMark(bytes);
    isStart = false;
    const end = bytes.lastIndexOf("\n") + 1;
    rest = bytes.subarray(end);
    yield {bytes: bytes.subarray(0, end), isLast: false, isTooLong: rest.length > MAX_LINE_BYTES};
  }
  yield {bytes: rest, isLast: true, isTooLong: false};
}

async function explained(text: MainText): Promise<Error> {
  const found = await diagnose(text);
  return found
    ? new Refusal([found])
    : new Error(`No fault found in ${text.name}, which the reader refused.`);
}

/** What the rows of a text hold, counted a part of them at a time. */
class Tally {
  #rowCount = 0;
  readonly #periods = new Uint32Array(1 << 16);
  readonly #codes = CODE_KINDS.map((kind) => ({
    kind,
    seen: new Seen(codeSpace(CODE_LENGTHS[kind]))
  }));

  add(rows: OfficialRows): void {
    this.#rowCount += rows.period.length;
    count(rows.period, this.#periods);
    for (const {kind, seen} of this.#codes) seen.add(rows[kind]);
  }

  contents(): Contents {
    const quarters = [...this.#periods.keys()]
      .filter((period) => this.#periods[period])
      .map((period) => ({...readPeriod(period), rowCount: this.#periods[period]!}));
    const codes = this.#codes.map(({kind, seen}) => [
      kind,
      seen.numbers().map((number) => codeText(number, CODE_LENGTHS[kind]))
    ]);
    return {rowCount: this.#rowCount, quarters, codes: Object.fromEntries(codes) as Codes};
  }
}

/** Add to each number how often it occurs. */
function count(column: Uint16Array | Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < column.length; i++) counts[column[i]!]! += 1;
}

/** The distinct numbers of columns. A mark for each number there may be; few of them are met. */
class Seen {
  readonly #marks: Uint8Array;
  readonly #numbers: number[] = [];

  /** @param space all numbers lie below. */
  constructor(space: number) {
    this.#marks = new Uint8Array(space);
  }

  add(column: Uint16Array | Uint32Array): void {
    for (let i = 0; i < column.length; i++) {
      const number = column[i]!;
      if (this.#marks[number]) continue;
      this.#marks[number] = 1;
      this.#numbers.push(number);
    }
  }

  /** Ascending. */
  numbers(): number[] {
    return this.#numbers.sort((a, b) => a - b);
  }
}
