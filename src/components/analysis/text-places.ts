import {spreadLabels} from "../chart/end-labels.js";
import {textWidth} from "../chart/text-widths.js";
import {LINE, TEXT_SIZE} from "./axis-layout.js";

/** How far texts reach beyond each side of a drawing, in pixels; 0 where none does. */
export interface Overflow {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const TEXTS = ["text", "x-axis tick label", "y-axis tick label", "fx-axis tick label", "fy-axis tick label"]
  .map((label) => `g[aria-label="${label}"] text`)
  .join();

/** How far the texts of the marks and of the axes reach over the sides of a drawing. */
export function textOverflow(svg: SVGSVGElement, width: number): Overflow {
  const height = Number(svg.getAttribute("height"));
  const overflow = {top: 0, right: 0, bottom: 0, left: 0};
  for (const text of svg.querySelectorAll<SVGTextElement>(TEXTS)) {
    const {left, right, top, bottom} = turnedBox(text, svg);
    overflow.left = Math.max(overflow.left, -left);
    overflow.right = Math.max(overflow.right, right - width);
    if (text.closest('[aria-label="text"]')) continue;
    overflow.top = Math.max(overflow.top, -top);
    overflow.bottom = Math.max(overflow.bottom, bottom - height);
  }
  return overflow;
}

/** What a text covers, at whatever angle it stands. */
function turnedBox(text: SVGTextElement, svg: SVGSVGElement): Box {
  const {x, y} = placeOf(text, svg);
  const degrees = Number(/rotate\(([-\d.e]+)/.exec(text.getAttribute("transform") ?? "")?.[1] ?? 0);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const length = Math.max(...linesOf(text).map((line) => textWidth(line, sizeOf(text))));
  const start = -length * anchorPart(text);
  const along = [start, start + length];
  const thick = (Math.abs(sin) * sizeOf(text)) / 2;
  const below = isBelow(text) && degrees === 0 ? linesOf(text).length * LINE - 4 : 0;
  const xs = along.map((each) => x + each * cos);
  const ys = along.map((each) => y + each * sin);
  return {
    left: Math.min(...xs) - thick,
    right: Math.max(...xs) + thick,
    top: Math.min(...ys),
    bottom: Math.max(...ys) + below
  };
}

/** Whether a text hangs from its place: those of an axis below the chart. */
function isBelow(text: Element): boolean {
  return (
    text.closest('[aria-label="x-axis tick label"]') !== null &&
    Number.parseFloat(text.getAttribute("y") ?? "0") > 0
  );
}

/** Moves what stands at the top of a drawing below what takes that room, so many pixels. */
export function moveBelow(part: Element, height: number, svg: SVGSVGElement): void {
  for (const text of part.querySelectorAll<SVGTextElement>("text"))
    if (placeOf(text, svg).y < height) move(text, 0, height);
}

/**
 * Moves the names at the ends of lines, those of one mark that begin or end at one place, apart where they
 * would touch.
 */
export function spreadNames(svg: SVGSVGElement, {top, bottom}: {top: number; bottom: number}): void {
  for (const group of svg.querySelectorAll('g[aria-label="text"]')) {
    const columns = new Map<string, SVGTextElement[]>();
    for (const text of group.querySelectorAll<SVGTextElement>("text")) {
      if (anchorPart(text) === 0.5) continue;
      const key = String(Math.round(placeOf(text, svg).x));
      columns.set(key, [...(columns.get(key) ?? []), text]);
    }
    for (const column of columns.values()) spreadColumn(column, svg, {top, bottom});
  }
}

function spreadColumn(
  texts: readonly SVGTextElement[],
  svg: SVGSVGElement,
  {top, bottom}: {top: number; bottom: number}
): void {
  if (texts.length < 2) return;
  const height = Math.max(...texts.map((text) => linesOf(text).length)) * LINE;
  const wanted = texts.map((text) => placeOf(text, svg).y);
  const room = {
    top: Math.min(top, ...wanted) - height / 2,
    bottom: Math.max(bottom, ...wanted) + height / 2,
    height
  };
  const places = spreadLabels(wanted, room);
  texts.forEach((text, i) => {
    move(text, 0, places[i]! - wanted[i]!);
  });
}

/** Moves a text that Plot has put somewhere. */
function move(text: Element, dx: number, dy: number): void {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const transform = text.getAttribute("transform") ?? "translate(0,0)";
  text.setAttribute(
    "transform",
    transform.replace(
      /translate\(([-\d.e]+),([-\d.e]+)\)/,
      (_, x: string, y: string) => `translate(${tenth(Number(x) + dx)},${tenth(Number(y) + dy)})`
    )
  );
}

/** Place of the anchor of a text in the drawing. */
function placeOf(text: Element, svg: SVGSVGElement): {x: number; y: number} {
  let [x, y] = [0, 0];
  for (let element: Element | null = text; element && element !== svg; element = element.parentElement) {
    const [, dx = 0, dy = 0] =
      /translate\(([-\d.e]+)(?:,([-\d.e]+))?/.exec(element.getAttribute("transform") ?? "") ?? [];
    x += Number(dx);
    y += Number(dy);
  }
  return {x, y};
}

/** The part of a text that stands before its anchor. */
function anchorPart(text: Element): number {
  const anchor = text.closest("[text-anchor]")?.getAttribute("text-anchor") ?? "middle";
  return anchor === "start" ? 0 : anchor === "end" ? 1 : 0.5;
}

function sizeOf(text: Element): number {
  return Number(text.closest("[font-size]")?.getAttribute("font-size")) || TEXT_SIZE;
}

function linesOf(text: Element): string[] {
  const lines = [...text.querySelectorAll("tspan")].map((line) => line.textContent ?? "");
  return lines.length > 0 ? lines : [text.textContent ?? ""];
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Names beside points, which would cover each other: each goes to the other side of its point, above or below
 * it, whichever is free; one without a free place is left out, since the table has it.
 */
export function partNames(svg: SVGSVGElement, width: number): void {
  const texts = [...svg.querySelectorAll<SVGTextElement>('g[aria-label="text"] text')];
  const taken = [...svg.querySelectorAll<SVGCircleElement>('g[aria-label="dot"] circle')].map((dot) =>
    dotBox(dot, svg)
  );
  for (const text of texts) {
    const box = boxOf(text, svg);
    const candidates = anchorPart(text) === 0 ? movesOf(text, box, svg) : [];
    const free = [{box, apply: () => {}}, ...candidates].find((each) => isFree(each.box, taken, width));
    if (free) {
      free.apply();
      taken.push(free.box);
    } else if (candidates.length > 0) text.remove();
    else taken.push(box);
  }
}

function isFree(box: Box, taken: readonly Box[], width: number): boolean {
  return (
    box.left >= 0 &&
    box.right <= width + 0.5 &&
    taken.every(
      (other) =>
        box.left >= other.right ||
        box.right <= other.left ||
        box.top >= other.bottom ||
        box.bottom <= other.top
    )
  );
}

/** Other places of a name that begins right of its point: left of it, above, below, at its corners. */
function movesOf(text: SVGTextElement, box: Box, svg: SVGSVGElement): {box: Box; apply: () => void}[] {
  const gap = 2 * (box.left - pointOf(text, svg));
  const length = box.right - box.left;
  const shifted = (dx: number, dy: number): Box => ({
    left: box.left + dx,
    right: box.right + dx,
    top: box.top + dy,
    bottom: box.bottom + dy
  });
  const moves = [
    [-gap - length, 0],
    [-gap / 2 - length / 2, -LINE],
    [-gap / 2 - length / 2, LINE],
    [-gap - length, -LINE],
    [-gap - length, LINE],
    [0, -LINE],
    [0, LINE]
  ] as const;
  return moves.map(([dx, dy]) => ({
    box: shifted(dx, dy),
    apply: () => move(text, dx, dy)
  }));
}

/**
 * Horizontal place of the point that a text names: that of the text without the offset of its mark (`dx`).
 */
function pointOf(text: SVGTextElement, svg: SVGSVGElement): number {
  const mark = text.closest('g[aria-label="text"]')!;
  return placeOf(text, svg).x - (placeOf(mark, svg).x - placeOf(mark.parentElement!, svg).x);
}

function dotBox(dot: SVGCircleElement, svg: SVGSVGElement): Box {
  const {x, y} = placeOf(dot, svg);
  const [cx, cy, r] = ["cx", "cy", "r"].map((name) => Number(dot.getAttribute(name)));
  return {left: x + cx! - r!, right: x + cx! + r!, top: y + cy! - r!, bottom: y + cy! + r!};
}

function boxOf(text: SVGTextElement, svg: SVGSVGElement): Box {
  const {x, y} = placeOf(text, svg);
  const lines = linesOf(text);
  const length = Math.max(...lines.map((line) => textWidth(line, sizeOf(text))));
  const left = x - length * anchorPart(text);
  const half = (lines.length * LINE) / 2 - 1;
  return {left, right: left + length, top: y - half, bottom: y + half};
}
