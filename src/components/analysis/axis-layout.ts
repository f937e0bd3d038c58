import type {DrawnScale, FrenchScale} from "./scales.js";

/** Size of all words of a chart, in pixels. */
export const TEXT_SIZE = 12;
export const LINE = 15;
/** Between an axis and its texts. */
export const GAP = 10;

/** What an axis is made of: options of its scale in Plot, and the room that its texts take, in pixels. */
export interface AxisLayout {
  options: Record<string, unknown>;
  room: number;
  /** Room past the ends of the axis, for what its first and last texts take of it. */
  overhang: {left: number; right: number};
  /** Most lines of one text. */
  lines: number;
  /** Whether its names had no room side by side. */
  isTurned?: boolean;
}

/** Where an axis below or above the chart stands. */
export interface LyingPlace {
  /** Above the chart: the names of facets. */
  above?: boolean;
  /** Between this axis and the next like it, in pixels; without it there is none. */
  gap?: number;
}

export const NONE = {left: 0, right: 0};
/** The same room at both ends. */
export const both = (room: number) => ({left: room, right: room});

/** A scale as it is drawn, and its French. */
export interface Axis {
  scale: DrawnScale;
  french: FrenchScale;
}

/** Room of some lines below an axis. */
export function linesRoom(lines: number): number {
  return lines * LINE + GAP;
}
