import type {Page as BrowserPage} from "playwright-core";
import {DEMO_LABEL, shortSource} from "../../src/french/source.js";
import {escapeText} from "../common/markup.js";

/** Width of the text on A4 with the margins of the print sheet (210 mm − 2 × 16 mm), in CSS pixels: charts are drawn for it. */
export const PRINT_WIDTH = Math.round(((210 - 2 * 16) / 25.4) * 96);

export interface PrintedPage {
  /** Said at the top of each page, left. */
  title: string;
  /** Says at the top of each page, right, that the figures are fictitious. */
  demo: boolean;
  /** Address of the page on the published site, said at the foot of each page; null when it is not known. */
  publishedAt: string | null;
}

/**
 * Makes a tab show its page as printed: figures are drawn for the width of the sheet. The page is hidden during the change, since it
 * would otherwise lay out and draw all its figures for a screen of that width, then again for the sheet.
 */
export async function seeAsPrinter(tab: BrowserPage): Promise<void> {
  await setHidden(tab, true);
  await tab.setViewportSize({width: PRINT_WIDTH, height: 950});
  await tab.emulateMedia({media: "print", colorScheme: "light"});
  await setHidden(tab, false);
}

function setHidden(tab: BrowserPage, hidden: boolean): Promise<void> {
  return tab.evaluate((hidden) => void (document.documentElement.hidden = hidden), hidden);
}

/** Prints a page at rest, seen by a printer, on A4, reduced by `scale` (1: not at all): tagged, with bookmarks, page numbers and a running title. */
export function printPage(tab: BrowserPage, printed: PrintedPage, scale: number): Promise<Uint8Array> {
  return tab.pdf({...pdfOptions(printed), scale});
}

function pdfOptions(printed: PrintedPage) {
  return {
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: runningHeader(printed),
    footerTemplate: runningFooter(printed)
  };
}

const STYLE =
  "width:100%;margin:0 16mm;display:flex;justify-content:space-between;font:7.5pt sans-serif;color:#444";

function runningHeader({title, demo}: PrintedPage): string {
  const label = demo ? `<strong>${DEMO_LABEL}</strong>` : "";
  return `<div style="${STYLE}"><span>${escapeText(title)}</span><span>${label}</span></div>`;
}

function runningFooter({demo, publishedAt}: PrintedPage): string {
  const address = (publishedAt ?? "").replace(/^https?:\/\//, "");
  const page = `Page\u00a0<span class="pageNumber"></span> sur\u00a0<span class="totalPages"></span>`;
  return `<div style="${STYLE}"><span>${shortSource(demo)}</span><span>${escapeText(address)}</span><span>${page}</span></div>`;
}
