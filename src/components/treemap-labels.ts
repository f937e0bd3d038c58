import {textWidth, wrapText} from "./text.js";
import type {Box} from "./treemap-cells.js";

export interface CellLabel {
  size: number;
  lines: string[];
  /** Whether the last line is the amount. */
  hasAmount: boolean;
}

const PAD = 5;
const LEADING = 1.2;
const SIZES = [15, 13, 12, 11];
/** From this size on names are bold: below, bold would cost the room of a letter or two. */
const BOLD_FROM = 13;

/**
 * The label of a cell, in the largest size in which it stays inside: name and
 * amount, else the name alone, else `null`. `top` pixels at the top are taken.
 */
export function cellLabel(name: string, amount: string, {width, height}: Box, top = 0): CellLabel | null {
  for (const withAmount of [true, false]) {
    for (const size of SIZES.filter((size) => size <= Math.max(11, Math.sqrt(width * height) / 6.5))) {
      const room = {width: width - 2 * PAD, height: height - top - 2 * PAD};
      const lines = [
        ...wrapText(name, size, room.width, {bold: isBold(size)}),
        ...(withAmount ? [amount] : [])
      ];
      if (fits(lines, size, room)) return {size, lines, hasAmount: withAmount};
    }
  }
  return null;
}

/** The name and amount of a group on a few lines across its top, or `null` where they do not fit. */
export function groupLabel(name: string, amount: string, {width, height}: Box): string[] | null {
  const room = width - 2 * PAD;
  const fitsWidth = (line: string) => textWidth(line, GROUP_SIZE, {bold: true}) <= room;
  const lines = wrapText(name, GROUP_SIZE, room, {bold: true});
  const together = `${lines.pop() ?? ""}\u00a0\u00a0${amount}`;
  lines.push(...(fitsWidth(together) ? [together] : [together.split("\u00a0\u00a0")[0]!, amount]));
  const limit = height >= 130 ? 4 : height >= 100 ? 3 : height >= 70 ? 2 : 1;
  return lines.every(fitsWidth) && lines.length <= limit && height >= 36 ? lines : null;
}

export const GROUP_SIZE = 11.5;
export const GROUP_LEADING = 14;

/** Height of the band that holds the name of a group. */
export function groupBandHeight(lines: readonly string[]): number {
  return lines.length * GROUP_LEADING + 6;
}

function fits(lines: readonly string[], size: number, room: {width: number; height: number}): boolean {
  const options = {bold: isBold(size)};
  return (
    lines.length * size * LEADING <= room.height &&
    lines.every((line) => textWidth(line, size, options) <= room.width)
  );
}

export function isBold(size: number): boolean {
  return size >= BOLD_FROM;
}

/** Baselines of the lines of a label from the top of its cell. */
export function baselines({lines, size}: CellLabel, top: number): number[] {
  return lines.map((_, i) => top + PAD + size * 0.85 + i * size * LEADING);
}

export const LABEL_PAD = PAD;
