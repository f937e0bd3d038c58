import {gzipSync} from "node:zlib";
import type {Page, Response} from "playwright-core";
import {openContext} from "../../site/browser/browser.js";
import {settle} from "../../site/browser/settle.js";
import type {BuiltSite} from "./built-site.js";

/** Bytes that a page has asked for, compressed as every static host does. */
export interface PageWeight {
  document: number;
  /** Arrow and JSON. */
  data: number;
  scripts: number;
}

/**
 * What a page weighs once it rests, and once the reader has gone through it to its end, without any choice.
 */
export async function weighPage(
  {browser, server}: Pick<BuiltSite, "browser" | "server">,
  path: string
): Promise<Record<"atRest" | "readThrough", PageWeight>> {
  const context = await openContext(browser, {viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on("response", (response) => void responses.push(response));
    await page.goto(server.url + path);
    await settle(page);
    const atRest = await weigh(responses);
    await readToEnd(page);
    return {atRest, readThrough: await weigh(responses)};
  } finally {
    await context.close();
  }
}

async function weigh(responses: readonly Response[]): Promise<PageWeight> {
  const weight: PageWeight = {document: 0, data: 0, scripts: 0};
  for (const response of responses) {
    const kind = kindOf(new URL(response.url()).pathname, response.request().resourceType());
    if (kind) weight[kind] += gzipSync(await response.body()).length;
  }
  return weight;
}

function kindOf(path: string, type: string): keyof PageWeight | null {
  if (type === "document") return "document";
  if (/\.(arrow|json)$/.test(path)) return "data";
  return path.endsWith(".js") ? "scripts" : null;
}

/** A screen at a time. */
async function readToEnd(page: Page): Promise<void> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight));
  for (let screen = 0; screen < screens; screen++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(200);
  }
  await settle(page);
}
