import type {Page as BrowserPage} from "playwright-core";
import {accessibilityFaults} from "./accessibility.js";
import {displayedCells, insertCells, misplacedCells} from "./cells.js";
import {reasonOf} from "../common/fault.js";
import {contentFaults} from "./page-checks.js";
import type {Page} from "../common/pages.js";
import {seeAsPrinter} from "../print/pdf-page.js";
import {hungPage, type HungPage} from "../browser/hung-cell.js";
import {letEnd} from "../browser/let-end.js";
import {TimeIsUp, withinTime} from "../browser/time-limit.js";
import {settle} from "../browser/settle.js";
import type {TabPool} from "../browser/tab-pool.js";
import {watchPage} from "../browser/watch.js";

export interface VisitResult {
  page: Page;
  /** The page with its cells written in; null when it could not be had. */
  html: string | null;
  /** The document printed of it, where it has one. */
  pdf: PrintedFile | null;
  /** French sentences; empty for a page without fault. */
  faults: string[];
  /** The cell that never comes to an end, where there is one. */
  hungCell?: string;
}

/** A printed document and its place in the site. */
export interface PrintedFile {
  file: string;
  bytes: Uint8Array;
}

export interface VisitOptions {
  /** Address of the root of the served site. */
  siteUrl: string;
  /** Where its server has the script of axe (`accessibility.ts`); without it, it is sent to each page. */
  axeUrl?: string;
  /**
   * Also looks at accessibility with all contents opened, by the rules that depend on the colours too, in
   * both themes.
   */
  thoroughly: boolean;
  /**
   * Prints the page once it is at rest, turned as a printer sees it; absent for a page without a document.
   */
  print?: (tab: BrowserPage) => Promise<PrintedFile>;
  /** How long a page may take to come to rest, in milliseconds. */
  settleTimeout?: number;
  /** How long the whole visit of a page may take, in milliseconds. */
  timeLimit?: number;
}

/** A page takes seconds; a machine with other work may be ten times as slow. */
const TIME_LIMIT_MS = 120_000;

/**
 * Opens a page in the browser once: what its cells display, everything that is wrong with it, and its printed
 * document. No other page comes into a tab where one had a fault.
 */
export async function visitPage(tabs: TabPool, page: Page, options: VisitOptions): Promise<VisitResult> {
  const tab = await tabs.take();
  try {
    const result = await withinTime(options.timeLimit ?? TIME_LIMIT_MS, visitIn(tab, page, options));
    if (result.faults.length > 0) await tab.close();
    else await tabs.giveBack(tab);
    return result;
  } catch (error) {
    if (!(error instanceof TimeIsUp)) throw error;
    const {fault, cell} = await whyHung(tabs, tab, page, options);
    return {page, html: null, pdf: null, faults: [fault], hungCell: cell ?? undefined};
  }
}

/** A page that does not end holds its tab for ever; another one tells why. */
async function whyHung(
  tabs: TabPool,
  hung: BrowserPage,
  page: Page,
  {siteUrl}: VisitOptions
): Promise<HungPage> {
  // Both end with the browser at the latest.
  letEnd(hung.close());
  const tab = await tabs.take();
  const found = await hungPage(tab, siteUrl + page.path.slice(1), page.html);
  letEnd(tab.close());
  return found;
}

async function visitIn(tab: BrowserPage, page: Page, options: VisitOptions): Promise<VisitResult> {
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
    faults.push(...(await themesFaults(tab, options)));
    return {page, html, pdf: faults.length === 0 ? await printed(tab, options) : null, faults};
  } catch (error) {
    return {page, html: null, pdf: null, faults: [...faults, reasonOf(error)]};
  }
}

/** Structure and names are the same in both themes: the dark one is looked at for its colours only. */
async function themesFaults(tab: BrowserPage, {thoroughly, axeUrl}: VisitOptions): Promise<string[]> {
  if (!thoroughly) return accessibilityFaults(tab, "structure", axeUrl);
  const light = await whileOpened(tab, () => accessibilityFaults(tab, "all", axeUrl));
  await tab.emulateMedia({colorScheme: "dark"});
  const dark = (await accessibilityFaults(tab, "colours")).filter((fault) => !light.includes(fault));
  return [...light, ...dark.map((fault) => `thème sombre, ${fault}`)];
}

/**
 * Does something while everything that opens is open: the tables of figures, the rows and queries of checks.
 */
async function whileOpened<T>(tab: BrowserPage, look: () => Promise<T>): Promise<T> {
  const closed = await tab.$$("details:not([open])");
  const setOpen = (open: boolean) =>
    tab.evaluate(([all, open]) => all.forEach((details) => ((details as HTMLDetailsElement).open = open)), [
      closed,
      open
    ] as const);
  await setOpen(true);
  const seen = await look();
  await setOpen(false);
  return seen;
}

/** The page changes its width: what has been looked at is left as it is until then. */
async function printed(tab: BrowserPage, {print}: VisitOptions): Promise<PrintedFile | null> {
  if (!print) return null;
  await seeAsPrinter(tab);
  return print(tab);
}
