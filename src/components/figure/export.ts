import {DEMO_WARNING} from "../../french/source.js";
import {CHART_FONT} from "../chart/root.js";
import {s} from "../chart/dom.js";
import {textWidth, wrapText} from "../chart/text-widths.js";

/** Words that go into an exported image beside the chart. */
export interface ExportText {
  title: string;
  subtitle: string;
  source: string;
  note?: string;
  demo: boolean;
}

/** Where a chart stands in the image, in pixels from the top left of the charts. */
export interface PlacedChart {
  svg: SVGSVGElement;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ExportOptions {
  document: Document;
  /** Width of the charts; the image adds its margins. */
  width: number;
  /** Rules of the fonts that the file brings, none by default. */
  fontFaces?: string;
  /** `getComputedStyle` of the page that shows the charts. */
  computedStyle: (element: Element) => Pick<CSSStyleDeclaration, "getPropertyValue">;
}

export interface ExportedSvg {
  /** A complete SVG file. */
  text: string;
  width: number;
  height: number;
}

const MARGIN = 24;
const INK = "#1c2330";
const QUIET = "#525c6b";
const DEMO = "#9a3412";

/**
 * Properties a chart may take from the style sheet: those its children inherit, and those they do not with
 * their initial value.
 */
const INHERITED =
  "fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin font-family font-size font-weight font-style font-variant-numeric text-anchor visibility".split(
    " "
  );
const OWN: Record<string, string> = {
  opacity: "1",
  "dominant-baseline": "auto",
  "paint-order": "normal"
};

/**
 * The charts of a figure as one stand-alone SVG file on a white ground, with
 * title, subtitle, source, note and the notice on demonstration data inside,
 * and every style written into its elements: it needs no page, no style sheet
 * and no other host.
 */
export function exportSvg(
  charts: readonly PlacedChart[],
  text: ExportText,
  options: ExportOptions
): ExportedSvg {
  const {document, width, fontFaces} = options;
  const head = headBlock(text, width, document);
  const chartsHeight = Math.max(0, ...charts.map(({y, height}) => y + height));
  const foot = footBlock(text, width, document);
  const footY = MARGIN + head.height + chartsHeight + 16;
  const full = {width: width + 2 * MARGIN, height: Math.ceil(footY + foot.height + MARGIN)};
  const root = s(document, "svg", {
    xmlns: "http://www.w3.org/2000/svg",
    ...full,
    viewBox: `0 0 ${full.width} ${full.height}`,
    "font-family": fontOf(charts, options) || CHART_FONT
  });
  if (fontFaces) root.append(s(document, "style", {}, fontFaces));
  root.append(
    s(document, "title", {}, `${text.title} – ${text.subtitle}`),
    s(document, "rect", {...full, fill: "#ffffff"})
  );
  root.append(at(head.element, MARGIN, MARGIN), at(foot.element, MARGIN, footY));
  for (const chart of charts) root.append(placedCopy(chart, MARGIN, MARGIN + head.height, options));
  return {...full, text: `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}\n`};
}

/** The family of the page that shows the charts. */
function fontOf([chart]: readonly PlacedChart[], {computedStyle}: ExportOptions): string {
  return chart ? computedStyle(chart.svg).getPropertyValue("font-family") : "";
}

/** HTML writes no-break spaces as an entity that XML does not know; its other entities are common to both. */
function xmlOf(root: Element): string {
  return root.outerHTML.replaceAll("&nbsp;", "\u00a0");
}

interface Block {
  element: SVGElement;
  height: number;
}

function headBlock({title, subtitle, demo}: ExportText, width: number, document: Document): Block {
  const element = s(document, "g");
  let y = 0;
  if (demo) y = addDemoLabel(element, document);
  y = addLines(
    element,
    wrapText(title, 20, width, {bold: true}),
    {y, size: 20, fill: INK, weight: 700},
    document
  );
  y = addLines(element, wrapText(subtitle, 14, width), {y, size: 14, fill: QUIET, weight: 400}, document);
  return {element, height: y + 12};
}

function footBlock({source, note}: ExportText, width: number, document: Document): Block {
  const element = s(document, "g");
  let y = 0;
  for (const line of [note, `Source\u00a0: ${source}.`]) {
    if (line)
      y = addLines(element, wrapText(line, 12, width), {y, size: 12, fill: QUIET, weight: 400}, document);
  }
  return {element, height: y};
}

function addDemoLabel(parent: SVGElement, document: Document): number {
  const label = DEMO_WARNING;
  const width = textWidth(label, 12, {bold: true}) + 16;
  parent.append(
    s(document, "rect", {width, height: 22, rx: 3, fill: "#ffffff", stroke: DEMO, "stroke-width": 1.5}),
    s(document, "text", {x: 8, y: 15.5, "font-size": 12, "font-weight": 700, fill: DEMO}, label)
  );
  return 32;
}

interface LineStyle {
  y: number;
  size: number;
  fill: string;
  weight: number;
}

function addLines(
  parent: SVGElement,
  lines: string[],
  {y, size, fill, weight}: LineStyle,
  document: Document
): number {
  lines.forEach((line, index) => {
    const attributes = {
      x: 0,
      y: y + size + index * size * 1.3,
      "font-size": size,
      "font-weight": weight,
      fill
    };
    parent.append(s(document, "text", attributes, line));
  });
  return y + lines.length * size * 1.3 + 4;
}

function at<E extends SVGElement>(element: E, x: number, y: number): E {
  element.setAttribute("transform", `translate(${x},${y})`);
  return element;
}

/** A copy of a chart at its place, each element carrying the styles the page gave it. */
function placedCopy(
  {svg, x, y, width, height}: PlacedChart,
  left: number,
  top: number,
  {computedStyle}: ExportOptions
): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, copy, computedStyle);
  for (const [name, value] of Object.entries({x: left + x, y: top + y, width, height}))
    copy.setAttribute(name, String(value));
  return copy;
}

/**
 * Writes the computed styles of `original` and its descendants into `copy`; what the page hides is removed.
 */
function inlineStyles(
  original: Element,
  copy: Element,
  computedStyle: ExportOptions["computedStyle"],
  parent?: Map<string, string>
): void {
  const styles = computedStyle(original);
  const inherited = new Map(INHERITED.map((name) => [name, styles.getPropertyValue(name)]));
  const originals = [...original.children];
  const copies = [...copy.children];
  if (styles.getPropertyValue("display") === "none" && !isMetadata(original)) return copy.remove();
  for (const [name, value] of inherited) {
    if (value === "") continue;
    if (value === parent?.get(name)) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = styles.getPropertyValue(name);
    if (value !== "" && value !== initial) copy.setAttribute(name, value);
  }
  // A link of the page leads nowhere from a file.
  for (const name of ["class", "style", "tabindex", "href"]) copy.removeAttribute(name);
  originals.forEach((child, index) => inlineStyles(child, copies[index]!, computedStyle, inherited));
}

/** Elements that are never painted, and must stay whatever `display` says of them. */
function isMetadata({localName}: Element): boolean {
  return ["title", "desc", "defs", "clipPath", "linearGradient", "stop", "pattern", "mask"].includes(
    localName
  );
}
