import {chartRoot} from "../chart/root.js";
import {colour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {nextPlace, rovingFocus} from "../chart/keyboard.js";
import type {TooltipItem} from "../chart/tooltip.js";
import {addTooltips} from "../chart/tooltip.js";
import type {MapClasses} from "./map-classes.js";
import {NO_VALUE} from "./map-classes.js";
import {insetCaptions, mapLegend} from "./map-legend.js";

interface MapBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Outlines and insets of the départements (`carte.json`, `carte-reduite.json`), in drawing units. */
export interface MapOutlines {
  width: number;
  height: number;
  /** A département that an inset enlarges comes twice, the enlargement last; a sign stands at its centre. */
  outlines: {code: string; path: string; box: MapBox; centre: [x: number, y: number]}[];
  insets: ({name: string} & MapBox)[];
}

/** What a map shows of a département. */
export interface MapDepartement {
  code: string;
  name: string;
  /** Index of its class; `null` where it has no value. */
  index: number | null;
  /** What it tells when pointed at, its name first. */
  lines: string[];
}

export interface DepartementMapOptions {
  width: number;
  document: Document;
  classes: MapClasses;
  /** What stands for a département without a value; « n. d. » unless told. */
  noneLabel?: string;
  /**
   * Address of the factsheet of a département. Without it nothing is a link, and a list beside the map has to
   * be.
   */
  href?: (code: string) => string;
  /** What a map without links shows, for screen readers; « Carte des départements » unless told. */
  label?: string;
}

/** Below the insets. */
const CAPTION_HEIGHT = 16;

/** Wider than this the map gains nothing. */
const MAX_WIDTH = 680;

/** A sign is not drawn in a shape narrower or lower than this, in pixels. */
const SIGN_ROOM = 14;

/**
 * Map of the départements, filled by class. Each is a link to its factsheet where it has an address, named
 * with what it tells; one tab stop, then arrows lead to the neighbours on their side. Its figures show while
 * it is pointed at or has the focus. Where a class has a sign, it stands in its shapes.
 */
export function departementMap(
  map: MapOutlines,
  departements: readonly MapDepartement[],
  options: DepartementMapOptions
): SVGSVGElement {
  const {document, classes, noneLabel = NO_VALUE.label} = options;
  const width = Math.min(options.width, MAX_WIDTH);
  const scale = width / map.width;
  const byCode = new Map(departements.map((own) => [own.code, own]));
  const hasNone = map.outlines.some(({code}) => (byCode.get(code)?.index ?? null) === null);
  const legend = mapLegend(classes, width, {
    document,
    none: hasNone ? {...NO_VALUE, label: noneLabel} : null
  });
  const height = Math.round(legend.height + map.height * scale + CAPTION_HEIGHT);
  const svg = chartRoot(document, width, height, "cx-map");
  const draw = {byCode, options};
  const links = linkedOutlines(map.outlines).map((outline) => departementLink(outline, draw));
  const place = {scale, top: legend.height};
  svg.append(
    legend.element,
    s(
      document,
      "g",
      {transform: transformTo(place)},
      ...map.outlines
        .filter((outline) => !links.some((link) => link.outline === outline))
        .map((outline) => departementPath(outline, draw)),
      ...map.insets.map((inset) => insetFrame(inset, document)),
      ...links.map(({element}) => element)
    ),
    ...signs(
      links.map(({outline}) => outline),
      place,
      draw
    ),
    ...captions(map.insets, departements, place, document)
  );
  const items = links.map((link) => tooltipItem(link, place));
  if (options.href) leadTheFocus(items);
  else {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", options.label ?? "Carte des départements");
  }
  addTooltips(svg, items, {document});
  return svg;
}

interface Drawing {
  byCode: ReadonlyMap<string, MapDepartement>;
  options: DepartementMapOptions;
}

/** Where the map stands in the chart: pixels a drawing unit, and from the top. */
interface MapPlace {
  scale: number;
  top: number;
}

function transformTo({scale, top}: MapPlace): string {
  return `translate(0,${top}) scale(${Number(scale.toFixed(4))})`;
}

/** The keyboard goes from one département to the neighbours on its side. */
function leadTheFocus(items: readonly TooltipItem[]): void {
  rovingFocus(
    items.map(({element}) => element),
    nextPlace(items.map(({x, y, width, height}) => ({x: x + width / 2, y: y + height / 2})))
  );
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
  element: SVGAElement | SVGPathElement;
  outline: Outline;
  lines: string[];
}

function departementLink(outline: Outline, draw: Drawing): DepartementLink {
  const {code} = outline;
  const {document, href} = draw.options;
  const lines = draw.byCode.get(code)?.lines ?? [code];
  if (!href) return {element: departementPath(outline, draw), outline, lines};
  const link = {
    href: href(code),
    class: "cx-map-departement",
    "data-code": code,
    "aria-label": lines.join(", ")
  };
  return {element: s(document, "a", link, departementPath(outline, draw)), outline, lines};
}

function departementPath({code, path}: Outline, {byCode, options}: Drawing): SVGPathElement {
  const index = byCode.get(code)?.index ?? null;
  const fill = (index === null ? NO_VALUE : options.classes.classes[index]!).colour;
  // Grey lines: the palest class would be lost on a white page between white ones.
  return s(options.document, "path", {
    d: path,
    style: `fill:${fill};stroke:${colour.neutral}`,
    "stroke-width": 0.6
  });
}

/** The signs of classes, in pixels, on a halo that sets them off from any fill. */
function signs(
  outlines: MapOutlines["outlines"],
  {scale, top}: MapPlace,
  {byCode, options}: Drawing
): SVGElement[] {
  return outlines.flatMap(({code, box, centre: [x, y]}) => {
    const index = byCode.get(code)?.index ?? null;
    const sign = index === null ? undefined : options.classes.classes[index]!.sign;
    if (sign === undefined || Math.min(box.width, box.height) * scale < SIGN_ROOM) return [];
    const place = {x: x * scale, y: top + y * scale + 3.5, "text-anchor": "middle", "font-size": 10};
    const halo = {
      stroke: colour.background,
      "stroke-width": 2.5,
      "paint-order": "stroke",
      "stroke-linejoin": "round"
    };
    return [
      s(
        options.document,
        "text",
        {
          ...place,
          ...halo,
          "font-weight": 600,
          fill: colour.text,
          "pointer-events": "none",
          "aria-hidden": "true"
        },
        sign
      )
    ];
  });
}

function insetFrame({x, y, width, height}: MapBox, document: Document): SVGRectElement {
  return s(document, "rect", {x, y, width, height, fill: "none", stroke: colour.rule});
}

/** In pixels, not in the units of the map: legible whatever its scale. */
function captions(
  insets: MapOutlines["insets"],
  departements: readonly MapDepartement[],
  {scale, top}: MapPlace,
  document: Document
): SVGTextElement[] {
  const codeOf = (name: string) => departements.find((own) => own.name === name)?.code;
  const texts = insetCaptions(
    insets.map(({name, width}) => ({name, code: codeOf(name), width: width * scale + 4}))
  );
  return insets.map(({x, y, width, height}, index) => {
    const place = {x: (x + width / 2) * scale, y: top + (y + height) * scale + 12, "text-anchor": "middle"};
    return s(document, "text", {...place, "font-size": 11, fill: colour.quiet}, texts[index]);
  });
}
