import {colour} from "./colours.js";
import {s} from "./dom.js";
import {textWidth, wrapText} from "./text-widths.js";

/** An element of a chart that tells its exact figures when pointed at or focused. */
export interface TooltipItem {
  element: SVGElement;
  /** Short lines: a name, then amounts. */
  lines: string[];
  /** How many of the lines are the name: 1, unless it is wrapped. */
  nameLines?: number;
  /** Box of the element in the units of the chart. */
  x: number;
  y: number;
  width: number;
  height: number;
  /**
   * Outline of an element that is no rectangle: its path, and the transform that puts it in the units of the
   * chart.
   */
  outline?: {path: string; transform: string};
}

const SIZE = 12;
const LINE = 17;
const PAD = 8;

/**
 * Shows the exact figures of an item in a small box beside it, inside the
 * chart, while it is pointed at or has the focus; Escape puts the box away. The
 * focus is ringed.
 */
export function addTooltips(
  svg: SVGSVGElement,
  items: readonly TooltipItem[],
  {document}: {document: Document}
): void {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(/[ ,]+/).map(Number);
  let shown: SVGElement[] = [];
  const hide = () => shown.splice(0).forEach((element) => element.remove());
  const show = (...elements: SVGElement[]) => {
    hide();
    shown = elements;
    svg.append(...elements);
  };
  for (const item of items) {
    const box = () => tooltipBox(item, {width, height}, document);
    item.element.addEventListener("pointerenter", () => show(box()));
    item.element.addEventListener("focus", () => show(focusRing(item, document), box()));
    item.element.addEventListener("keydown", ({key}) => {
      if (key === "Escape") show(focusRing(item, document));
    });
    for (const event of ["pointerleave", "blur"]) item.element.addEventListener(event, hide);
  }
}

/**
 * Two lines around an item in focus, dark and light: an outline would be covered by its neighbours, and one
 * colour lost on some fill.
 */
function focusRing({outline, ...box}: TooltipItem, document: Document): SVGGElement {
  const line = (inset: number, stroke: string, thickness: number) =>
    outline
      ? outlineLine(outline, stroke, thickness, document)
      : rectLine(box, inset, stroke, thickness, document);
  const lines = outline
    ? [line(0, colour.background, 6), line(0, colour.text, 3.5)]
    : [line(0.5, colour.text, 3), line(2.75, colour.background, 1.5)];
  return s(
    document,
    "g",
    {class: "cx-focus-ring", "pointer-events": "none", "aria-hidden": "true"},
    ...lines
  );
}

function rectLine(
  {x, y, width, height}: Pick<TooltipItem, "x" | "y" | "width" | "height">,
  inset: number,
  stroke: string,
  thickness: number,
  document: Document
): SVGRectElement {
  return s(document, "rect", {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
    fill: "none",
    stroke,
    "stroke-width": thickness
  });
}

function outlineLine(
  {path, transform}: {path: string; transform: string},
  stroke: string,
  thickness: number,
  document: Document
): SVGPathElement {
  const line = {fill: "none", stroke, "stroke-width": thickness, "stroke-linejoin": "round"};
  return s(document, "path", {d: path, transform, ...line, "vector-effect": "non-scaling-stroke"});
}

/**
 * The box, below its item or above it where there is no room, never outside the chart: lines that are wider
 * than the chart are wrapped.
 */
export function tooltipBox(
  {lines, nameLines = 1, ...item}: TooltipItem,
  chart: {width: number; height: number},
  document: Document
): SVGGElement {
  const room = chart.width - 2 * PAD - 1;
  const rows = lines.flatMap((line, i) => {
    const bold = i < nameLines;
    return wrapText(line, SIZE, room, {bold}).map((text) => ({text, bold}));
  });
  const width = Math.min(
    chart.width,
    Math.max(...rows.map(({text, bold}) => textWidth(text, SIZE, {bold}))) + 2 * PAD
  );
  const height = rows.length * LINE + 2 * PAD - 4;
  const below = item.y + item.height + 4;
  const y = below + height <= chart.height ? below : Math.max(0, item.y - height - 4);
  const x = Math.max(0, Math.min(chart.width - width - 1, item.x + item.width / 2 - width / 2));
  const box = s(document, "g", {
    class: "cx-readout",
    transform: `translate(${x},${y})`,
    "pointer-events": "none",
    "aria-hidden": "true"
  });
  box.append(s(document, "rect", {width, height, rx: 4, fill: colour.background, stroke: colour.neutral}));
  rows.forEach(({text, bold}, i) => {
    const attributes = {
      x: PAD,
      y: PAD + i * LINE + 11,
      "font-size": SIZE,
      "font-weight": bold ? 600 : 400,
      fill: colour.text
    };
    box.append(s(document, "text", attributes, text));
  });
  return box;
}
