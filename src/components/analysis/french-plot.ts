import type {PlotOptions} from "@observablehq/plot";
import {dressed} from "../chart/plot-root.js";
import type {Axis, AxisLayout} from "./axes.js";
import {LINE, lyingAxis, sideAxis, TEXT_SIZE} from "./axes.js";
import {colourKey} from "./colour-key.js";
import {colour, inOrder} from "./colours.js";
import {frenchMarks} from "./french-marks.js";
import {legend} from "./legend.js";
import type {DrawnMark, DrawnPlot, ScaleName} from "./plot-element.js";
import {marksOf, shownColumns} from "./plot-element.js";
import type {ChartWords} from "./scales.js";
import {frenchScale} from "./scales.js";
import {partNames, spreadNames, textOverflow} from "./text-places.js";

export interface FrenchPlotOptions {
  width: number;
  document: Document;
  words: ChartWords;
}

type Axes = Partial<Record<ScaleName, Axis>>;
type Margins = Record<"marginTop" | "marginRight" | "marginBottom" | "marginLeft", number>;

const SCALES: readonly ScaleName[] = ["x", "y", "fx", "fy", "color"];

/**
 * A drawing of Plot made again for a width, in French and in the looks of the site: names for codes, one unit an axis, room for
 * the words, the colours that mean something, the key of the others. What the analyst has set stays as it was set.
 */
export function frenchPlot(first: DrawnPlot, {width, document, words}: FrenchPlotOptions): SVGSVGElement {
  const {options} = first;
  const marks = marksOf(options);
  const axes = drawnAxes(first, marks, words);
  const french = Object.fromEntries(Object.entries(axes).map(([name, axis]) => [name, axis.french]));
  const colours = axes.color && colourKey(axes.color, marks, options);
  const key = colours?.items ?? [];
  const {element: keyElement, height: keyHeight} = legend(key, width, document);
  const draw = (extra: {left: number; right: number}) => {
    const layout = axisLayouts(axes, options, width - extra.left - extra.right);
    const margins = chartMargins(axes, layout, options, keyHeight);
    margins.marginLeft += extra.left;
    margins.marginRight += extra.right;
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
    return {svg: styled(drawn, axes, options), margins};
  };
  // Texts beside their points may need more room than the axes: more margin moves the points too, hence more than one round.
  const extra = {left: 0, right: 0};
  let {svg, margins} = draw(extra);
  for (let round = 0; round < 8; ++round) {
    const {left, right} = textOverflow(svg, width);
    if (left < 0.5 && right < 0.5) break;
    extra.left += left;
    extra.right += right;
    ({svg, margins} = draw(extra));
  }
  const height = Number(svg.getAttribute("height"));
  spreadNames(svg, {top: margins.marginTop, bottom: height - margins.marginBottom});
  partNames(svg, width);
  if (key.length > 0) svg.append(keyElement);
  return dressed(svg, "cx-own");
}

function drawnAxes(first: DrawnPlot, marks: readonly DrawnMark[], words: ChartWords): Axes {
  return Object.fromEntries(
    SCALES.flatMap((name) => {
      const scale = first.scale(name);
      return scale && scale.type !== "identity" && Array.isArray(scale.domain)
        ? [[name, {scale, french: frenchScale(scale, shownColumns(marks, name), words)}]]
        : [];
    })
  );
}

type Layouts = Partial<Record<ScaleName, AxisLayout>>;

/** The texts of the axes that are drawn. Those below the chart have the width that those beside it leave. */
function axisLayouts(axes: Axes, options: PlotOptions, width: number): Layouts {
  const isDrawn = (name: "x" | "y" | "fx" | "fy") =>
    axes[name] !== undefined && options.axis !== null && options[name]?.axis !== null;
  const y = isDrawn("y") ? sideAxis(axes.y!, width) : undefined;
  const fy = isDrawn("fy") ? sideAxis(axes.fy!, width * 0.7) : undefined;
  const left = options.marginLeft ?? options.margin ?? y?.room ?? 0;
  const inner = width - left - (options.marginRight ?? options.margin ?? fy?.room ?? 10);
  const facets = axes.fx?.scale.domain.length ?? 1;
  const x = isDrawn("x") ? lyingAxis(axes.x!, (inner / facets) * (facets > 1 ? 0.9 : 1)) : undefined;
  const fx = isDrawn("fx") ? lyingAxis(axes.fx!, inner) : undefined;
  return {x, y, fx, fy};
}

function chartMargins(axes: Axes, {x, y, fx, fy}: Layouts, options: PlotOptions, keyHeight: number): Margins {
  const own = (side: keyof Margins, margin: number) => Number(options[side] ?? options.margin ?? margin);
  const isLabelled = (name: "x" | "y") => hasLabel(axes[name], options[name]);
  const top = (fx?.room ?? (y ? 8 : 4)) + (y && isLabelled("y") ? LINE + 6 : 0);
  return {
    marginTop: own("marginTop", top) + keyHeight,
    marginRight: own("marginRight", Math.max(fy ? fy.room : 0, x?.overhang ?? 0, 6)),
    marginBottom: own("marginBottom", x ? x.room + (isLabelled("x") ? LINE + 6 : 0) : 8),
    marginLeft: own("marginLeft", Math.max(y?.room ?? 0, x?.overhang ?? 0, 4))
  };
}

/** Whether a label stands at an axis: that of a scale that does not say itself what it shows. */
function hasLabel(axis: Axis | undefined, own: {label?: string | null} | undefined): boolean {
  if (own?.label !== undefined) return own.label !== null;
  return axis !== undefined && !axis.french.isNamed && axis.french.label !== null;
}

/** Rows as high as their names; otherwise a chart half as high as it is wide. `undefined` leaves it to Plot: maps. */
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

/** Axes whose values have no grid: a line a name or a year would say nothing. */
const WITHOUT_GRID: readonly string[] = ["year", "quarter", "date"];

function scaleOptions(
  axes: Axes,
  layouts: Layouts,
  marks: readonly DrawnMark[],
  options: PlotOptions
): PlotOptions {
  // A point at the end of an axis is drawn whole.
  const hasPoints = marks.some(({ariaLabel}) => ariaLabel === "dot");
  const position = (name: "x" | "y" | "fx" | "fy") => {
    const axis = axes[name];
    if (!axis) return {};
    const {french} = axis;
    const hasGrid = layouts[name] && !french.isOrdinal && !WITHOUT_GRID.includes(french.kind);
    const ours = {
      label: french.label,
      labelArrow: "none",
      ...(french.isOrdinal ? {domain: inOrder(axis.scale.domain)} : {}),
      ...(hasGrid && options.grid === undefined ? {grid: true} : {}),
      ...(hasPoints && !french.isOrdinal ? {inset: 8} : {}),
      ...layouts[name]?.options
    };
    return {[name]: {...ours, ...options[name]}};
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

/** The looks of axes; no label stands at an axis whose values say what they are. */
function styled(svg: SVGSVGElement, axes: Axes, options: PlotOptions): SVGSVGElement {
  svg.setAttribute("font-size", String(TEXT_SIZE));
  svg.style.setProperty("--plot-background", colour.background);
  for (const name of ["x", "y", "fx", "fy"] as const) {
    const isHidden = !hasLabel(axes[name], options[name]);
    if (isHidden)
      svg.querySelectorAll(`[aria-label="${name}-axis label"]`).forEach((label) => label.remove());
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
