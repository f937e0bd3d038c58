import {spawn, type ChildProcess} from "node:child_process";
import {once} from "node:events";
import type {Browser} from "playwright-core";
import {openContext} from "../../site/browser/browser.js";
import {processorOf} from "./processor.js";

/** A drawing: a figure of a factsheet, the map of the home page. */
const DRAWING = "main svg[role], main figure svg, main .cx-chart svg";
const PATIENCE_MS = 180_000;
/** How long the page is looked at, as an analyst would: what is kept for the next start is kept then. */
const LOOKED_AT_MS = 8000;

/**
 * Seconds from the command on; `processor`: seconds of processor of the command and its processes, without
 * the browser.
 */
export interface FirstFigure {
  listening: number;
  drawn: number;
  processor: number;
}

/**
 * Starts a command that previews the project in `folder`, opens a page as soon as it names its address, and
 * waits until the first figure is drawn.
 */
export async function firstFigure(
  browser: Browser,
  {folder, command, path}: {folder: string; command: readonly string[]; path: string}
): Promise<FirstFigure> {
  const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const [program, ...args] = command;
  const child = spawn(program!, args, {
    cwd: folder,
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"},
    stdio: ["ignore", "pipe", "inherit"],
    detached: true
  });
  try {
    const url = await addressOf(child);
    const listening = seconds();
    await page.goto(url + path, {timeout: PATIENCE_MS, waitUntil: "commit"});
    await page.waitForSelector(DRAWING, {timeout: PATIENCE_MS, state: "attached"});
    const time = {listening, drawn: seconds(), processor: processorOf(child.pid!)};
    await page.waitForTimeout(LOOKED_AT_MS);
    return time;
  } finally {
    await context.close();
    await stop(child);
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the preview ended (${code})`)));
    child.stdout!.on("data", (text: Buffer) => {
      const found = /http:\/\/[\w.]+:\d+/.exec(String(text))?.[0];
      if (found) resolve(found);
    });
  });
}

/** The command and what it has started are a group of their own. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "close");
  if (process.platform === "win32") child.kill();
  else process.kill(-child.pid!, "SIGTERM");
  await ended;
}
