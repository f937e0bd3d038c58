import {chartRoot, emptyChart} from "../chart/root.js";
import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {emptyFlows} from "./flow-sankey.js";
import type {FlowSankeyOptions} from "./flow-sankey.js";
import type {NamedMatrix} from "./flow-table.js";
import {formatEur} from "../../french/numbers.js";
import {makeInteractive} from "./interaction.js";
import {sankeyLayout} from "./layout.js";
import {drawSankey} from "./marks.js";
import type {SankeyNames} from "./text.js";

const SIDE_BY_SIDE = 640;
const GAP = 32;
const TITLE_HEIGHT = 44;
const TITLE_SIZE = 14;

interface Panel {
  element: SVGGElement;
  height: number;
}

/**
 * The flows of several territories as small multiples of one drawing: same ranks, same colours, one scale of
 * shares, since amounts of a region and of France do not compare. Side by side, one above the other on a
 * phone.
 */
export function comparisonSankeys(
  panels: readonly NamedMatrix[],
  {width, document, names}: Omit<FlowSankeyOptions, "values">
): SVGSVGElement | HTMLElement {
  if (panels.length === 0) return emptyChart(document, "Il n’y a pas de territoire de comparaison.");
  const columns = width >= SIDE_BY_SIDE ? panels.length : 1;
  const panelWidth = Math.floor((width - GAP * (columns - 1)) / columns);
  const options = {
    width: panelWidth,
    document,
    names,
    maxBarsHeight: commonBarsHeight(panels, {width: panelWidth, names})
  };
  const drawn = panels.map((panel) => drawPanel(panel, options));
  const tops = columns > 1 ? drawn.map(() => 0) : stackedTops(drawn);
  const height = Math.max(...drawn.map((panel, index) => tops[index]! + panel.height));
  const root = chartRoot(document, width, height, "cx-sankey");
  drawn.forEach(({element}, index) => {
    const x = columns > 1 ? index * (panelWidth + GAP) : 0;
    element.setAttribute("transform", `translate(${x},${tops[index]})`);
    root.append(element);
  });
  return root;
}

function stackedTops(panels: readonly Panel[]): number[] {
  let top = 0;
  return panels.map(({height}) => {
    const here = top;
    top += height + GAP;
    return here;
  });
}

/** One scale of shares for all: 10 % is as high in each. */
function commonBarsHeight(
  panels: readonly NamedMatrix[],
  options: {width: number; names: SankeyNames}
): number {
  const layouts = panels.map(({matrix}) => sankeyLayout(matrix, {...options, values: "share"}));
  return Math.min(...layouts.map((layout) => layout?.barsHeight ?? Infinity));
}

function drawPanel(
  {name, matrix}: NamedMatrix,
  {width, document, names, maxBarsHeight}: FlowSankeyOptions & {maxBarsHeight: number}
): Panel {
  const layout = sankeyLayout(matrix, {width, names, values: "share", maxBarsHeight});
  const element = s(document, "g", {role: "group", "aria-label": name});
  const title = {y: TITLE_SIZE, "font-size": TITLE_SIZE, "font-weight": 700, fill: colour.text};
  element.append(s(document, "text", title, name));
  const subtitle = {y: TITLE_SIZE + 17, "font-size": 12, fill: colour.quiet};
  const text = layout ? formatEur(matrix.totalEur) : emptyFlows(matrix);
  element.append(s(document, "text", subtitle, text));
  if (!layout) return {element, height: TITLE_HEIGHT};
  const drawn = drawSankey(layout, {document, names});
  makeInteractive(drawn, {document});
  element.append(s(document, "g", {transform: `translate(0,${TITLE_HEIGHT})`}, drawn.element));
  return {element, height: TITLE_HEIGHT + layout.height};
}
