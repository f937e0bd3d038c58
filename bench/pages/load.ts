import type {Browser, CDPSession, Page} from "playwright-core";
import {openContext} from "../../site/browser/browser.js";
import {LOADING} from "../../src/framework/marks.js";

/** What a reader on a slow network and a modest telephone meets; times in milliseconds from the request. */
export interface PageLoad {
  firstContentfulPaint: number;
  /** When the largest part of the first screen was painted. */
  largestContentfulPaint: number;
  /** When every figure of the page was drawn, below the first screen too. */
  figuresVisible: number;
  /** When the choice of the year answers. */
  controlsLive: number;
  layoutShift: number;
  totalBlockingTime: number;
  /** From the key press that changes the year to the next paint. */
  yearSwitch: number;
  /** From that key press until every figure of one year tells the new one, below the first screen too. */
  yearSettled: number;
  /** Longest task from that key press until a second after; 0 where none took 50 ms. */
  yearTask: number;
  /** Until the page rests. */
  requests: number;
  transferredBytes: number;
  /**
   * Of these, the document itself, its data (Arrow and JSON) and its scripts: what the first view is made of.
   */
  documentBytes: number;
  dataBytes: number;
  scriptBytes: number;
  /** Once the reader has gone through the page to its end. */
  wholeScriptBytes: number;
}

/** Slow 4G: 1.6 Mbit/s, 150 ms; and a processor four times slower. */
const NETWORK = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8};
const CPU_SLOWDOWN = 4;

/** What every static host sends; those that send Brotli are faster. */
const ENCODINGS = "gzip";

/**
 * Loads a page once with an empty cache, throttled, until it holds `figureCount` drawn figures and rests;
 * changes the year; then goes through the page to its end.
 */
export async function loadPage(browser: Browser, address: string, figureCount: number): Promise<PageLoad> {
  const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await listen(session);
    await session.send("Network.setExtraHTTPHeaders", {headers: {"accept-encoding": ENCODINGS}});
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", {rate: CPU_SLOWDOWN});
    await page.addInitScript(observe, {figureCount, loading: LOADING});
    await page.goto(address, {waitUntil: "networkidle", timeout: 120_000});
    await page.waitForFunction(
      () => {
        const {figuresVisible, controlsLive} = (window as unknown as {marks: Marks}).marks;
        return Number.isFinite(figuresVisible) && Number.isFinite(controlsLive);
      },
      undefined,
      {timeout: 120_000}
    );
    await page.waitForTimeout(500);
    const before = {...(await page.evaluate(readMarks)), ...traffic};
    await page.locator("main select").first().focus();
    await page.evaluate(observeYear);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(
      () => Number.isFinite((window as unknown as {marks: Marks}).marks.yearSettled),
      undefined,
      {timeout: 60_000}
    );
    await page.waitForTimeout(1000);
    const {yearSwitch, yearSettled, yearTask} = await page.evaluate(readMarks);
    await readThrough(page);
    return {...before, yearSwitch, yearSettled, yearTask, wholeScriptBytes: traffic.scriptBytes};
  } finally {
    await context.close();
  }
}

type Marks = Omit<PageLoad, keyof Traffic | "wholeScriptBytes">;

/** What the network has carried, compressed. */
type Traffic = Pick<
  PageLoad,
  "requests" | "transferredBytes" | "documentBytes" | "dataBytes" | "scriptBytes"
>;

/** Scrolls to the end, a screen at a time, with the pauses of a hurried reader. */
async function readThrough(page: Page): Promise<void> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight));
  for (let screen = 0; screen < screens; ++screen) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(300);
  }
  await page.waitForLoadState("networkidle");
}

function observe({figureCount, loading}: {figureCount: number; loading: string}): void {
  const marks: Marks = {
    firstContentfulPaint: NaN,
    largestContentfulPaint: NaN,
    figuresVisible: NaN,
    controlsLive: NaN,
    layoutShift: 0,
    totalBlockingTime: 0,
    yearSwitch: 0,
    yearSettled: NaN,
    yearTask: 0
  };
  (window as unknown as {marks: Marks}).marks = marks;
  const on = (type: string, note: (entry: PerformanceEntry) => void, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...options
    });
  on(
    "paint",
    (entry) => entry.name === "first-contentful-paint" && (marks.firstContentfulPaint = entry.startTime)
  );
  on("largest-contentful-paint", (entry) => (marks.largestContentfulPaint = entry.startTime));
  on("layout-shift", (entry) => (marks.layoutShift += (entry as unknown as {value: number}).value));
  on("longtask", (entry) => (marks.totalBlockingTime += entry.duration - 50));
  on("event", (entry) => (marks.yearSwitch = Math.max(marks.yearSwitch, entry.duration)), {
    durationThreshold: 16
  });
  const look = () => {
    const drawn = document.querySelectorAll("main figure .cx-chart svg:not(:empty)").length;
    if (drawn >= figureCount && !Number.isFinite(marks.figuresVisible))
      marks.figuresVisible = performance.now();
    const live = [...document.querySelectorAll("main select")].some((e) => !e.closest(loading));
    if (live && !Number.isFinite(marks.controlsLive)) marks.controlsLive = performance.now();
    if (!Number.isFinite(marks.figuresVisible + marks.controlsLive)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Waits, from the next key press on, for the year above each figure of one year to change, and notes the
 * longest task. The parts from « Se situer » on tell the reference year whatever the choice.
 */
function observeYear(): void {
  const {marks} = window as unknown as {marks: Marks};
  const fixed = document.querySelector("#se-situer, #exposition-et-dependances");
  const followsChoice = (subtitle: Element) =>
    !fixed || (fixed.compareDocumentPosition(subtitle) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const tellsOneYear = () =>
    [...document.querySelectorAll("main .cx-subtitle")]
      .filter(followsChoice)
      .map(({textContent}) => textContent!.match(/\b20\d\d\b/g)?.join() ?? "");
  const before = tellsOneYear();
  addEventListener("keydown", ({timeStamp}) => {
    new PerformanceObserver((list) => {
      for (const {startTime, duration} of list.getEntries())
        if (startTime + duration > timeStamp) marks.yearTask = Math.max(marks.yearTask, duration);
    }).observe({type: "longtask"});
    const look = () => {
      const now = tellsOneYear();
      const isNew = before.every((year, index) => year.length !== 4 || now[index] !== year);
      if (isNew && now.length === before.length) marks.yearSettled = performance.now() - timeStamp;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function readMarks(): Marks {
  return {...(window as unknown as {marks: Marks}).marks};
}

/** Counts what the network carries, compressed bytes. */
async function listen(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = {
    requests: 0,
    transferredBytes: 0,
    documentBytes: 0,
    dataBytes: 0,
    scriptBytes: 0
  };
  const kinds = new Map<string, "documentBytes" | "dataBytes" | "scriptBytes">();
  session.on("Network.requestWillBeSent", () => void (traffic.requests += 1));
  session.on("Network.responseReceived", ({requestId, type, response: {mimeType, url}}) => {
    if (/javascript/.test(mimeType)) kinds.set(requestId, "scriptBytes");
    else if (type === "Document") kinds.set(requestId, "documentBytes");
    else if (/\.(arrow|json)$/.test(new URL(url).pathname)) kinds.set(requestId, "dataBytes");
  });
  session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
    traffic.transferredBytes += encodedDataLength;
    const kind = kinds.get(requestId);
    if (kind) traffic[kind] += encodedDataLength;
  });
  await session.send("Network.enable");
  return traffic;
}
