import {textWidth, wrapText} from "./text.js";
import type {Box} from "./treemap-cells.js";

export interface CellLabel {
  size: number;
  lines: string[];
  /** Whether the last line is the amount. */
  hasAmount: boolean;
}

const PAD = 4;
const LEADING = 1.2;
const SIZES = [15, 13, 12, 11, 10.5];
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

/** The name and amount of a group on a band across its top. */
export interface GroupLabel {
  lines: string[];
  size: number;
  weight: number;
  /** Height of the band. */
  height: number;
}

const GROUP_FACES = [
  {size: 11.5, weight: 700},
  {size: 11, weight: 400}
];
const GROUP_LEADING = 14;

/** The whole name, in bold or plain; else its first words and an ellipsis; else `null`. */
export function groupLabel(name: string, amount: string, box: Box): GroupLabel | null {
  const first = /^(.+?)(?:,| et )/.exec(name)?.[1];
  for (const text of first ? [name, `${first}…`] : [name]) {
    for (const {size, weight} of GROUP_FACES) {
      const lines = groupLines(text, amount, box, {size, bold: weight > 400});
      if (lines) return {lines, size, weight, height: lines.length * GROUP_LEADING + 6};
    }
  }
  return null;
}

/** Baseline of a line of a group's name from the top of its band. */
export function groupBaseline(index: number): number {
  return 14 + index * GROUP_LEADING;
}

function groupLines(
  name: string,
  amount: string,
  box: Box,
  {size, bold}: {size: number; bold: boolean}
): string[] | null {
  const room = box.width - 2 * PAD;
  const fitsWidth = (line: string) => textWidth(line, size, {bold}) <= room;
  const lines = wrapText(name, size, room, {bold});
  const last = lines.pop() ?? "";
  const together = `${last}\u00a0\u00a0${amount}`;
  lines.push(...(fitsWidth(together) ? [together] : [last, amount]));
  const limit = box.height >= 130 ? 4 : box.height >= 100 ? 3 : box.height >= 70 ? 2 : 1;
  return lines.every(fitsWidth) && lines.length <= limit && box.height >= 36 ? lines : null;
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
