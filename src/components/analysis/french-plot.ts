import type {PlotOptions} from "@observablehq/plot";
import {dressed} from "../chart/plot-root.js";
import {lyingAxis, sideAxis} from "./axes.js";
import type {Axis, AxisLayout} from "./axis-layout.js";
import {LINE, TEXT_SIZE} from "./axis-layout.js";
import {colourKey} from "./colour-key.js";
import {colour} from "./colours.js";
import {orderOf} from "./domain-order.js";
import {frenchMarks} from "./french-marks.js";
import {legend} from "./legend.js";
import type {DrawnMark, DrawnPlot, Margins, ScaleName} from "./plot-element.js";
import {marksOf, shownColumns} from "./plot-element.js";
import type {ChartWords} from "./scales.js";
import {frenchScale} from "./scales.js";
import type {Overflow} from "./text-places.js";
import {moveBelow, partNames, spreadNames, textOverflow} from "./text-places.js";
import {isWrittenAxis, writtenMargin} from "./written-axes.js";

export interface FrenchPlotOptions {
  width: number;
  document: Document;
  words: ChartWords;
}

type Axes = Partial<Record<ScaleName, Axis>>;

const SCALES: readonly ScaleName[] = ["x", "y", "fx", "fy", "color"];

/**
 * A drawing of Plot made again for a width, in French and in the looks of the site: names for codes, one unit
 * an axis, room for the words, the colours that mean something, the key of the others. What the analyst has
 * set stays as it was set.
 */
export function frenchPlot(first: DrawnPlot, {width, document, words}: FrenchPlotOptions): SVGSVGElement {
  const {options} = first;
  const marks = marksOf(options);
  const axes = drawnAxes(first, marks, words);
  const french = Object.fromEntries(Object.entries(axes).map(([name, axis]) => [name, axis.french]));
  const keyed = namedByKey(axes, marks, options, width);
  const colours = axes.color && colourKey(axes.color, marks, options, keyed ? {isNamed: false} : {});
  const key = colours?.items ?? [];
  const {element: keyElement, height: keyHeight} = legend(key, width, document);
  const draw = (extra: Overflow) => {
    const layout = axisLayouts(axes, marks, options, width - extra.left - extra.right);
    if (keyed && layout.x) layout.x = {...layout.x, ...WITHOUT_TEXTS};
    const margins = chartMargins(axes, layout, marks, options, keyHeight);
    margins.marginTop += extra.top;
    margins.marginRight += extra.right;
    margins.marginBottom += extra.bottom;
    margins.marginLeft += extra.left;
    const drawn = first.plot({
      ...options,
      ...scaleOptions(axes, layout, marks, options),
      ...(colours ? {color: {...options.color, ...colours.options, legend: false}} : {}),
      ...margins,
      document,
      width,
      height:
        options.height === undefined
          ? chartHeight(axes, layout, margins, width)
          : Number(options.height) + keyHeight,
      figure: false,
      title: undefined,
      subtitle: undefined,
      caption: undefined,
      marks: frenchMarks(marks, french, words)
    }) as SVGSVGElement;
    return {svg: styled(drawn, axes, marks, options, keyHeight), margins};
  };
  // Texts beside their points, and axes that the analyst has written, may need more room: more margin moves
  // the points too, hence more than one round. A margin that the analyst has set stays.
  const extra = {top: 0, right: 0, bottom: 0, left: 0};
  let {svg, margins} = draw(extra);
  for (let round = 0; round < 8; ++round) {
    const missing = textOverflow(svg, width);
    const grown = SIDES.filter(([side, margin]) => missing[side] >= 1 && isFree(margin, options));
    if (grown.length === 0) break;
    for (const [side] of grown) extra[side] += missing[side];
    ({svg, margins} = draw(extra));
  }
  const height = Number(svg.getAttribute("height"));
  spreadNames(svg, {top: margins.marginTop, bottom: height - margins.marginBottom});
  partNames(svg, width);
  if (key.length > 0) svg.append(keyElement);
  return dressed(svg, "cx-own");
}

/** The sides of a drawing, and the margin of each. */
const SIDES = [
  ["top", "marginTop"],
  ["right", "marginRight"],
  ["bottom", "marginBottom"],
  ["left", "marginLeft"]
] as const;

function isFree(margin: keyof Margins, options: PlotOptions): boolean {
  return options[margin] === undefined && options.margin === undefined;
}

/** Options of an axis whose values the key of colours names already. */
const WITHOUT_TEXTS = {
  options: {ticks: [], tickSize: 0},
  room: 10,
  overhang: {left: 0, right: 0}
};

/**
 * Whether the names below a chart, which have no room there, are what its colours stand for: its key then
 * names them better.
 */
function namedByKey(axes: Axes, marks: readonly DrawnMark[], options: PlotOptions, width: number): boolean {
  const [below, coloured] = [shownColumns(marks, "x"), shownColumns(marks, "color")];
  const isSame = below.length === 1 && coloured.length === 1 && below[0] === coloured[0];
  if (!isSame || !axes.color?.french.isOrdinal || options.color?.legend === false) return false;
  return axisLayouts(axes, marks, options, width).x?.isTurned === true;
}

function drawnAxes(first: DrawnPlot, marks: readonly DrawnMark[], words: ChartWords): Axes {
  const isTransformed = (name: ScaleName) =>
    (first.options[name] as {transform?: unknown} | undefined)?.transform !== undefined;
  return Object.fromEntries(
    SCALES.flatMap((name) => {
      const scale = first.scale(name);
      return scale && scale.type !== "identity" && Array.isArray(scale.domain)
        ? [
            [
              name,
              {
                scale,
                french: frenchScale(scale, shownColumns(marks, name), words, {
                  isTransformed: isTransformed(name)
                })
              }
            ]
          ]
        : [];
    })
  );
}

type Layouts = Partial<Record<ScaleName, AxisLayout>>;

/** Gap between the charts of a row of facets, as a fraction of the width of one: Plot’s default. */
const BETWEEN_FACETS = 0.1;

/** The texts of the axes that are drawn. Those below the chart have the width that those beside it leave. */
function axisLayouts(axes: Axes, marks: readonly DrawnMark[], options: PlotOptions, width: number): Layouts {
  const isDrawn = (name: "x" | "y" | "fx" | "fy") =>
    axes[name] !== undefined &&
    options.axis !== null &&
    options[name]?.axis !== null &&
    !isWrittenAxis(marks, name);
  const y = isDrawn("y") ? sideAxis(axes.y!, width) : undefined;
  const fy = isDrawn("fy") ? sideAxis(axes.fy!, width * 0.7) : undefined;
  const left = options.marginLeft ?? options.margin ?? y?.room ?? 0;
  const inner = width - left - (options.marginRight ?? options.margin ?? fy?.room ?? 10);
  const facets = axes.fx?.scale.domain.length ?? 1;
  const step = inner / facets;
  const place = facets > 1 ? {gap: step * BETWEEN_FACETS} : {};
  const x = isDrawn("x")
    ? lyingAxis(axes.x!, step * (facets > 1 ? 1 - BETWEEN_FACETS : 1), place)
    : undefined;
  const fx = isDrawn("fx") ? lyingAxis(axes.fx!, inner, {above: true}) : undefined;
  return {x, y, fx, fy};
}

function chartMargins(
  axes: Axes,
  {x, y, fx, fy}: Layouts,
  marks: readonly DrawnMark[],
  options: PlotOptions,
  keyHeight: number
): Margins {
  const own = (side: keyof Margins, margin: number) =>
    Number(options[side] ?? options.margin ?? Math.max(margin, writtenMargin(marks, side)));
  const isLabelled = (name: "x" | "y") => hasLabel(axes[name], options[name]);
  const top = (fx?.room ?? (y ? 8 : 4)) + (y && isLabelled("y") ? LINE + 6 : 0);
  return {
    marginTop: own("marginTop", top) + keyHeight,
    marginRight: own(
      "marginRight",
      Math.max(fy?.room ?? 0, x?.overhang.right ?? 0, fx?.overhang.right ?? 0, 6)
    ),
    marginBottom: own("marginBottom", x ? x.room + (isLabelled("x") ? LINE + 6 : 0) : 8),
    marginLeft: own("marginLeft", Math.max(y?.room ?? 0, x?.overhang.left ?? 0, 4))
  };
}

/** Whether a label stands at an axis: that of a scale that does not say itself what it shows. */
function hasLabel(axis: Axis | undefined, own: {label?: string | null} | undefined): boolean {
  if (own?.label !== undefined) return own.label !== null;
  return axis !== undefined && !axis.french.isNamed && axis.french.label !== null;
}

/**
 * Rows as high as their names; otherwise a chart half as high as it is wide. `undefined` leaves it to Plot:
 * maps.
 */
function chartHeight(
  axes: Axes,
  {y}: Layouts,
  {marginTop, marginBottom}: Margins,
  width: number
): number | undefined {
  if (!axes.y && !axes.fy) return undefined;
  const facets = axes.fy?.scale.domain.length ?? 1;
  const {domain = []} = axes.y?.scale ?? {};
  const inner = axes.y?.french.isOrdinal
    ? domain.length * Math.max(domain.length > 30 ? 20 : 26, (y?.lines ?? 1) * LINE + 8)
    : Math.round(Math.max(facets > 1 ? 100 : 200, Math.min(340, width * 0.45) / facets));
  return marginTop + marginBottom + inner * facets;
}

/** Kinds of values whose axis has no grid: lines at years help nobody to read an amount. */
const WITHOUT_GRID: readonly string[] = ["year", "quarter", "date"];

function scaleOptions(
  axes: Axes,
  layouts: Layouts,
  marks: readonly DrawnMark[],
  options: PlotOptions
): PlotOptions {
  // Where there are points, the scale leaves room for one at its end to be drawn whole.
  const hasPoints = marks.some(({ariaLabel}) => ariaLabel === "dot");
  const position = (name: "x" | "y" | "fx" | "fy") => {
    const axis = axes[name];
    if (!axis) return {};
    const {french} = axis;
    const hasGrid = layouts[name] && !french.isOrdinal && !WITHOUT_GRID.includes(french.kind);
    const ours = {
      label: french.label,
      labelArrow: "none",
      ...(hasGrid && options.grid === undefined ? {grid: true} : {}),
      ...(hasPoints && !french.isOrdinal ? {inset: 8} : {}),
      ...layouts[name]?.options
    };
    // `orderOf` gives the values in the order in which they are drawn: `reverse` is already taken into
    // account.
    const order = french.isOrdinal ? {domain: orderOf(name, axis, marks, options), reverse: false} : {};
    return {[name]: {...ours, ...options[name], ...order}};
  };
  return {
    ...position("x"),
    ...position("y"),
    ...position("fx"),
    ...position("fy"),
    ...("opacity" in options ? {opacity: {...options.opacity, legend: false}} : {}),
    ...("symbol" in options ? {symbol: {...options.symbol, legend: false}} : {})
  } as PlotOptions;
}

/**
 * Sets the looks of the axes. Labels are removed from axes whose values need none, and from above the key of
 * colours.
 */
function styled(
  svg: SVGSVGElement,
  axes: Axes,
  marks: readonly DrawnMark[],
  options: PlotOptions,
  keyHeight: number
): SVGSVGElement {
  svg.setAttribute("font-size", String(TEXT_SIZE));
  svg.style.setProperty("--plot-background", colour.background);
  for (const name of ["x", "y", "fx", "fy"] as const) {
    const labels = svg.querySelectorAll(`[aria-label="${name}-axis label"]`);
    const isOurs = (label: Element) =>
      !isWrittenAxis(marks, name) || label.textContent!.replace(/[←↑→↓\s]/g, "") === axes[name]?.french.label;
    const isHidden = !hasLabel(axes[name], options[name]);
    for (const label of labels)
      if (isHidden && isOurs(label)) label.remove();
      else if (keyHeight > 0) moveBelow(label, keyHeight, svg);
  }
  for (const part of svg.querySelectorAll('[aria-label$="-axis tick label"], [aria-label$="-axis label"]'))
    part.setAttribute("fill", colour.quiet);
  for (const text of svg.querySelectorAll('[aria-label="text"]')) if (!hasColour(text)) addHalo(text);
  for (const grid of svg.querySelectorAll('[aria-label$="-grid"]')) {
    grid.setAttribute("stroke", colour.rule);
    grid.setAttribute("stroke-opacity", "1");
  }
  return svg;
}

function hasColour(text: Element): boolean {
  return text.matches("[fill], [stroke]") || text.querySelector("[fill], [stroke]") !== null;
}

/** A text of the colour of the page’s text reads over the lines that it crosses. */
function addHalo(text: Element): void {
  const halo = {
    stroke: colour.background,
    "stroke-width": "3",
    "stroke-linejoin": "round",
    "paint-order": "stroke"
  };
  for (const [name, value] of Object.entries(halo)) text.setAttribute(name, value);
}
