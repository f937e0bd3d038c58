import type {BrowserContext, Page as BrowserPage} from "playwright-core";
import {unwatchPage} from "./watch.js";

/** Width of the column for which charts are drawn beforehand: a usual screen. */
const VIEWPORT = {width: 1280, height: 900};

/**
 * Pages that a tab shows before another takes its place: its process keeps some ten megabytes of each, some
 * forty of a factsheet that is printed.
 */
const PAGES_A_TAB = 8;

/**
 * The tabs in which the pages of a site are visited, one after the other: a tab of its own for each page
 * would be one more process to start, which knows none of the scripts that all pages share. One tab for all
 * would come to hold more than a gigabyte.
 */
export class TabPool {
  private readonly free: BrowserPage[] = [];
  private readonly shown = new WeakMap<BrowserPage, number>();

  constructor(
    private readonly context: BrowserContext,
    private readonly pagesATab = PAGES_A_TAB
  ) {}

  /** A tab without a page, as wide as a usual screen. */
  async take(): Promise<BrowserPage> {
    const tab = this.free.pop() ?? (await this.context.newPage());
    await tab.setViewportSize(VIEWPORT);
    await tab.emulateMedia({media: null, colorScheme: "light"});
    return tab;
  }

  /**
   * Leaves the page of a tab and stops listening to it, so that the tab can show another page; closes it
   * after its last one.
   */
  async giveBack(tab: BrowserPage): Promise<void> {
    unwatchPage(tab);
    const shown = (this.shown.get(tab) ?? 0) + 1;
    this.shown.set(tab, shown);
    if (shown >= this.pagesATab) return tab.close();
    await tab.goto("about:blank");
    this.free.push(tab);
  }

  /** Closes the tabs that wait for a page: their processes give back what they keep of those they showed. */
  async closeFree(): Promise<void> {
    await Promise.all(this.free.splice(0).map((tab) => tab.close()));
  }
}
