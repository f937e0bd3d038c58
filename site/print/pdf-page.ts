import type {Page as BrowserPage} from "playwright-core";
import {DEMO_LABEL, shortSource} from "../../src/french/source.js";
import {fontsThere} from "../browser/settle.js";

/**
 * Width of the text on A4 with the margins of the print sheet (210 mm − 2 × 16 mm), in CSS pixels: charts are
 * drawn for it.
 */
export const PRINT_WIDTH = Math.round(((210 - 2 * 16) / 25.4) * 96);

/** The property of the style sheets that names the fonts of paper. */
const PAPER_FAMILIES = "--cx-sans-paper";

export interface PrintedPage {
  /** Said at the top of each page, left. */
  title: string;
  /** Says at the top of each page, right, that the figures are fictitious. */
  demo: boolean;
  /** Address of the page on the published site, said at the foot of each page; null when it is not known. */
  publishedAt: string | null;
}

/**
 * Makes a tab show its page as printed: figures are drawn for the width of the sheet. The page is hidden
 * during the change, since it would otherwise lay out and draw all its figures for a screen of that width,
 * then again for the sheet.
 */
export async function seeAsPrinter(tab: BrowserPage): Promise<void> {
  await fetchPaperFonts(tab);
  await setHidden(tab, true);
  await tab.setViewportSize({width: PRINT_WIDTH, height: 950});
  await tab.emulateMedia({media: "print", colorScheme: "light"});
  await setHidden(tab, false);
}

/**
 * Fetches the fonts of paper that a page declares. Without them its words are first laid out in a font of the
 * machine, which the browser looks for at every size: half of what it takes to draw a factsheet again.
 */
async function fetchPaperFonts(tab: BrowserPage): Promise<void> {
  await tab.evaluate(async (families) => {
    const names = getComputedStyle(document.documentElement).getPropertyValue(families).split(",");
    const wanted = new Set(names.map((name) => name.trim()));
    const faces = [...document.fonts].filter(({family}) => wanted.has(family));
    // A face that does not come is told by its request, and does not keep the page from being printed.
    await Promise.allSettled(faces.map((face) => face.load()));
  }, PAPER_FAMILIES);
}

function setHidden(tab: BrowserPage, hidden: boolean): Promise<void> {
  return tab.evaluate((hidden) => void (document.documentElement.hidden = hidden), hidden);
}

/**
 * Prints a page at rest, seen by a printer, on A4, reduced by `scale` (1: not at all), with page numbers and
 * a running title: as it is published, tagged and with bookmarks, or a draft without them, which has the same
 * pages in half the time.
 */
export async function printPage(
  tab: BrowserPage,
  printed: PrintedPage,
  scale: number,
  purpose: "published" | "draft" = "published"
): Promise<Uint8Array> {
  await setRunningTitles(tab, runningTitles(printed));
  const complete = purpose === "published";
  return tab.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: complete,
    outline: complete,
    scale
  });
}

/**
 * Written into the margins of the page itself, where its fonts are: the browser's own header knows only those
 * of the machine.
 */
async function setRunningTitles(tab: BrowserPage, css: string): Promise<void> {
  await tab.evaluate((css) => {
    const id = "cx-running-titles";
    const style = document.getElementById(id) ?? document.createElement("style");
    style.id = id;
    style.textContent = css;
    document.head.append(style);
  }, css);
  await fontsThere(tab);
}

const TEXT = `font:7.5pt var(${PAPER_FAMILIES});color:#444;white-space:nowrap`;

/**
 * What stands in the margins of each page: title, notice on demonstration data, source, address, number of
 * the page.
 */
export function runningTitles({title, demo, publishedAt}: PrintedPage): string {
  const address = (publishedAt ?? "").replace(/^https?:\/\//, "");
  const boxes = [
    box("top-left", cssString(title)),
    ...(demo ? [box("top-right", cssString(DEMO_LABEL), ";font-weight:700")] : []),
    box("bottom-left", cssString(shortSource(demo))),
    ...(address ? [box("bottom-center", cssString(address))] : []),
    box("bottom-right", `"Page\u00a0" counter(page) " sur\u00a0" counter(pages)`)
  ];
  return `@page{${boxes.join("")}}`;
}

function box(place: string, content: string, more = ""): string {
  return `@${place}{content:${content};${TEXT}${more}}`;
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}
