import {spreadLabels} from "../chart/end-labels.js";
import {textWidth} from "../chart/text-widths.js";
import {LINE, TEXT_SIZE} from "./axes.js";

/** How far texts reach beyond each side of a drawing, in pixels; 0 where none does. */
export interface Overflow {
  left: number;
  right: number;
}

/** How far the texts of the marks reach over the sides of a drawing. */
export function textOverflow(svg: SVGSVGElement, width: number): Overflow {
  const overflow = {left: 0, right: 0};
  for (const text of svg.querySelectorAll<SVGTextElement>('g[aria-label="text"] text')) {
    const {x} = placeOf(text, svg);
    const widest = Math.max(...linesOf(text).map((line) => textWidth(line, sizeOf(text))));
    const start = x - widest * anchorPart(text);
    overflow.left = Math.max(overflow.left, -start);
    overflow.right = Math.max(overflow.right, start + widest - width);
  }
  return overflow;
}

/** Moves the names at the ends of lines, those of one mark that begin or end at one place, apart where they would touch. */
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
  const room = {top: top - height / 2, bottom: bottom + height / 2, height};
  const places = spreadLabels(wanted, room);
  texts.forEach((text, i) => {
    moveDown(text, Math.round((places[i]! - wanted[i]!) * 10) / 10);
  });
}

function moveDown(text: Element, pixels: number): void {
  if (pixels === 0) return;
  const transform = text.getAttribute("transform") ?? "";
  text.setAttribute("transform", `translate(0,${pixels})${transform}`);
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
