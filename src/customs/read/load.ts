import type {QuarterChoice} from "../common/manifest.js";
import {CODE_KINDS, CODE_LENGTHS, codeSpace, codeText} from "./codes.js";
import type {Codes} from "./codes.js";
import {MAX_LINE_BYTES, diagnose, withoutMark} from "./diagnosis.js";
import type {MainText} from "./main-text.js";
import {LineReader, SHORTEST_LINE} from "./line-reader.js";
import {Refusal} from "../common/refusal.js";
import {firstRows, makeRows, readPeriod} from "./rows.js";
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
 * Read a text in one pass: its rows, and what they hold.
 *
 * @param size of the text in bytes, or more.
 * @throws Refusal that names the faulty lines.
 */
export async function loadText(
  text: MainText,
  size: number
): Promise<{rows: OfficialRows; contents: Contents}> {
  const room = makeRows(Math.ceil(size / SHORTEST_LINE) + 1);
  const reader = new LineReader(room, text.order, text.flow);
  if (!(await readLines(text, reader))) throw await explained(text);
  const rows = firstRows(room, reader.rowCount);
  return {rows, contents: contentsOf(rows)};
}

/** Bytes of the mark that a text may begin with: they may come one by one. */
const MARK_BYTES = 3;

async function readLines(text: MainText, reader: LineReader): Promise<boolean> {
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
    if (rest.length > MAX_LINE_BYTES || !reader.read(bytes.subarray(0, end))) return false;
  }
  return reader.readLast(rest);
}

async function explained(text: MainText): Promise<Error> {
  const found = await diagnose(text);
  return found
    ? new Refusal([found])
    : new Error(`No fault found in ${text.name}, which the reader refused.`);
}

function contentsOf(rows: OfficialRows): Contents {
  const counts = occurrences(rows.period, 1 << 16);
  const quarters = [...counts.keys()]
    .filter((period) => counts[period])
    .map((period) => ({...readPeriod(period), rowCount: counts[period]!}));
  const codes = CODE_KINDS.map((kind) => [kind, codesIn(rows[kind], CODE_LENGTHS[kind])]);
  return {rowCount: rows.period.length, quarters, codes: Object.fromEntries(codes) as Codes};
}

function codesIn(column: Uint16Array | Uint32Array, length: number): string[] {
  const counts = occurrences(column, codeSpace(length));
  const codes: string[] = [];
  for (let number = 0; number < counts.length; number++) {
    if (counts[number]) codes.push(codeText(number, length));
  }
  return codes;
}

/** How often each number occurs. */
function occurrences(column: Uint16Array | Uint32Array, space: number): Uint32Array {
  const counts = new Uint32Array(space);
  for (let i = 0; i < column.length; i++) counts[column[i]!]! += 1;
  return counts;
}
