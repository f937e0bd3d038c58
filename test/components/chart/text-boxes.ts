import {textWidth} from "../../../src/components/chart/text-widths.js";

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Boxes of the lines of text of a chart, by the width table of the charts; groups may be moved, not scaled.
 * Turned texts have none.
 */
export function textBoxes(svg: Element): TextBox[] {
  const texts = [...svg.querySelectorAll('text:not([transform*="rotate"])')];
  const lines = texts.flatMap((text) => {
    const spans = [...text.querySelectorAll("tspan")];
    return spans.length > 0 ? spans : [text];
  });
  return lines.map(textBox);
}

function textBox(line: Element): TextBox {
  const text = line.textContent ?? "";
  const size = Number(inherited(line, "font-size"));
  const width = textWidth(text, size, {bold: Number(inherited(line, "font-weight") ?? 400) >= 600});
  const [dx, dy] = shift(line);
  const x = pixels(line.getAttribute("x"), size) + dx;
  const y = lineY(line, size) + dy;
  const before = {end: width, middle: width / 2}[inherited(line, "text-anchor") ?? "start"] ?? 0;
  const left = x - before;
  return {text, left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.22};
}

/** A line of a text that has its own place, or one below the line before. */
function lineY(line: Element, size: number): number {
  const before = line.previousElementSibling;
  if (line.hasAttribute("y") || !line.hasAttribute("dy") || !before)
    return pixels(line.getAttribute("y"), size);
  return lineY(before, size) + pixels(line.getAttribute("dy"), size);
}

/** A length in pixels or, as Plot writes them, in ems. */
function pixels(length: string | null, fontSize: number): number {
  return length?.endsWith("em") ? parseFloat(length) * fontSize : Number(length ?? 0);
}

function inherited(element: Element, name: string): string | null {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

/** Sum of the translations of an element and what it stands in. */
function shift(element: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const moved = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(at.getAttribute("transform") ?? "");
    x += Number(moved?.[1] ?? 0);
    y += Number(moved?.[2] ?? 0);
  }
  return [x, y];
}

/** Pairs of lines that overlap by more than a hair. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
      )
      .map((b) => `${a.text} × ${b.text}`)
  );
}

/** Lines that leave the chart. */
export function outside(boxes: readonly TextBox[], width: number, height: number): string[] {
  return boxes
    .filter(
      ({left, right, top, bottom}) =>
        left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5
    )
    .map(({text}) => text);
}

/** Width and height of a chart. */
export function chartSize(svg: Element): {width: number; height: number} {
  const [, , width = 0, height = 0] = svg.getAttribute("viewBox")!.split(" ").map(Number);
  return {width, height};
}
