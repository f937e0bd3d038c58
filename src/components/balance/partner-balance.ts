import type {BalanceData, BalanceSort, PartnerBalance} from "../../trade/balance.js";
import {sortBalances} from "../../trade/balance.js";
import type {Flow} from "../../trade/types.js";
import {balanceUnit, balanceLines, NO_PARTNER} from "./data.js";
import type {BalanceLayout, NamedBalance} from "./layout.js";
import {BALANCE_BAR, balanceLayout, GAP, HEADER, HEADER_Y, NAME_SIZE, VALUE_SIZE} from "./layout.js";
import {chartRoot, emptyChart} from "../chart/root.js";
import {colour, flowColour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {rovingFocus} from "../chart/keyboard.js";
import type {Names} from "../chart/code-names.js";
import {addTooltips} from "../chart/tooltip.js";
import type {AmountUnit} from "../../french/amount-unit.js";

export interface BalanceOptions {
  width: number;
  document: Document;
  names: Pick<Names, "partner">;
  /** By total trade, or from the largest surplus to the largest deficit. */
  sort?: BalanceSort;
}

/** In a wider chart amounts would stand too far from their bars. */
const MAX_WIDTH = 920;
const SUM_HEIGHT = 24;

/**
 * Imports to the left and exports to the right of one line, on one scale, a
 * row a partner; under them, from the same line and on the same scale, the
 * difference: a deficit to the left, a surplus to the right; beside them, its
 * amount with sign, arrow and colour. Sums below, so that the rows add up.
 * Without any trade, a sentence.
 */
export function partnerBalance(
  data: BalanceData,
  {width: availableWidth, document, names, sort = "amount"}: BalanceOptions
): SVGSVGElement | HTMLElement {
  const width = Math.min(availableWidth, MAX_WIDTH);
  const rows = sortBalances(data.partners, sort);
  if (!rows.some(({importEur, exportEur}) => importEur > 0 || exportEur > 0)) {
    return emptyChart(document, NO_PARTNER);
  }
  const sums = sumRows(data);
  const unit = balanceUnit(data);
  const named = rows.map((row) => ({name: names.partner(row.partner, "import"), row}));
  const layout = balanceLayout(named, sums, unit, width);
  const sumsY = layout.headerHeight + rows.length * layout.rowHeight + 8;
  const root = chartRoot(
    document,
    width,
    sumsY + sums.length * SUM_HEIGHT * (layout.stacked ? 2 : 1) + 4,
    "cx-balance"
  );
  const pen: Pen = {document, width, layout, unit};
  root.append(header(pen));
  const items = named.map(({name, row}, i) => balanceRow(row, i, name, pen));
  // The line is drawn first, behind the rows: a long name above its bars crosses it and must stay legible.
  root.append(zeroLine(rows.length, pen), ...items);
  sums.forEach(({name, row}, i) =>
    root.append(sumRow(name, row, sumsY + i * SUM_HEIGHT * (layout.stacked ? 2 : 1), pen))
  );
  rovingFocus(items);
  addTooltips(
    root,
    named.map(({name, row}, i) => ({
      element: items[i]!,
      lines: balanceLines(row, name),
      x: 0,
      y: rowY(i, layout),
      width,
      height: layout.rowHeight
    })),
    {document}
  );
  return root;
}

interface Pen {
  document: Document;
  width: number;
  layout: BalanceLayout;
  unit: AmountUnit;
}

function sumRows({others, total}: BalanceData): NamedBalance[] {
  const sum = {name: "Ensemble", row: total};
  return others ? [{name: "Autres partenaires", row: others}, sum] : [sum];
}

function rowY(index: number, {headerHeight, rowHeight}: BalanceLayout): number {
  return headerHeight + index * rowHeight;
}

function header({document, width, layout}: Pen): SVGGElement {
  const style = {y: HEADER_Y, "font-size": VALUE_SIZE, "font-weight": 600};
  return s(
    document,
    "g",
    {},
    s(
      document,
      "text",
      {...style, x: layout.zeroX - GAP, "text-anchor": "end", fill: flowColour.import},
      HEADER.imports
    ),
    s(document, "text", {...style, x: layout.zeroX + GAP, fill: flowColour.export}, HEADER.exports),
    s(
      document,
      "text",
      {...style, x: width, y: layout.balanceHeaderY, "text-anchor": "end", fill: colour.quiet},
      HEADER.balance
    )
  );
}

function balanceRow(row: PartnerBalance, index: number, name: string, pen: Pen): SVGGElement {
  const {document, width, layout} = pen;
  const label = `${name}\u00a0: ${balanceLines(row, name).slice(1).join(", ").toLowerCase()}`;
  return s(
    document,
    "g",
    {class: "cx-row", transform: `translate(0,${rowY(index, layout)})`, role: "img", "aria-label": label},
    s(document, "rect", {class: "cx-hit", width, height: layout.rowHeight, fill: "transparent"}),
    nameText(layout.names[index]!, pen),
    ...bar(row.importEur, "import", pen),
    ...bar(row.exportEur, "export", pen),
    balanceBar(row.balanceEur, pen),
    balanceText(row.balanceEur, layout.stacked ? 13 : textY(layout), pen)
  );
}

function textY({barTop, barHeight}: BalanceLayout): number {
  return barTop + barHeight / 2 + 4.5;
}

function nameText(lines: string[], {document, layout}: Pen): SVGTextElement {
  const first = layout.stacked ? 13 : textY(layout) - ((lines.length - 1) * 15) / 2;
  const halo = {stroke: colour.background, "stroke-width": 3, "paint-order": "stroke"};
  const text = s(document, "text", {"font-size": NAME_SIZE, "font-weight": 500, fill: colour.text, ...halo});
  lines.forEach((line, i) => text.append(s(document, "tspan", {x: 0, y: first + i * 15}, line)));
  return text;
}

/** A bar and its value. */
function bar(valueEur: number, flow: Flow, {document, layout, unit}: Pen): SVGElement[] {
  const {zeroX, scale, barTop: y, barHeight: height} = layout;
  const length = Math.max(0, valueEur) * scale;
  const x = flow === "import" ? zeroX - length : zeroX;
  const end = flow === "import" ? x - GAP : x + length + GAP;
  return [
    s(document, "rect", {x, y, width: length, height, fill: flowColour[flow]}),
    valueText(valueEur, end, textY(layout), flow, {document, unit})
  ];
}

/**
 * The difference as a thin bar from the line where imports and exports meet: which way it tips, and by how
 * much.
 */
function balanceBar(
  balanceEur: number,
  {document, layout: {zeroX, scale, barTop, barHeight}}: Pen
): SVGElement {
  const width = Math.abs(balanceEur) * scale;
  const x = balanceEur < 0 ? zeroX - width : zeroX;
  const fill = balanceEur < 0 ? colour.deficit : colour.surplus;
  const y = barTop + barHeight + 1.5;
  return s(document, "rect", {class: "cx-balance-bar", x, y, width, height: BALANCE_BAR, fill});
}

function valueText(
  valueEur: number,
  x: number,
  y: number,
  flow: Flow,
  {document, unit}: Pick<Pen, "document" | "unit">
): SVGTextElement {
  const anchor = flow === "import" ? "end" : "start";
  const attributes = {
    x,
    y,
    "font-size": VALUE_SIZE,
    "text-anchor": anchor,
    fill: colour.text,
    "font-variant-numeric": "tabular-nums"
  };
  return s(document, "text", attributes, unit.format(valueEur));
}

/** Sign, arrow and colour say the same: surplus up and green, deficit down and red. */
function balanceText(balanceEur: number, y: number, {document, width, unit}: Pen): SVGTextElement {
  const arrow = balanceEur > 0 ? "▲ " : balanceEur < 0 ? "▼ " : "= ";
  const fill = balanceEur > 0 ? colour.surplus : balanceEur < 0 ? colour.deficit : colour.quiet;
  const attributes = {
    x: width,
    y,
    "font-size": VALUE_SIZE,
    "font-weight": 600,
    "text-anchor": "end",
    fill,
    "font-variant-numeric": "tabular-nums"
  };
  return s(document, "text", attributes, arrow + unit.formatSigned(balanceEur));
}

function zeroLine(count: number, {document, layout}: Pen): SVGLineElement {
  const {zeroX: x} = layout;
  return s(document, "line", {
    x1: x,
    x2: x,
    y1: rowY(0, layout) - 4,
    y2: rowY(count, layout),
    stroke: colour.text
  });
}

/** A line of amounts without bars: their size would flatten those of the partners. */
function sumRow(name: string, row: PartnerBalance, top: number, pen: Pen): SVGGElement {
  const {document, width, layout} = pen;
  const y = layout.stacked ? 34 : 16;
  const weight = name === "Ensemble" ? 600 : 400;
  return s(
    document,
    "g",
    {class: "cx-sum", transform: `translate(0,${top})`, "font-weight": weight},
    s(document, "line", {x2: width, stroke: colour.rule}),
    s(document, "text", {y: layout.stacked ? 15 : y, "font-size": NAME_SIZE, fill: colour.text}, name),
    valueText(row.importEur, layout.zeroX - GAP, y, "import", pen),
    valueText(row.exportEur, layout.zeroX + GAP, y, "export", pen),
    balanceText(row.balanceEur, layout.stacked ? 15 : y, pen)
  );
}
