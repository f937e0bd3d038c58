import {ticks} from "d3-array";
import type {PlotOptions} from "@observablehq/plot";
import type {Axis} from "./axis-layout.js";
import {colour, rangeOf, STEPS} from "./colours.js";
import {orderOf} from "./domain-order.js";
import type {LegendItem} from "./legend.js";
import type {DrawnMark, ScaleName} from "./plot-element.js";
import {columnName, shownColumns} from "./plot-element.js";

/** The colours of a scale: options for Plot, and what each stands for. */
export interface ColourKey {
  options: NonNullable<PlotOptions["color"]>;
  /** Empty where the chart says itself what its colours are. */
  items: LegendItem[];
}

/**
 * A colour a value by what it means, or classes from little to much. A scale for which the analyst has chosen
 * colours keeps them. There is a key where it is asked for, and where nothing else names what has a colour.
 */
export function colourKey(
  axis: Axis,
  marks: readonly DrawnMark[],
  options: PlotOptions,
  {isNamed = isNamedElsewhere(marks)} = {}
): ColourKey {
  const {color = {}} = options;
  const {scale, french} = axis;
  const isOwn = ["range", "scheme", "interpolate", "pivot"].some((name) => name in color);
  const isWanted = color.legend ?? !isNamed;
  if (french.isOrdinal) {
    const domain = isOwn ? scale.domain : orderOf("color", axis, marks, options);
    const range = isOwn ? (scale.range ?? []) : rangeOf(domain);
    const items = domain.map((value, i) => ({fill: range[i % range.length]!, text: french.format(value)}));
    return {
      options: isOwn ? {} : {domain: domain as string[], range, reverse: false},
      items: isWanted ? items : []
    };
  }
  const bounds = boundsOf(scale);
  if (isOwn || !bounds) return {options: {}, items: []};
  const range = STEPS.slice(-(bounds.length + 1));
  const items = range.map((fill, i) => ({fill, text: classText(bounds[i - 1], bounds[i], french.format)}));
  return {
    options: {type: "threshold", domain: bounds, range, unknown: colour.rule},
    items: isWanted ? items : []
  };
}

/**
 * Bounds of the classes of a scale: round for one that measures, rounded for those that Plot has counted out
 * (quantiles).
 */
function boundsOf({type, domain}: Axis["scale"]): number[] | undefined {
  if (type === "linear") return classBounds(Number(domain[0]), Number(domain.at(-1)));
  if (type !== "threshold" || domain.length >= STEPS.length) return undefined;
  return [...new Set(domain.map((bound) => Number(Number(bound).toPrecision(2))))];
}

/** Round bounds between the classes of some amounts: as many as there are classes but one, or fewer. */
export function classBounds(low: number, high: number): number[] {
  const most = STEPS.length - 1;
  const candidates = Array.from({length: most}, (_, i) =>
    ticks(low, high, STEPS.length - i).filter((bound) => bound > low && bound < high)
  );
  return candidates.find(({length}) => length <= most) ?? [];
}

function classText(
  from: number | undefined,
  to: number | undefined,
  format: (value: unknown) => string
): string {
  if (from === undefined) return to === undefined ? "" : `moins de ${format(to)}`;
  return to === undefined ? `${format(from)} ou plus` : `${format(from)} à ${format(to)}`;
}

/** Whether what has a colour also has its name at an axis, above a small chart or beside a mark. */
function isNamedElsewhere(marks: readonly DrawnMark[]): boolean {
  const places: ScaleName[] = ["x", "y", "fx", "fy"];
  const named = new Set([
    ...places.flatMap((name) => shownColumns(marks, name)),
    ...marks.map(({channels}) => columnName(channels?.["text"]?.value))
  ]);
  return shownColumns(marks, "color").some((name) => named.has(name));
}
