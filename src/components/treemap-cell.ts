import type {Flow} from "../trade/types.js";
import {colour, flowColour, onFlowColour} from "./colours.js";
import {s} from "./dom.js";
import type {Box} from "./treemap-cells.js";
import type {CellLabel} from "./treemap-labels.js";
import {baselines, GROUP_LEADING, GROUP_SIZE, groupBandHeight, isBold, LABEL_PAD} from "./treemap-labels.js";

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

/** The name of a group, on a band across its top. */
export function groupBand(
  lines: readonly string[],
  {x, y, width}: Box,
  {document, flow}: Drawing
): SVGGElement {
  const text = s(document, "text", {"font-size": GROUP_SIZE, "font-weight": 700, fill: onFlowColour[flow]});
  lines.forEach((line, i) =>
    text.append(s(document, "tspan", {x: x + LABEL_PAD, y: y + 14 + i * GROUP_LEADING}, line))
  );
  const band = s(document, "rect", {x, y, width, height: groupBandHeight(lines), fill: flowColour[flow]});
  const shade = s(document, "rect", {
    x,
    y,
    width,
    height: groupBandHeight(lines),
    fill: "#000000",
    "fill-opacity": 0.18
  });
  return s(document, "g", {class: "cx-band", "pointer-events": "none"}, band, shade, text);
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
    fill: onFlowColour[flow],
    "pointer-events": "none"
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
