import type {Flow} from "../trade/types.js";
import {colour, flowColour, onFlowColour} from "./colours.js";
import {s} from "./dom.js";
import type {Box} from "./treemap-cells.js";
import type {CellLabel, GroupLabel} from "./treemap-labels.js";
import {baselines, groupBaseline, isBold, LABEL_PAD} from "./treemap-labels.js";

interface Drawing {
  document: Document;
  flow: Flow;
}

/** The rectangle of a cell, its outline quiet. */
export function cellRect({width, height, x, y}: Box, {document, flow}: Drawing): SVGRectElement {
  return s(document, "rect", {
    class: "cx-cell",
    x,
    y,
    width,
    height,
    fill: flowColour[flow],
    stroke: colour.background,
    "stroke-width": 1,
    "stroke-opacity": 0.6
  });
}

/** The outline of a group of cells: the ground shows between groups. */
export function groupOutline({width, height, x, y}: Box, {document}: Drawing): SVGRectElement {
  return s(document, "rect", {
    class: "cx-group-outline",
    x,
    y,
    width,
    height,
    fill: "none",
    stroke: colour.background,
    "stroke-width": 4
  });
}

/** The name of a group, on a band across its top, inside its outline. */
export function groupBand(label: GroupLabel, {x, y, width}: Box, {document, flow}: Drawing): SVGGElement {
  const text = s(document, "text", {
    "font-size": label.size,
    "font-weight": label.weight,
    fill: onFlowColour[flow]
  });
  label.lines.forEach((line, i) =>
    text.append(s(document, "tspan", {x: x + LABEL_PAD, y: y + groupBaseline(i)}, line))
  );
  const box = {x: x + 2, y: y + 2, width: width - 4, height: label.height - 2};
  const band = s(document, "rect", {...box, fill: flowColour[flow]});
  const shade = s(document, "rect", {...box, fill: "#000000", "fill-opacity": 0.18});
  return s(document, "g", {class: "cx-band"}, band, shade, text);
}

/** The label of a cell; its amount is lighter than its name. */
export function labelText(
  label: CellLabel,
  {x, y}: Box,
  top: number,
  {document, flow}: Drawing
): SVGTextElement {
  const text = s(document, "text", {
    class: "cx-label",
    "font-size": label.size,
    fill: onFlowColour[flow]
  });
  const ys = baselines(label, top);
  label.lines.forEach((line, i) => {
    const isAmount = label.hasAmount && i === label.lines.length - 1;
    text.append(
      s(
        document,
        "tspan",
        {x: x + LABEL_PAD, y: y + ys[i]!, "font-weight": isAmount || !isBold(label.size) ? 400 : 600},
        line
      )
    );
  });
  return text;
}

/** Words on a treemap: seen, not pointed at, and not read aloud, since what they label has a name. */
export function wordsGroup(document: Document, ...words: (SVGElement | null)[]): SVGGElement {
  return s(document, "g", {class: "cx-words", "pointer-events": "none", "aria-hidden": "true"}, ...words);
}
