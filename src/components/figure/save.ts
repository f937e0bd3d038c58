import {tableToCsv} from "./csv.js";
import {h} from "../chart/dom.js";
import {saveBlob, svgToPng} from "./download.js";
import type {ExportedSvg, PlacedChart} from "./export.js";
import {exportSvg} from "./export.js";
import {imageFonts} from "./image-fonts.js";
import type {FigureSpec} from "./spec.js";

export type DownloadFormat = "csv" | "svg" | "png";

/** Width of the charts in downloaded images, whatever the screen: that of a printed page. */
const EXPORT_WIDTH = 912;

const CONTENTS: Record<DownloadFormat, (spec: FigureSpec, document: Document) => Blob | Promise<Blob>> = {
  csv: (spec) => new Blob([tableToCsv(spec.table, spec)], {type: "text/csv;charset=utf-8"}),
  svg: async (spec, document) =>
    new Blob([figureImage(spec, document, await imageFonts(document)).text], {type: "image/svg+xml"}),
  png: async (spec, document) => svgToPng(figureImage(spec, document, await imageFonts(document)), document)
};

/**
 * Hands a figure to the reader as a file. Returns what to tell them; rejects with a French sentence when
 * there is no file to give.
 */
export async function saveFigure(
  spec: FigureSpec,
  format: DownloadFormat,
  document: Document
): Promise<string> {
  const name = downloadName(spec, format);
  saveBlob(await CONTENTS[format](spec, document), name, document);
  return `Fichier ${name} téléchargé`;
}

/** Hands a table of a page to the reader as CSV; returns what to tell them. */
export function saveTable(
  {table, ...spec}: Pick<FigureSpec, "table" | "source" | "demo" | "year" | "fileName">,
  document: Document
): string {
  const name = downloadName(spec, "csv");
  saveBlob(new Blob([tableToCsv(table, spec)], {type: "text/csv;charset=utf-8"}), name, document);
  return `Fichier ${name} téléchargé`;
}

/** Name of a downloaded file; demonstration data say so in the name too. */
export function downloadName(
  {fileName, demo}: Pick<FigureSpec, "fileName" | "demo">,
  format: DownloadFormat
): string {
  return `${fileName}${demo ? "-demo" : ""}.${format}`;
}

/**
 * The figure as an image file: drawn anew at the width of a page and in the light palette, in a block kept
 * out of sight while its styles are read. `fontFaces` are the rules of the fonts it brings. Throws a French
 * sentence when the figure has no chart.
 */
export function figureImage(spec: FigureSpec, document: Document, fontFaces = ""): ExportedSvg {
  const stage = h(document, "div", {
    class: "cx-export cx-light",
    "aria-hidden": "true",
    style: `width:${EXPORT_WIDTH}px`
  });
  document.body.append(stage);
  try {
    stage.append(spec.chart({width: EXPORT_WIDTH, document}));
    const charts = placeCharts(stage);
    if (charts.length === 0) throw new Error("Cette figure ne contient aucune image à télécharger.");
    const computedStyle = (element: Element) => document.defaultView!.getComputedStyle(element);
    return exportSvg(charts, spec, {document, width: EXPORT_WIDTH, fontFaces, computedStyle});
  } finally {
    stage.remove();
  }
}

/** The outermost SVGs of a block where the page has put them. */
function placeCharts(stage: HTMLElement): PlacedChart[] {
  const origin = stage.getBoundingClientRect();
  const outer = [...stage.querySelectorAll<SVGSVGElement>("svg")].filter(
    (svg) => !svg.parentElement?.closest("svg")
  );
  return outer.map((svg) => {
    const box = svg.getBoundingClientRect();
    const {width, height} = box.width > 0 ? box : statedSize(svg);
    return {svg, x: box.left - origin.left, y: box.top - origin.top, width, height};
  });
}

/** The size an SVG states, where there is no layout to measure. */
function statedSize(svg: SVGSVGElement): {width: number; height: number} {
  return {
    width: Number(svg.getAttribute("width")) || EXPORT_WIDTH,
    height: Number(svg.getAttribute("height")) || 0
  };
}
