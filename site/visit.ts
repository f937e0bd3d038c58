import type {BrowserContext, Page as BrowserPage} from "playwright-core";
import {accessibilityFaults} from "./accessibility.js";
import {displayedCells, insertCells, misplacedCells} from "./cells.js";
import {reasonOf} from "./fault.js";
import {contentFaults} from "./page-checks.js";
import type {Page} from "./pages.js";
import {seeAsPrinter} from "./pdf-page.js";
import {settle} from "./settle.js";
import {watchPage} from "./watch.js";

export interface VisitResult {
  page: Page;
  /** The page with its cells written in; null when it could not be had. */
  html: string | null;
  /** The document printed of it, where it has one. */
  pdf: PrintedFile | null;
  /** French sentences; empty for a page without fault. */
  faults: string[];
}

/** A printed document and its place in the site. */
export interface PrintedFile {
  file: string;
  bytes: Uint8Array;
}

export interface VisitOptions {
  /** Address of the root of the served site. */
  siteUrl: string;
  /** Also tries the rules of accessibility that depend on the colours, in the light and the dark theme. */
  colours: boolean;
  /** Prints the page, turned as a printer sees it; absent for a page without a document. */
  print?: (tab: BrowserPage) => Promise<PrintedFile>;
  /** How long a page may take to come to rest, in milliseconds. */
  settleTimeout?: number;
}

/** Opens a page in the browser once: what its cells display, everything that is wrong with it, and its printed document. */
export async function visitPage(
  context: BrowserContext,
  page: Page,
  options: VisitOptions
): Promise<VisitResult> {
  const tab = await context.newPage();
  const faults = watchPage(tab, options.siteUrl);
  try {
    await tab.goto(options.siteUrl + page.path.slice(1), {waitUntil: "load"});
    await settle(tab, options.settleTimeout).catch((error: Error) => faults.push(error.message));
    faults.push(...(await contentFaults(tab)));
    const cells = await displayedCells(tab);
    const html = insertCells(page.html, cells);
    const misplaced = await misplacedCells(tab, html, cells.keys());
    faults.push(
      ...misplaced.map((id) => `cellule ${id}\u00a0: son contenu ne peut pas se tenir à cet endroit du texte`)
    );
    faults.push(...(await themesFaults(tab, options.colours)));
    return {page, html, pdf: faults.length === 0 ? await printed(tab, options) : null, faults};
  } catch (error) {
    return {page, html: null, pdf: null, faults: [...faults, reasonOf(error)]};
  } finally {
    await tab.close();
  }
}

/** Structure and names are the same in both themes: the dark one is looked at for its colours only. */
async function themesFaults(tab: BrowserPage, colours: boolean): Promise<string[]> {
  const light = await accessibilityFaults(tab, colours ? "all" : "structure");
  if (!colours) return light;
  await tab.emulateMedia({colorScheme: "dark"});
  const dark = (await accessibilityFaults(tab, "colours")).filter((fault) => !light.includes(fault));
  return [...light, ...dark.map((fault) => `thème sombre, ${fault}`)];
}

/** The page changes its width: what has been looked at is left as it is until then. */
async function printed(tab: BrowserPage, {print}: VisitOptions): Promise<PrintedFile | null> {
  if (!print) return null;
  await seeAsPrinter(tab);
  await settle(tab);
  return print(tab);
}
