import type {Flow} from "../../trade/types.js";
import {areaColour, colour, onAreaColour} from "../chart/colours.js";
import {round, s} from "../chart/dom.js";
import type {Box} from "./cells.js";
import type {CellLabel, GroupLabel} from "./labels.js";
import {baselines, groupBaseline, isBold, LABEL_PAD} from "./labels.js";

interface Drawing {
  document: Document;
  flow: Flow;
}

/** How the cells of a group are painted: they take it from their group. */
export function cellPaint(flow: Flow) {
  return {fill: areaColour[flow], stroke: colour.background, "stroke-opacity": 0.6};
}

/** The rectangle of a cell. */
export function cellRect({width, height, x, y}: Box, {document}: Drawing): SVGRectElement {
  return s(document, "rect", {class: "cx-cell", x, y, width, height});
}

/** The outline of a group of cells: the ground shows between groups. */
export function groupOutline({width, height, x, y}: Box, {document}: Drawing): SVGRectElement {
  const box = {x, y, width, height};
  const line = {fill: "none", "stroke-width": 4, "stroke-opacity": 1};
  return s(document, "rect", {class: "cx-group-outline", ...box, ...line});
}

/** The name of a group, on a band across its top, inside its outline. */
export function groupBand(label: GroupLabel, {x, y, width}: Box, {document, flow}: Drawing): SVGGElement {
  const text = s(document, "text", {"font-size": label.size, "font-weight": label.weight});
  label.lines.forEach((line, i) =>
    text.append(s(document, "tspan", {x: round(x + LABEL_PAD), y: round(y + groupBaseline(i))}, line))
  );
  const box = {x: round(x + 2), y: round(y + 2), width: round(width - 4), height: label.height - 2};
  const band = s(document, "rect", {...box, fill: areaColour[flow]});
  const shade = s(document, "rect", {...box, fill: "#000000", "fill-opacity": 0.18});
  return s(document, "g", {class: "cx-band"}, band, shade, text);
}

/** The label of a cell; its amount is lighter than its name. */
export function labelText(label: CellLabel, {x, y}: Box, top: number, {document}: Drawing): SVGTextElement {
  const weight = isBold(label.size) ? 600 : null;
  const text = s(document, "text", {class: "cx-label", "font-size": label.size, "font-weight": weight});
  const ys = baselines(label, top);
  label.lines.forEach((line, i) => {
    const isAmount = label.hasAmount && i === label.lines.length - 1;
    const place = {x: round(x + LABEL_PAD), y: round(y + ys[i]!)};
    text.append(s(document, "tspan", {...place, "font-weight": weight && isAmount ? 400 : null}, line));
  });
  return text;
}

/** Words on a treemap: seen, not pointed at, and not read aloud, since what they label has a name. */
export function wordsGroup({document, flow}: Drawing, ...words: (SVGElement | null)[]): SVGGElement {
  const unheard = {class: "cx-words", "pointer-events": "none", "aria-hidden": "true"};
  return s(document, "g", {...unheard, fill: onAreaColour[flow]}, ...words);
}
