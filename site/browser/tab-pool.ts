import type {BrowserContext, CDPSession, Page as BrowserPage} from "playwright-core";
import {unwatchPage} from "./watch.js";

/** Width of the column for which charts are drawn beforehand: a usual screen. */
const VIEWPORT = {width: 1280, height: 900};

/**
 * The part of a page that the browser paints, which the page does not know of: nobody looks at it, and a
 * sheet is painted for itself. A twentieth of the visit of a page was the painting of its first screens.
 */
const PAINTED = {x: 0, y: 0, width: 8, height: 8, scale: 0.01};

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
  private readonly sessions = new WeakMap<BrowserPage, CDPSession>();

  constructor(
    private readonly context: BrowserContext,
    private readonly pagesATab = PAGES_A_TAB
  ) {}

  /** A tab without a page, as wide as a usual screen. */
  async take(): Promise<BrowserPage> {
    const tab = this.free.pop() ?? (await this.context.newPage());
    await tab.setViewportSize(VIEWPORT);
    await this.paintLittle(tab);
    await tab.emulateMedia({media: null, colorScheme: "light"});
    return tab;
  }

  /** Ends when the tab is given another width. The session ends with the tab. */
  private async paintLittle(tab: BrowserPage): Promise<void> {
    const session = this.sessions.get(tab) ?? (await this.context.newCDPSession(tab));
    this.sessions.set(tab, session);
    await session.send("Emulation.setDeviceMetricsOverride", {
      ...VIEWPORT,
      screenWidth: VIEWPORT.width,
      screenHeight: VIEWPORT.height,
      deviceScaleFactor: 1,
      mobile: false,
      viewport: PAINTED
    });
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
