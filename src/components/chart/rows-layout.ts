import {textWidth, widestOf, wrapText} from "./text-widths.js";

export const TEXT_SIZE = 12;
export const LINE = 14;
/** Between a name or a value and the bars. */
export const GAP = 8;
const TITLE_HEIGHT = 24;
const MARGIN_BOTTOM = 2;
/**
 * Part of the width that names may take. Longer names wrap to several lines, so that bars stay long enough to
 * compare.
 */
const WIDEST_NAMES = 0.42;

/** A bar of a row, from one value to another of the common scale. */
export interface RowBar {
  from: number;
  to: number;
  /** Full, tinted with an outline, or an outline alone: told apart without colour. */
  fill: "full" | "tint" | "outline";
  /** What a pointer reads. */
  title: string;
  /** Where several bars share the height of the row: index of this one, and how many they are. */
  lane?: {index: number; count: number};
}

/** A row: its name, its bars, and its value as written at its end. */
export interface ChartRow {
  name: string;
  value: string;
  bars: RowBar[];
  /** A sum: bold, under a rule. */
  isTotal?: boolean;
  /** Place of a short rule across the row: a sum of its bars. */
  tick?: number;
}

/** A row at its place; `top` and `bottom` in pixels from the first row. */
export interface PlacedRow extends ChartRow {
  top: number;
  bottom: number;
  lines: string[];
}

/** Places in pixels; the scale is in the unit of the values. */
export interface RowsLayout {
  width: number;
  height: number;
  margin: {top: number; right: number; bottom: number; left: number};
  domain: [number, number];
  rows: PlacedRow[];
}

/**
 * Lays out rows under each other: names at the left, bars on one scale that holds zero, values at the right.
 * Margins and scale are those that fit `alike`: the rows of all charts of a figure, so that these compare.
 */
export function rowsLayout(
  rows: readonly ChartRow[],
  {width, title, alike = rows}: {width: number; title: string; alike?: readonly ChartRow[]}
): RowsLayout {
  const lines = wrappedNames(rows, width);
  const values = alike.map(({value}) => value);
  const names = wrappedNames(alike, width).map((own, i) => widestOf(own, TEXT_SIZE, boldOf(alike[i]!)));
  const margin = {
    top: title === "" ? 2 : TITLE_HEIGHT,
    right: Math.ceil(widestOf(values, TEXT_SIZE, {bold: true})) + GAP,
    bottom: MARGIN_BOTTOM,
    left: Math.ceil(Math.max(0, ...names)) + GAP
  };
  const placed = placedRows(rows, lines);
  const height = margin.top + (placed.at(-1)?.bottom ?? 0) + margin.bottom;
  return {width, height, margin, domain: domainOf(alike), rows: placed};
}

function wrappedNames(rows: readonly ChartRow[], width: number): string[][] {
  const room = Math.floor(width * WIDEST_NAMES);
  return rows.map((row) =>
    textWidth(row.name, TEXT_SIZE, boldOf(row)) <= room
      ? [row.name]
      : wrapText(row.name, TEXT_SIZE, room, boldOf(row))
  );
}

function boldOf({isTotal = false}: ChartRow): {bold: boolean} {
  return {bold: isTotal};
}

function placedRows(rows: readonly ChartRow[], lines: readonly string[][]): PlacedRow[] {
  let at = 0;
  return rows.map((row, i) => {
    const lanes = Math.max(1, ...row.bars.map(({lane}) => lane?.count ?? 1));
    const own = Math.max(lines[i]!.length * LINE + 4, lanes * 9 + 5, 19);
    const top = at + (row.isTotal ? 3 : 0);
    at = top + own;
    return {...row, lines: lines[i]!, top, bottom: at};
  });
}

/** The scale of all bars and ticks, zero included; never a single point. */
function domainOf(rows: readonly ChartRow[]): [number, number] {
  const ends = rows.flatMap(({bars, tick = 0}) => [tick, ...bars.flatMap(({from, to}) => [from, to])]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [0, 1] : [low, high];
}
