import type {FlowActivities} from "../../trade/activities.js";
import type {ActivityNames} from "./parts.js";
import {familyParts} from "./parts.js";
import {colour, flowColour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {formatExactEur, formatShare, inSentence} from "../../french/numbers.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {TooltipItem} from "../chart/tooltip.js";
import {wrapText} from "../chart/text-widths.js";
import type {BlocksLayout, FlowBlock} from "./blocks.js";
import {BLOCK_HEADER} from "./blocks.js";
import {cellPaint, cellRect, groupBand, groupOutline, labelText, wordsGroup} from "./cell.js";
import type {TreemapPart, TreemapCell} from "./cells.js";
import {GATHERED, gatherSmall, treemapCells} from "./cells.js";
import type {CellLabel, GroupLabel} from "./labels.js";
import {cellLabel, groupLabel, loneGroupLabel} from "./labels.js";
import {amountText} from "../../french/amount-unit.js";
import type {AmountUnit} from "../../french/amount-unit.js";

export interface OverviewPen {
  document: Document;
  names: ActivityNames;
  unit: AmountUnit;
  layout: BlocksLayout;
}

/**
 * One flow of the overview: what to draw, its families as buttons, and what too small families are called.
 */
export interface FlowDrawing {
  elements: SVGElement[];
  groups: {element: SVGGElement; family: TreemapPart}[];
  tooltips: TooltipItem[];
  unnamed: string[];
}

/** The map of one flow: families outlined, their headings inside, the smallest headings gathered. */
export function drawFlow(activity: FlowActivities, block: FlowBlock, pen: OverviewPen): FlowDrawing {
  const families = familyParts(activity, pen.names);
  const cells = treemapCells(families, block);
  const result: FlowDrawing = {
    elements: [blockHeader(activity, block, pen)],
    groups: [],
    tooltips: [],
    unnamed: []
  };
  for (const cell of cells) {
    const family = families.find(({code}) => code === cell.part.code)!;
    const {element, button, tooltips, isNamed} = drawFamily(cell, family, activity, pen);
    result.elements.push(element);
    result.groups.push({element: button, family});
    result.tooltips.push(...tooltips);
    if (!isNamed) result.unnamed.push(`${family.name} (${pen.unit.format(family.valueEur)})`);
  }
  return result;
}

function blockHeader(
  {flow, totalEur}: FlowActivities,
  {x, y}: FlowBlock,
  {document, unit}: OverviewPen
): SVGGElement {
  const top = y - BLOCK_HEADER;
  return s(
    document,
    "g",
    {class: "cx-block-header"},
    s(
      document,
      "text",
      {x, y: top + 15, "font-size": 14, "font-weight": 700, fill: flowColour[flow]},
      FLOW_NAME[flow]
    ),
    s(document, "text", {x, y: top + 33, "font-size": 14, fill: colour.text}, amountText(totalEur, unit))
  );
}

/**
 * A family: a button of rectangles, and its words beside it, since the button has a name of its own. Its
 * headings, the smallest gathered, stand below the band that names it; where there is no room for a band, the
 * family is one rectangle.
 */
function drawFamily(cell: TreemapCell, family: TreemapPart, activity: FlowActivities, pen: OverviewPen) {
  const {document, unit} = pen;
  const drawing = {document, flow: activity.flow};
  const band = groupLabel(cell.part.name, unit.format(cell.part.valueEur), cell);
  const label = (each: TreemapCell) => headingLabel(each, cell, band, unit);
  const inside = band
    ? treemapCells(gatherSmall(family.parts!, cell, (each) => label(each) !== null).shown, cell)
    : [cell];
  const rects = inside.map((each) => cellRect(each, drawing));
  const button = s(
    document,
    "g",
    {
      class: "cx-group",
      role: "button",
      "data-code": `${activity.flow}-${cell.part.code}`,
      "aria-label": groupName(cell.part, activity),
      ...cellPaint(activity.flow)
    },
    ...rects,
    groupOutline(cell, drawing)
  );
  const labels = inside.map((each) => {
    const placed = label(each);
    return placed && labelText(...placed, drawing);
  });
  const words = wordsGroup(drawing, ...labels, band && groupBand(band, cell, drawing));
  const tooltips = familyTooltips(cell, inside, activity, {button, rects});
  return {
    element: s(document, "g", {class: "cx-family"}, button, words),
    button,
    tooltips,
    isNamed: band !== null || label(cell) !== null
  };
}

/** The label of a heading below the band of its family, with its place; `null` where there is no room. */
function headingLabel(
  cell: TreemapCell,
  family: TreemapCell,
  band: GroupLabel | null,
  unit: AmountUnit
): [label: CellLabel, cell: TreemapCell, top: number] | null {
  const amount = unit.format(cell.part.valueEur);
  const top = Math.max(0, family.y + (band?.height ?? 0) - cell.y);
  const quiet = cell.part.code === GATHERED;
  const label =
    cell === family
      ? loneGroupLabel(cell.part.name, amount, cell)
      : cellLabel(cell.part.name, amount, cell, {top, quiet});
  return label && [label, cell, top];
}

function familyTooltips(
  cell: TreemapCell,
  inside: readonly TreemapCell[],
  {flow, totalEur}: FlowActivities,
  {button, rects}: {button: SVGElement; rects: readonly SVGElement[]}
): TooltipItem[] {
  const own = {...box(cell), element: button, lines: partLines(cell.part, FLOW_NAME[flow], totalEur)};
  if (inside[0] === cell) return [own];
  const headings = inside.map((each, i) => ({
    ...box(each),
    element: rects[i]!,
    lines: partLines(each.part, cell.part.name, totalEur)
  }));
  return [...headings, own];
}

function box({x, y, width, height}: TreemapCell) {
  return {x, y, width, height};
}

function groupName({name, valueEur}: TreemapPart, {flow, totalEur}: FlowActivities): string {
  const whole = flow === "import" ? "des importations" : "des exportations";
  return `${name}\u00a0: ${formatExactEur(valueEur)}, ${inSentence(formatShare(valueEur / totalEur))} ${whole}. Ouvrir le détail`;
}

/** Name, then amount and share of the flow, then what it is part of. */
export function partLines({name, valueEur}: TreemapPart, within: string, totalEur: number): string[] {
  return [name, `${formatExactEur(valueEur)} (${formatShare(valueEur / totalEur)})`, within];
}

/** A line under the map for the families too small to be named on it. */
export function unnamedLines(
  drawings: readonly {flow: FlowActivities["flow"]; unnamed: string[]}[],
  width: number
): string[] {
  return drawings
    .filter(({unnamed}) => unnamed.length > 0)
    .flatMap(({flow, unnamed}) =>
      wrapText(`${FLOW_NAME[flow]}, non nommés ci-dessus\u00a0: ${unnamed.join("\u202f; ")}`, 11.5, width)
    );
}
