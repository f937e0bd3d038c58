import {chartRoot} from "../chart/root.js";
import {colour} from "../chart/colours.js";
import {coverageClass, coverageClasses, noCoverage} from "./coverage-classes.js";
import {s} from "../chart/dom.js";
import {formatEur, formatRate} from "../../french/numbers.js";
import {insetCaptions, mapLegend} from "./map-legend.js";
import {nextPlace, rovingFocus} from "../chart/keyboard.js";
import type {TooltipItem} from "../chart/tooltip.js";
import {addTooltips} from "../chart/tooltip.js";

interface MapBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Outlines and insets of the départements (`carte.json`), in drawing units. */
export interface MapOutlines {
  width: number;
  height: number;
  /** A département that an inset enlarges comes twice, the enlargement last. */
  outlines: {code: string; path: string; box: MapBox}[];
  insets: ({name: string} & MapBox)[];
}

/** Figures of one département and year; the rate is a fraction, `null` without imports. */
export interface MapFigures {
  code: string;
  name: string;
  exportEur: number;
  importEur: number;
  coverageRate: number | null;
}

export interface HomeMapOptions {
  width: number;
  document: Document;
  /** Address of the factsheet of a département. */
  href: (code: string) => string;
}

/** Below the insets. */
const CAPTION_HEIGHT = 16;

/** Wider than this the map gains nothing. */
const MAX_WIDTH = 680;

/**
 * Map of the départements, coloured by coverage rate: an amount would only show
 * how large a département is. Each is a link to its factsheet, named with its
 * rate; one tab stop, then arrows lead to the neighbours on their side. Its
 * figures show while it is pointed at or has the focus.
 */
export function homeMap(
  map: MapOutlines,
  figures: readonly MapFigures[],
  options: HomeMapOptions
): SVGSVGElement {
  const {document} = options;
  const width = Math.min(options.width, MAX_WIDTH);
  const scale = width / map.width;
  const byCode = new Map(figures.map((own) => [own.code, own]));
  const withNone = map.outlines.some(({code}) => rateOf(byCode.get(code)) === null);
  const legend = mapLegend(width, {document, withNone});
  const height = Math.round(legend.height + map.height * scale + CAPTION_HEIGHT);
  const svg = chartRoot(document, width, height, "cx-map");
  const links = linkedOutlines(map.outlines).map((outline) => departementLink(outline, byCode, options));
  const place = {scale, top: legend.height};
  svg.append(
    legend.element,
    s(
      document,
      "g",
      {transform: transformTo(place)},
      ...map.outlines
        .filter((outline) => !links.some((link) => link.outline === outline))
        .map(({code, path}) => departementPath(path, byCode.get(code), document)),
      ...map.insets.map((inset) => insetFrame(inset, document)),
      ...links.map(({element}) => element)
    ),
    ...captions(map.insets, figures, place, document)
  );
  addMapTooltips(
    svg,
    links.map((link) => tooltipItem(link, place)),
    document
  );
  return svg;
}

/** Where the map stands in the chart: pixels a drawing unit, and from the top. */
interface MapPlace {
  scale: number;
  top: number;
}

function transformTo({scale, top}: MapPlace): string {
  return `translate(0,${top}) scale(${Number(scale.toFixed(4))})`;
}

/** The keyboard and the pointer go from one département to another, and are told its figures. */
function addMapTooltips(svg: SVGSVGElement, items: TooltipItem[], document: Document): void {
  rovingFocus(
    items.map(({element}) => element),
    nextPlace(items.map(({x, y, width, height}) => ({x: x + width / 2, y: y + height / 2})))
  );
  addTooltips(svg, items, {document});
}

function tooltipItem({element, outline: {path, box}, lines}: DepartementLink, place: MapPlace): TooltipItem {
  const {scale, top} = place;
  return {
    element,
    lines,
    x: box.x * scale,
    y: top + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
    outline: {path, transform: transformTo(place)}
  };
}

type Outline = MapOutlines["outlines"][number];

/** One outline a département, the larger where there are two, by ascending code. */
export function linkedOutlines(outlines: readonly Outline[]): Outline[] {
  const byCode = new Map(outlines.map((outline) => [outline.code, outline]));
  return [...byCode.values()].sort((a, b) => Number(a.code) - Number(b.code));
}

/** A département as a link, and what it tells. */
interface DepartementLink {
  element: SVGAElement;
  outline: Outline;
  lines: string[];
}

function departementLink(
  outline: Outline,
  byCode: ReadonlyMap<string, MapFigures>,
  {document, href}: HomeMapOptions
): DepartementLink {
  const {code, path} = outline;
  const figures = byCode.get(code);
  const lines = figures ? tooltipLines(figures) : [code];
  const link = {
    href: href(code),
    class: "cx-map-departement",
    "data-code": code,
    "aria-label": lines.join(", ")
  };
  return {element: s(document, "a", link, departementPath(path, figures, document)), outline, lines};
}

function departementPath(path: string, figures: MapFigures | undefined, document: Document): SVGPathElement {
  const index = coverageClass(rateOf(figures));
  const fill = index === null ? noCoverage.colour : coverageClasses[index]!.colour;
  // Grey lines: the palest class would be lost on a white page between white ones.
  return s(document, "path", {d: path, style: `fill:${fill};stroke:${colour.neutral}`, "stroke-width": 0.6});
}

function rateOf(figures: MapFigures | undefined): number | null {
  return figures?.coverageRate ?? null;
}

function tooltipLines({code, name, exportEur, importEur, coverageRate}: MapFigures): string[] {
  return [
    `${name} (${code})`,
    `Taux de couverture\u00a0: ${formatRate(coverageRate)}`,
    `Exportations\u00a0: ${formatEur(exportEur)}`,
    `Importations\u00a0: ${formatEur(importEur)}`
  ];
}

function insetFrame({x, y, width, height}: MapBox, document: Document): SVGRectElement {
  return s(document, "rect", {x, y, width, height, fill: "none", stroke: colour.rule});
}

/** In pixels, not in the units of the map: legible whatever its scale. */
function captions(
  insets: MapOutlines["insets"],
  figures: readonly MapFigures[],
  {scale, top}: MapPlace,
  document: Document
): SVGTextElement[] {
  const codeOf = (name: string) => figures.find((own) => own.name === name)?.code;
  const texts = insetCaptions(
    insets.map(({name, width}) => ({name, code: codeOf(name), width: width * scale + 4}))
  );
  return insets.map(({x, y, width, height}, index) => {
    const place = {x: (x + width / 2) * scale, y: top + (y + height) * scale + 12, "text-anchor": "middle"};
    return s(document, "text", {...place, "font-size": 11, fill: colour.quiet}, texts[index]);
  });
}
