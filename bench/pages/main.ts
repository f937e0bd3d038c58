import {cp, rm} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {launchBrowser} from "../../site/browser/browser.js";
import {finishSite} from "../../site/finish/finish.js";
import {frameworkBuild} from "../../site/framework/build.js";
import {prerender} from "../../site/visit/prerender.js";
import {serveSite} from "../../site/common/server.js";
import {ensureData} from "../../src/customs/data-step.js";
import {loadPage, type PageLoad} from "./load.js";

const PATHS = ["/departement/07", "/departement/75", "/france"];
const RUNS = 3;

/**
 * The same pages as Framework builds them and as this project finishes them, served alike, loaded in turn by
 * the same throttled browser: medians of three loads.
 */
export async function benchPages(projectDir = process.cwd()): Promise<void> {
  const folder = resolve(projectDir, ".cache", "bench-pages");
  const browser = await launchBrowser();
  try {
    const sites = await buildBoth(projectDir, folder, browser);
    const rows: Record<string, Record<string, string>> = {};
    for (const path of PATHS) {
      const figureCount = await countFigures(browser, sites.finished, path);
      const loads: Record<string, PageLoad[]> = {plain: [], finished: []};
      for (let run = 0; run < RUNS; ++run) {
        for (const [name, dist] of Object.entries(sites))
          loads[name]!.push(await load(browser, dist, path, figureCount));
      }
      for (const [name, measured] of Object.entries(loads)) rows[`${path} ${name}`] = medians(measured);
    }
    console.table(rows);
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  }
}

async function buildBoth(projectDir: string, folder: string, browser: Browser) {
  const facts = await ensureData();
  const [plain, finished] = [join(folder, "plain"), join(folder, "finished")];
  await frameworkBuild({projectDir, dist: plain, base: "/"});
  await cp(plain, finished, {recursive: true});
  const publicDir = join(projectDir, "src", "donnees");
  await cp(publicDir, join(plain, "donnees"), {recursive: true});
  await finishSite({dist: finished, projectDir, publicDir, facts, deployment: {base: "/", siteUrl: null}});
  await prerender({dist: finished, base: "/", browser, paths: PATHS});
  return {plain, finished};
}

async function countFigures(browser: Browser, dist: string, path: string): Promise<number> {
  const server = await serveSite({dist});
  const page = await browser.newPage({javaScriptEnabled: false});
  await page.goto(server.url + path.slice(1));
  const count = await page.locator("main figure .cx-chart svg:not(:empty)").count();
  await page.close();
  await server.close();
  return count;
}

async function load(browser: Browser, dist: string, path: string, figureCount: number): Promise<PageLoad> {
  const server = await serveSite({dist});
  try {
    const address = server.url + path.slice(1);
    // The first answer of the server compresses: what is measured is the network and the browser.
    await loadPage(browser, address, figureCount);
    return await loadPage(browser, address, figureCount);
  } finally {
    await server.close();
  }
}

function medians(loads: readonly PageLoad[]): Record<string, string> {
  const median = (key: keyof PageLoad) =>
    loads.map((load) => load[key]).sort((a, b) => a - b)[Math.floor(loads.length / 2)]!;
  return {
    "first paint (s)": (median("firstContentfulPaint") / 1000).toFixed(2),
    "first screen (s)": (median("largestContentfulPaint") / 1000).toFixed(2),
    "figures visible (s)": (median("figuresVisible") / 1000).toFixed(2),
    "controls live (s)": (median("controlsLive") / 1000).toFixed(2),
    "layout shift": median("layoutShift").toFixed(3),
    "blocked (ms)": median("totalBlockingTime").toFixed(0),
    "year switch (ms)": median("yearSwitch").toFixed(0),
    "year everywhere (ms)": median("yearSettled").toFixed(0),
    "longest task of the year switch (ms)": median("yearTask").toFixed(0),
    requests: String(median("requests")),
    "transferred (kB)": (median("transferredBytes") / 1000).toFixed(0),
    "document (kB)": (median("documentBytes") / 1000).toFixed(0),
    "data (kB)": (median("dataBytes") / 1000).toFixed(0),
    "scripts (kB)": (median("scriptBytes") / 1000).toFixed(0),
    "scripts, read to the end (kB)": (median("wholeScriptBytes") / 1000).toFixed(0)
  };
}
