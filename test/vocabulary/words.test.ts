import {readFile} from "node:fs/promises";
import type {BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {launchBrowser, openContext} from "../../site/browser/browser.js";
import {buildSite} from "../../site/build-site.js";
import {serveSite} from "../../site/common/server.js";
import {DEPLOYMENT, FACTS} from "../site/fixture-site.js";
import {fixturePages, startPreview, vocabularyProject} from "./fixture-project.js";

/**
 * What each page of the fixture shows when its word works: words of its main part, or what is drawn in it.
 */
const WORDS: Record<string, string | {drawn: string}> = {
  arrow: "2",
  d3: "31.02",
  display: "Allemagne",
  dot: {drawn: "svg .node"},
  duckdb: "11",
  "file-arrow": "2",
  "file-csv": "4",
  "file-dsv": "Allemagne",
  "file-html": "Allemagne",
  "file-image": {drawn: "img[width='8']"},
  "file-json": "Allemagne",
  "file-parquet": "2",
  "file-text": "Allemagne, Italie",
  "file-tsv": "Allemagne",
  "file-xlsx": "Allemagne",
  "file-xml": "Allemagne",
  "file-zip": "Allemagne, Italie",
  generators: "Allemagne",
  htl: {drawn: "p.essai"},
  html: {drawn: "p.essai"},
  index: "2",
  inputs: "Choix : Allemagne.",
  mermaid: {drawn: "svg .node"},
  mutable: "2",
  now: "true",
  npm: "1",
  plot: {drawn: "svg [aria-label='bar'] rect"},
  resize: {drawn: "p.essai"},
  sql: "Total : 20.",
  svg: {drawn: "svg.essai circle"},
  tex: {drawn: ".katex-display"},
  topojson: "LineString",
  width: "true"
};

let project: Awaited<ReturnType<typeof vocabularyProject>>;
let context: BrowserContext;
beforeAll(async () => {
  project = await vocabularyProject();
  context = await openContext(await launchBrowser());
});
afterAll(async () => {
  await context.browser()?.close();
  await project.remove();
});

it("has a page for each word", async () => {
  expect(await fixturePages()).toEqual(Object.keys(WORDS).sort());
});

/**
 * How long a page may take: DuckDB and Mermaid are large, and all words are tried at once, beside other
 * tests.
 */
const DRAWN_MS = 80_000;

describe.each(["preview", "site"])("in the %s, without network,", (where) => {
  let server: {url: string; close(): Promise<void>};

  beforeAll(async () => {
    server = where === "preview" ? await startPreview(project.projectDir) : await servedSite();
  });
  afterAll(() => server.close());

  it.concurrent.each(Object.keys(WORDS))(
    "%s works",
    async (name) => {
      const page = await context.newPage();
      const complaints = await complaintsOf(page);
      await page.goto(server.url + (name === "index" ? "" : name));
      await shown(page, WORDS[name]!);
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      await page.close();
      expect(complaints).toEqual([]);
    },
    DRAWN_MS + 10_000
  );
});

describe("the published site", () => {
  const published = (file: string) => readFile(`${project.projectDir}/dist/${file}`, "utf8");

  it("lets only pages whose libraries run WebAssembly do so", async () => {
    const allowed = [];
    for (const name of Object.keys(WORDS))
      if ((await published(`${name}.html`)).includes("'wasm-unsafe-eval'")) allowed.push(name);
    expect(allowed).toEqual(["dot", "duckdb", "file-parquet", "sql"]);
  });

  it("tells the licences of what it publishes as it is, and of packages that come without theirs", async () => {
    const licences = await published("licences.txt");
    for (const words of ["DuckDB WASM Contributors", "Michael Daines", "\nkatex ", "\nparquet-wasm "])
      expect(licences).toContain(words);
  });
});

/** What a page asks of other hosts, which do not answer, and the errors that it tells. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("pageerror", ({message}) => complaints.push(message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.route("**/*", async (route) => {
    const {hostname, pathname} = new URL(route.request().url());
    // The panel is of the front, which is not there.
    if (pathname === "/_apercu/panneau.js") return route.fulfill({body: "", contentType: "text/javascript"});
    if (hostname === "127.0.0.1") return route.continue();
    complaints.push(route.request().url());
    return route.abort();
  });
  return complaints;
}

async function servedSite(): Promise<{url: string; close(): Promise<void>}> {
  const {projectDir} = project;
  await buildSite({projectDir, dist: "dist", facts: FACTS, deployment: DEPLOYMENT});
  return serveSite({dist: `${projectDir}/dist`, port: 0});
}

async function shown(page: Page, expected: string | {drawn: string}): Promise<void> {
  const main = page.locator("main");
  if (typeof expected === "string") {
    const cell = main.locator(":is(.observablehq, p)", {hasText: expected});
    await cell.first().waitFor({timeout: DRAWN_MS});
  } else await main.locator(expected.drawn).first().waitFor({timeout: DRAWN_MS, state: "attached"});
}
