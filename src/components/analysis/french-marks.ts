import type {Markish} from "@observablehq/plot";
import type {Flow} from "../../trade/types.js";
import {flowColour} from "../chart/colours.js";
import {colour} from "./colours.js";
import {columnOf} from "./columns.js";
import type {DrawnMark, ScaleName} from "./plot-element.js";
import {columnName} from "./plot-element.js";
import type {ChartWords, FrenchScale} from "./scales.js";
import {markText} from "./value-text.js";
import {frenchTicks} from "./written-axes.js";

/** Marks that Plot fills with the colour of the text unless they are given a colour. */
const FILLED = new Set(["area", "bar", "cell", "rect", "waffle"]);
/** Marks that are drawn in one colour of ink, by their line. */
const LINED = new Set(["dot", "line", "link", "arrow"]);

/**
 * The marks of a chart with French words in their texts and tips, and with the colour of their flow where
 * they have no colour.
 */
export function frenchMarks(
  marks: readonly DrawnMark[],
  scales: Partial<Record<ScaleName, FrenchScale>>,
  words: ChartWords
): Markish[] {
  return marks.map((mark) =>
    changed(mark, {
      ...frenchText(mark, words),
      ...frenchTip(mark, scales),
      ...frenchTicks(mark, scales),
      ...ink(mark)
    })
  );
}

/**
 * A copy of the mark with other values of some properties. It inherits the rest from the mark, so that Plot
 * reads it as one.
 */
function changed(mark: DrawnMark, properties: Partial<DrawnMark> & {format?: unknown}): Markish {
  const own = Object.entries(properties).map(([key, value]) => [
    key,
    {value, writable: true, enumerable: true, configurable: true}
  ]);
  return (own.length === 0 ? mark : Object.create(mark, Object.fromEntries(own))) as Markish;
}

/** The texts of a mark that shows a column: names instead of codes, amounts with their unit. */
function frenchText({channels}: DrawnMark, words: ChartWords): Partial<DrawnMark> {
  const value = channels?.["text"]?.value;
  const name = columnName(value);
  const kind = name === undefined ? undefined : columnOf(name, words.columns)?.kind;
  if (!channels || name === undefined || kind === undefined) return {};
  const write = markText(kind, words.names);
  const transform =
    typeof value === "string"
      ? (rows: Iterable<Record<string, unknown>>) => Array.from(rows, (row) => write(row[name]))
      : (rows: unknown) =>
          Array.from((value as {transform: (rows: unknown) => Iterable<unknown>}).transform(rows), write);
  return {channels: {...channels, text: {...channels["text"], value: {transform, label: name}}}};
}

/** What a tip writes of each scale, unless the analyst has said how. */
function frenchTip(
  {tip, ariaLabel, ...mark}: DrawnMark & {format?: object},
  scales: Partial<Record<ScaleName, FrenchScale>>
): Partial<DrawnMark> & {format?: object} {
  const formats = Object.fromEntries(
    Object.entries(scales).flatMap(([name, {format}]) =>
      (name === "color" ? ["fill", "stroke"] : [name]).map((key) => [key, format])
    )
  );
  if (ariaLabel === "tip") return {format: {...formats, ...mark.format}};
  if (tip === undefined || tip === null || tip === false) return {};
  const asked =
    typeof tip === "object" ? (tip as {format?: object}) : typeof tip === "string" ? {pointer: tip} : {};
  return {tip: {...asked, format: {...formats, ...("format" in asked ? asked.format : {})}}};
}

/** The grey that Plot gives to boxes by itself; it would stay light on a dark page. */
const BOX_GREY = "#ccc";

function ink({ariaLabel = "", channels, data, fill, stroke}: DrawnMark): Partial<DrawnMark> {
  if (ariaLabel === "bar" && fill === BOX_GREY) return {fill: colour.rule};
  const flow = commonFlow(data);
  if (FILLED.has(ariaLabel) && fill === undefined && !channels?.["fill"])
    return {fill: flow ? flowColour[flow] : colour.neutral};
  const isPlain = stroke === undefined || stroke === "currentColor";
  if (flow && LINED.has(ariaLabel) && isPlain && fill !== undefined && !channels?.["stroke"])
    return {stroke: flowColour[flow]};
  return {};
}

/** The one flow of some rows. */
function commonFlow(data: unknown): Flow | undefined {
  const flows = new Set(Array.isArray(data) ? data.map((row) => (row as {flow?: unknown} | null)?.flow) : []);
  const [flow] = flows;
  return flows.size === 1 && (flow === "import" || flow === "export") ? flow : undefined;
}
