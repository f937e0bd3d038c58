import {coverageClass, coverageClasses, noCoverage} from "./coverage-classes.js";
import {s} from "./dom.js";
import {formatEur, formatRate} from "./format.js";

/** Outlines and insets of the départements (`carte.json`), in drawing units. */
export interface MapOutlines {
  width: number;
  height: number;
  outlines: {code: string; path: string}[];
  insets: {name: string; x: number; y: number; width: number; height: number}[];
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

/** Grey lines: the palest class would be lost on a white page between white ones. */
const BORDER = "var(--cx-neutral, #6a7585)";

/** Wider than this the map gains nothing. */
const MAX_WIDTH = 680;

/**
 * Map of the départements, coloured by coverage rate: an amount would only show
 * how large a département is. A click opens the factsheet; for the keyboard and
 * screen readers the list of the page and the table of the figure say the same.
 */
export function homeMap(
  map: MapOutlines,
  figures: readonly MapFigures[],
  options: HomeMapOptions
): SVGSVGElement {
  const {document} = options;
  const width = Math.min(options.width, MAX_WIDTH);
  const height = Math.round((width * map.height) / map.width);
  const byCode = new Map(figures.map((own) => [own.code, own]));
  const svg = s(
    document,
    "svg",
    {class: "cx-map", role: "img", width, height, viewBox: `0 0 ${map.width} ${map.height}`},
    legend(width / map.width, document),
    ...map.insets.map((inset) => insetFrame(inset, width / map.width, document)),
    ...map.outlines.map((outline) => departementPath(outline, byCode.get(outline.code), document))
  );
  svg.addEventListener("click", (event) => {
    const code = (event.target as Element).getAttribute("data-code");
    if (code !== null) document.location.assign(options.href(code));
  });
  return svg;
}

function departementPath(
  {code, path}: MapOutlines["outlines"][number],
  figures: MapFigures | undefined,
  document: Document
): SVGPathElement {
  const index = coverageClass(figures?.coverageRate ?? null);
  const fill = index === null ? noCoverage.colour : coverageClasses[index]!.colour;
  return s(
    document,
    "path",
    {
      class: "cx-map-departement",
      "data-code": code,
      d: path,
      style: `fill:${fill};stroke:${BORDER}`,
      "stroke-width": 0.6
    },
    s(document, "title", {}, figures ? tooltip(figures) : code)
  );
}

function tooltip({code, name, exportEur, importEur, coverageRate}: MapFigures): string {
  return (
    `${name} (${code})\nTaux de couverture\u00a0: ${formatRate(coverageRate)}\n` +
    `Exportations\u00a0: ${formatEur(exportEur)}\nImportations\u00a0: ${formatEur(importEur)}`
  );
}

/** Captions keep a legible size whatever the scale of the map, as far as their frame is wide enough. */
function insetFrame(
  {name, x, y, width, height}: MapOutlines["insets"][number],
  scale: number,
  document: Document
): SVGGElement {
  const fontSize = Math.min(Math.max(10, 10.5 / scale), (width - 8) / (name.length * 0.52));
  const frame = {x, y, width, height, fill: "none", style: "stroke:var(--cx-rule, #d3d9e2)"};
  const caption = {x: x + 5, y: y + 13, "font-size": fontSize, style: "fill:var(--cx-text-quiet, #535d6c)"};
  return s(document, "g", {}, s(document, "rect", frame), s(document, "text", caption, name));
}

/** Top of the legend, which fills the sea below Brittany. */
const LEGEND_TOP = 352;

/** The classes in words and colours, inside the image so that a downloaded one has them too. */
function legend(scale: number, document: Document): SVGGElement {
  const fontSize = Math.min(Math.max(12, 11 / scale), 16);
  const side = fontSize * 0.95;
  const rows = coverageClasses.map(({label, colour}, index) => {
    const y = LEGEND_TOP + index * fontSize * 1.55;
    const key = {
      x: 1,
      y,
      width: side,
      height: side,
      style: `fill:${colour};stroke:var(--cx-text-quiet, #535d6c)`
    };
    const text = {
      x: side + 7,
      y: y + side * 0.85,
      "font-size": fontSize,
      style: "fill:var(--cx-text, #1b2230)"
    };
    return s(
      document,
      "g",
      {},
      s(document, "rect", {...key, "stroke-width": 0.5}),
      s(document, "text", text, label)
    );
  });
  return s(document, "g", {class: "cx-map-legend"}, ...rows);
}
