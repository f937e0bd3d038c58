import {colour, flowColour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {formatExactEur, formatShare, inSentence} from "../../french/numbers.js";
import type {TooltipItem} from "../chart/tooltip.js";
import {textWidth, wrapText} from "../chart/text-widths.js";
import {pageOfCode} from "../figure/page-of-code.js";
import {cellPaint, cellRect, groupOutline, labelText, wordsGroup} from "./cell.js";
import type {Box, TreemapPart, TreemapCell} from "./cells.js";
import type {ZoomView} from "./zoom-view.js";
import {opens} from "./zoom-view.js";
import {GATHERED, gatherSmall, treemapCells} from "./cells.js";
import {cellLabel} from "./labels.js";
import {partLines} from "./overview.js";
import {amountText} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";

export interface ZoomDrawing {
  elements: SVGElement[];
  back: SVGGElement;
  cells: {element: SVGGElement; part: TreemapPart}[];
  tooltips: TooltipItem[];
}

interface ZoomPen {
  document: Document;
  width: number;
  height: number;
  unit: AmountUnit;
}

const BACK = "‹ Retour";

/**
 * The view: a button back, the path, and a map of the parts; the smallest are gathered in a cell that opens.
 */
export function drawZoom(view: ZoomView, pen: ZoomPen): ZoomDrawing {
  const {document, width, height} = pen;
  const {element: header, back, height: top} = zoomHeader(view, pen);
  const area: Box = {x: 0, y: top, width, height: Math.max(40, height - top)};
  const isNamed = (cell: TreemapCell) => zoomLabel(cell, pen) !== null;
  const {shown, gathered} = gatherSmall(view.parts, area, isNamed);
  const drawn = treemapCells(shown, area).map((cell) => ({cell, ...zoomCell(cell, view, pen)}));
  const cells = drawn.map(({cell, element}) => ({
    element,
    part: cell.part.code === GATHERED ? gathered! : cell.part
  }));
  const tooltips = drawn.map(({cell: {x, y, width, height, part}, element}) => ({
    element,
    x,
    y,
    width,
    height,
    lines: partLines(part, view.path.at(-1)!, view.valueEur)
  }));
  const nothing =
    shown.length === 0
      ? [
          s(
            document,
            "text",
            {x: 0, y: top + 24, "font-size": 14, fill: colour.text},
            "Aucun détail n’est disponible."
          )
        ]
      : [];
  return {elements: [header, ...drawn.map((each) => each.drawn), ...nothing], back, cells, tooltips};
}

function zoomHeader(
  {path, flow, valueEur, product}: ZoomView,
  {document, width, unit}: ZoomPen
): {element: SVGGElement; back: SVGGElement; height: number} {
  const title = `${path.join(" › ")}\u00a0: ${amountText(valueEur, unit)}`;
  const buttonWidth = textWidth(BACK, 13) + 20;
  const lines = wrapText(title, 13, width, {bold: true});
  const back = s(
    document,
    "g",
    {class: "cx-back", role: "button", tabindex: 0, "aria-label": `Retour. Vue actuelle\u00a0: ${title}`},
    s(document, "rect", {
      x: 0.5,
      y: 0.5,
      width: buttonWidth,
      height: 26,
      rx: 4,
      fill: colour.background,
      stroke: colour.neutral
    }),
    s(document, "text", {x: 10, y: 18, "font-size": 13, fill: colour.text}, BACK)
  );
  const text = s(document, "text", {"font-size": 13, "font-weight": 600, fill: flowColour[flow]});
  lines.forEach((line, i) => text.append(s(document, "tspan", {x: 0, y: 46 + i * 17}, line)));
  const page = product === undefined ? null : pageLink(product, {x: buttonWidth + 14, document});
  return {element: s(document, "g", {}, back, page, text), back, height: 38 + lines.length * 17};
}

/** A link to the page of the heading that is shown, beside the button back. */
function pageLink(product: string, {x, document}: {x: number; document: Document}): SVGElement | null {
  const href = pageOfCode("produit", product, document);
  if (href === null) return null;
  const paint = {x, y: 18, "font-size": 13, fill: colour.text, "text-decoration": "underline"};
  return s(document, "a", {href}, s(document, "text", paint, "Page du produit"));
}

/** A part: a button or a picture with a name of its own, and its words beside it. */
function zoomCell(
  cell: TreemapCell,
  view: ZoomView,
  {document, unit}: ZoomPen
): {element: SVGGElement; drawn: SVGGElement} {
  const drawing = {document, flow: view.flow};
  const canOpen = opens(cell.part, view);
  const share = inSentence(formatShare(cell.part.valueEur / view.valueEur));
  const name = `${cell.part.name}\u00a0: ${formatExactEur(cell.part.valueEur)}, ${share}${canOpen ? ". Ouvrir le détail" : ""}`;
  const element = s(document, "g", {
    class: canOpen ? "cx-group" : "cx-leaf",
    role: canOpen ? "button" : "img",
    "aria-label": name,
    ...cellPaint(view.flow)
  });
  element.append(cellRect(cell, drawing), groupOutline(cell, drawing));
  const label = zoomLabel(cell, {unit});
  const words = wordsGroup(drawing, label && labelText(label, cell, 0, drawing));
  return {element, drawn: s(document, "g", {class: "cx-family"}, element, words)};
}

function zoomLabel(cell: TreemapCell, {unit}: Pick<ZoomPen, "unit">) {
  const quiet = cell.part.code === GATHERED;
  return cellLabel(cell.part.name, unit.format(cell.part.valueEur), cell, {quiet});
}
