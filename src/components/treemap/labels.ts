import {cutLine} from "../chart/hyphens.js";
import {textWidth, wrapText} from "../chart/text-widths.js";
import type {Box} from "./cells.js";

export interface CellLabel {
  size: number;
  lines: string[];
  /** Whether the last line is the amount. */
  hasAmount: boolean;
}

/** Between a label and the edge of its cell, in pixels. */
export const LABEL_PAD = 4;
const LEADING = 1.2;
const SIZES = [15, 13, 12, 11, 10.5];
/** Names of this size and more are bold; in smaller ones bold would take the room of a letter or two. */
const BOLD_FROM = 13;

/**
 * The label of a cell, in the largest size in which it stays inside: name and
 * amount, else the name alone; its words whole, else each divided once with a
 * hyphen; else `null`. `top` pixels at the top are taken; a quiet label is never
 * large nor bold.
 */
export function cellLabel(
  name: string,
  amount: string,
  {width, height}: Box,
  {top = 0, quiet = false} = {}
): CellLabel | null {
  const room = {width: width - 2 * LABEL_PAD, height: height - top - 2 * LABEL_PAD};
  const largest = Math.max(11, Math.sqrt(width * height) / 6.5);
  for (const {hasAmount, hyphens} of WAYS) {
    for (const size of SIZES.filter((size) => size <= largest && !(isBold(size) && (quiet || hyphens)))) {
      const lines = [...nameLines(name, size, room.width, hyphens), ...(hasAmount ? [amount] : [])];
      if (fits(lines, size, room)) return {size, lines, hasAmount};
    }
  }
  return null;
}

/** Ways to write a label, the best first. */
const WAYS = [
  {hasAmount: true, hyphens: false},
  {hasAmount: false, hyphens: false},
  {hasAmount: true, hyphens: true},
  {hasAmount: false, hyphens: true}
];

function nameLines(name: string, size: number, width: number, hyphens: boolean): string[] {
  const bold = isBold(size);
  const lines = wrapText(name, size, width, {bold});
  if (!hyphens) return lines;
  const fitsWidth = (text: string) => textWidth(text, size, {bold}) <= width;
  return lines.flatMap((line) => {
    const pieces = cutLine(line, fitsWidth);
    return pieces.length <= 2 ? pieces : [line];
  });
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
  for (const text of [name, ...openings(name)]) {
    for (const {size, weight} of GROUP_FACES) {
      const mostLines = text === name ? 4 : 2;
      const lines = groupLines(text, amount, box, {size, bold: weight > 400, mostLines});
      if (lines) return {lines, size, weight, height: lines.length * GROUP_LEADING + 6};
    }
  }
  return null;
}

/**
 * The label of a group that is one cell: its whole name, else its first words and an ellipsis; else `null`.
 */
export function loneGroupLabel(name: string, amount: string, box: Box): CellLabel | null {
  for (const text of [name, ...openings(name)]) {
    const label = cellLabel(text, amount, box, {quiet: true});
    if (label) return label;
  }
  return null;
}

/**
 * First words of a name, from the most to the fewest: those that still tell the families apart, and none that
 * ends on « et ».
 */
function openings(name: string): string[] {
  const words = name.split(" ");
  return words
    .map((_, i) => words.slice(0, words.length - 1 - i).join(" "))
    .filter((text) => text.length >= 9 && /[\p{L}’]{4,},?$/u.test(text))
    .map((text) => `${text.replace(/,$/, "")}…`);
}

/** Baseline of a line of a group's name from the top of its band. */
export function groupBaseline(index: number): number {
  return 14 + index * GROUP_LEADING;
}

function groupLines(
  name: string,
  amount: string,
  box: Box,
  {size, bold, mostLines}: {size: number; bold: boolean; mostLines: number}
): string[] | null {
  const room = box.width - 2 * LABEL_PAD;
  const fitsWidth = (line: string) => textWidth(line, size, {bold}) <= room;
  const lines = wrapText(name, size, room, {bold});
  const last = lines.pop() ?? "";
  const together = `${last}\u00a0\u00a0${amount}`;
  lines.push(...(fitsWidth(together) ? [together] : [last, amount]));
  const tall = box.height >= 130 ? 4 : box.height >= 100 ? 3 : box.height >= 70 ? 2 : 1;
  return lines.every(fitsWidth) && lines.length <= Math.min(tall, mostLines) && box.height >= 36
    ? lines
    : null;
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
  return lines.map((_, i) => top + LABEL_PAD + size * 0.85 + i * size * LEADING);
}
