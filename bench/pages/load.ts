import type {Browser, CDPSession} from "playwright-core";
import {openContext} from "../../site/browser.js";

/** What a reader on a slow network and a modest telephone meets; times in milliseconds from the request. */
export interface PageLoad {
  firstContentfulPaint: number;
  /** When every figure of the page was drawn. */
  figuresVisible: number;
  layoutShift: number;
  totalBlockingTime: number;
  /** From the key press that changes the year to the next paint. */
  yearSwitch: number;
  requests: number;
  transferredBytes: number;
  scriptBytes: number;
}

/** Slow 4G: 1.6 Mbit/s, 150 ms; and a processor four times slower. */
const NETWORK = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8};
const CPU_SLOWDOWN = 4;

/** Loads a page once with an empty cache, throttled, until it holds `figureCount` drawn figures and rests; then changes the year. */
export async function loadPage(browser: Browser, address: string, figureCount: number): Promise<PageLoad> {
  const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await listen(session);
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", {rate: CPU_SLOWDOWN});
    await page.addInitScript(observe, figureCount);
    await page.goto(address, {waitUntil: "networkidle", timeout: 120_000});
    await page.waitForFunction(() => !document.querySelector("main observablehq-loading"), undefined, {
      timeout: 120_000
    });
    await page.waitForTimeout(500);
    const before = await page.evaluate(readMarks);
    await page.locator("main select").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(2000);
    const {yearSwitch} = await page.evaluate(readMarks);
    return {...before, yearSwitch, ...traffic};
  } finally {
    await context.close();
  }
}

interface Marks {
  firstContentfulPaint: number;
  figuresVisible: number;
  layoutShift: number;
  totalBlockingTime: number;
  yearSwitch: number;
}

function observe(figureCount: number): void {
  const marks: Marks = {
    firstContentfulPaint: NaN,
    figuresVisible: NaN,
    layoutShift: 0,
    totalBlockingTime: 0,
    yearSwitch: 0
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
  on("layout-shift", (entry) => (marks.layoutShift += (entry as unknown as {value: number}).value));
  on("longtask", (entry) => (marks.totalBlockingTime += entry.duration - 50));
  on("event", (entry) => (marks.yearSwitch = Math.max(marks.yearSwitch, entry.duration)), {
    durationThreshold: 16
  });
  const look = () => {
    const drawn = document.querySelectorAll("main figure .cx-chart svg:not(:empty)").length;
    if (drawn >= figureCount && !Number.isFinite(marks.figuresVisible))
      marks.figuresVisible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function readMarks(): Marks {
  return {...(window as unknown as {marks: Marks}).marks};
}

/** Counts what the network carries, compressed bytes. */
async function listen(session: CDPSession) {
  const traffic = {requests: 0, transferredBytes: 0, scriptBytes: 0};
  const scripts = new Set<string>();
  session.on("Network.requestWillBeSent", () => void (traffic.requests += 1));
  session.on("Network.responseReceived", ({requestId, response}) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
    traffic.transferredBytes += encodedDataLength;
    if (scripts.has(requestId)) traffic.scriptBytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return traffic;
}
