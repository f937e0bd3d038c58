import {tableToCsv} from "./csv.js";
import {h} from "./dom.js";
import {saveBlob, svgToPng} from "./download.js";
import type {ExportedSvg, PlacedChart} from "./export.js";
import {exportSvg} from "./export.js";
import type {FigureSpec} from "./figure.js";

/** Width of the charts in downloaded images, whatever the screen: that of a printed page. */
const EXPORT_WIDTH = 912;

/** The row of buttons under a figure: downloads, link to the figure, and a line that says what happened. */
export function figureTools(spec: FigureSpec, document: Document): HTMLElement {
  const status = h(document, "span", {class: "cx-status", role: "status"});
  const run = (action: () => Promise<string>) => () =>
    void action().then(
      (message) => (status.textContent = message),
      (error: unknown) => (status.textContent = error instanceof Error ? error.message : String(error))
    );
  return h(
    document,
    "div",
    {
      class: "cx-tools",
      role: "group",
      "aria-label": `Télécharger ou citer la figure «\u00a0${spec.title}\u00a0»`
    },
    toolButton(
      "CSV",
      "Télécharger les données au format ",
      run(() => saveCsv(spec, document)),
      document
    ),
    toolButton(
      "SVG",
      "Télécharger l’image au format ",
      run(() => saveSvg(spec, document)),
      document
    ),
    toolButton(
      "PNG",
      "Télécharger l’image au format ",
      run(() => savePng(spec, document)),
      document
    ),
    linkTool(
      spec.id,
      run(() => copyLink(spec.id, document)),
      document
    ),
    status
  );
}

/** Name of a downloaded file; demonstration data say so in the name too. */
export function downloadName(
  {fileName, demo}: Pick<FigureSpec, "fileName" | "demo">,
  extension: string
): string {
  return `${fileName}${demo ? "-demo" : ""}.${extension}`;
}

/** The link to a figure of a page: its address without an earlier anchor, and its own. */
export function figureAddress(id: string, pageAddress: string): string {
  return `${pageAddress.replace(/#.*$/, "")}#${id}`;
}

/** A button that shows the name of a format, and is named in full for screen readers and pointers. */
function toolButton(
  format: string,
  before: string,
  action: () => void,
  document: Document
): HTMLButtonElement {
  const words = h(document, "span", {class: "cx-visually-hidden"}, before);
  const button = h(
    document,
    "button",
    {type: "button", class: "cx-tool", title: before + format},
    words,
    format
  );
  button.addEventListener("click", action);
  return button;
}

/** A real link, so that it can be followed, dragged and bookmarked; a click copies its address as well. */
function linkTool(id: string, action: () => void, document: Document): HTMLAnchorElement {
  const link = h(document, "a", {href: `#${id}`, class: "cx-tool"}, "Copier le lien");
  link.addEventListener("click", action);
  return link;
}

async function saveCsv(spec: FigureSpec, document: Document): Promise<string> {
  const name = downloadName(spec, "csv");
  saveBlob(new Blob([tableToCsv(spec.table, spec)], {type: "text/csv;charset=utf-8"}), name, document);
  return `Fichier ${name} téléchargé`;
}

async function saveSvg(spec: FigureSpec, document: Document): Promise<string> {
  const name = downloadName(spec, "svg");
  saveBlob(new Blob([figureImage(spec, document).text], {type: "image/svg+xml"}), name, document);
  return `Fichier ${name} téléchargé`;
}

async function savePng(spec: FigureSpec, document: Document): Promise<string> {
  const name = downloadName(spec, "png");
  saveBlob(await svgToPng(figureImage(spec, document), document), name, document);
  return `Fichier ${name} téléchargé`;
}

async function copyLink(id: string, document: Document): Promise<string> {
  const address = figureAddress(id, document.location.href);
  try {
    await document.defaultView!.navigator.clipboard.writeText(address);
    return "Lien copié";
  } catch {
    return `Lien de la figure\u00a0: ${address}`;
  }
}

/**
 * The figure as an image file: drawn anew at the width of a page and in the
 * light palette, in a block kept out of sight while its styles are read.
 * Throws a French sentence when the figure has no chart.
 */
export function figureImage(spec: FigureSpec, document: Document): ExportedSvg {
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
    return exportSvg(charts, spec, {document, width: EXPORT_WIDTH, computedStyle});
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
