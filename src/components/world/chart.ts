import {formatEur, formatExactEur, formatShare} from "../../french/numbers.js";
import {FLOW_NAME} from "../chart/code-names.js";
import type {Names} from "../chart/code-names.js";
import {colour, flowColour} from "../chart/colours.js";
import {s} from "../chart/dom.js";
import {FLOW_SHAPE, shapePath} from "../chart/flow-shape.js";
import {rovingFocus} from "../chart/keyboard.js";
import {chartRoot} from "../chart/root.js";
import type {TooltipItem} from "../chart/tooltip.js";
import {addTooltips} from "../chart/tooltip.js";
import type {PartnerMap, PartnerView, PlacedFlow, PlacedPartner} from "./placed.js";

export interface WorldChartOptions {
  width: number;
  document: Document;
  names: Pick<Names, "partner">;
  /** Amount of the largest circle, the same for both flows. */
  largestEur: number;
  /** Address of the page of a partner; `null` where it has none. */
  href: (code: string) => string | null;
}

const SIZE = 11;
const HEADING = 26;
const CAPTION = 20;
const GAP = 14;
/** Radius of the largest circle, as a part of the width. */
const LARGEST = 0.062;
/** A smaller circle is not drawn, in pixels. */
const SMALLEST = 0.8;
/** How many ranks are written, in circles that have room for them. */
const NUMBERED = 5;
const NUMBER_ROOM = 6;

/**
 * A flow on its maps: a circle for each partner whose area is its amount, a link to its page; the first are
 * numbered.
 */
export function worldChart(map: PartnerMap, placed: PlacedFlow, options: WorldChartOptions): SVGSVGElement {
  const {width, document} = options;
  let top = HEADING;
  const tops = map.views.map((view) => {
    const own = top;
    top += heightOf(view, options) + below(view, placed, options) + CAPTION + GAP;
    return own;
  });
  const svg = chartRoot(document, width, top - GAP, "cx-world");
  svg.append(...heading(placed, document));
  const items = map.views.flatMap((view, i) => {
    const later = map.views.slice(i + 1);
    // The number of a partner stands where it is largest: in the last view that has a place for it.
    const hasNumber = ({code}: PlacedPartner) => !later.some(({places}) => Object.hasOwn(places, code));
    return drawView(svg, view, {placed, top: tops[i]!, options, hasNumber});
  });
  rovingFocus(items.map(({element}) => element));
  addTooltips(svg, items, {document});
  return svg;
}

function heading({flow}: PlacedFlow, document: Document): SVGElement[] {
  const fill = flowColour[flow];
  return [
    s(document, "path", {d: shapePath(FLOW_SHAPE[flow], 5, 5, 4), transform: "translate(0,2)", fill}),
    s(document, "text", {x: 15, y: 11, "font-size": 12.5, "font-weight": 600, fill}, FLOW_NAME[flow])
  ];
}

interface ViewOptions {
  placed: PlacedFlow;
  top: number;
  options: WorldChartOptions;
  hasNumber: (partner: PlacedPartner) => boolean;
}

function drawView(
  svg: SVGSVGElement,
  view: PartnerView,
  {placed, top, options, hasNumber}: ViewOptions
): TooltipItem[] {
  const {width, document} = options;
  const scale = width / view.width;
  const land = {
    d: view.land,
    style: `fill:${colour.rule}`,
    transform: `translate(0,${top}) scale(${round(scale)})`
  };
  svg.append(s(document, "path", land));
  const items = placed.partners.flatMap((partner) => {
    const place = view.places[partner.code];
    const r = radiusOf(partner.valueEur, options);
    if (!place || r < SMALLEST) return [];
    return [circleItem(partner, {x: place[0] * scale, y: top + place[1] * scale, r}, {placed, options})];
  });
  const captionY = heightOf(view, options) + below(view, placed, options) + 13;
  const circles = s(document, "g", {
    style: `fill:${flowColour[placed.flow]};stroke:${colour.background}`,
    "fill-opacity": 0.72,
    "stroke-width": 0.7
  });
  circles.append(...items.map(({element}) => element));
  svg.append(
    circles,
    ...items.filter(({partner}) => hasNumber(partner)).flatMap((item) => numberOf(item, document)),
    s(document, "text", {x: 0, y: top + captionY, "font-size": SIZE, fill: colour.quiet}, view.name)
  );
  return items;
}

function heightOf(view: PartnerView, {width}: WorldChartOptions): number {
  return Math.round((view.height * width) / view.width);
}

/** How far circles reach below a map, in pixels: its name stands under them. */
function below(view: PartnerView, {partners}: PlacedFlow, options: WorldChartOptions): number {
  const scale = options.width / view.width;
  const bottoms = partners.flatMap((partner) => {
    const place = view.places[partner.code];
    return place ? [place[1] * scale + radiusOf(partner.valueEur, options)] : [];
  });
  return Math.ceil(Math.max(0, ...bottoms.map((bottom) => bottom - heightOf(view, options))));
}

function radiusOf(valueEur: number, {width, largestEur}: WorldChartOptions): number {
  return LARGEST * width * Math.sqrt(valueEur / largestEur);
}

interface CircleItem extends TooltipItem {
  partner: PlacedPartner;
}

function circleItem(
  partner: PlacedPartner,
  {x, y, r}: {x: number; y: number; r: number},
  {placed: {flow}, options: {document, names, href}}: Pick<ViewOptions, "placed" | "options">
): CircleItem {
  const {code, valueEur, share, rank} = partner;
  const lines = [names.partner(code, flow), formatEur(valueEur), `${formatShare(share)} · rang\u00a0${rank}`];
  const circle = s(document, "circle", {cx: round(x), cy: round(y), r: round(r)});
  const label = `${lines[0]}\u00a0: ${formatExactEur(valueEur)}, ${formatShare(share)}`;
  const address = href(code);
  const element = s(
    document,
    "a",
    {href: address, role: address === null ? "img" : null, class: "cx-world-partner", "aria-label": label},
    circle
  );
  return {element, lines, partner, x: x - r, y: y - r, width: 2 * r, height: 2 * r};
}

/** The rank of the first partners in their circles, on a halo. */
function numberOf({partner: {rank}, x, y, width, height}: CircleItem, document: Document): SVGElement[] {
  if (rank > NUMBERED || width / 2 < NUMBER_ROOM) return [];
  const halo = {
    stroke: colour.background,
    "stroke-width": 2.5,
    "paint-order": "stroke",
    "stroke-linejoin": "round"
  };
  const place = {
    x: x + width / 2,
    y: y + height / 2 + 3.5,
    "text-anchor": "middle",
    "font-size": 10,
    "font-weight": 600
  };
  return [
    s(
      document,
      "text",
      {...place, ...halo, fill: colour.text, "pointer-events": "none", "aria-hidden": "true"},
      String(rank)
    )
  ];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
