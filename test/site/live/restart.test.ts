import {readFile, writeFile} from "node:fs/promises";
import {deserialize} from "node:v8";
import {afterAll, beforeAll, expect, it, vi} from "vitest";
import {askForPages} from "../../../site/live/ask-for-pages.js";
import type {Answers} from "../../../site/live/kept-answers.js";
import {LiveProject, panelText, untilAnswer} from "./live-project.js";

const TEMPLATE = "src/departement/[code].md";
const PAGE = "/departement/07";
const KEPT = ".cache/preview-answers";
const FIGURE = "#observablehq-main .cx-figure svg";
const PATIENCE = {timeout: 60_000, interval: 50};

vi.setConfig({testTimeout: 150_000});

let live: LiveProject;

beforeAll(async () => {
  live = await LiveProject.start();
  const page = await live.open(PAGE);
  await page.waitForSelector(FIGURE, {timeout: 120_000, state: "attached"});
  await untilKept("Contexte et méthode");
}, 150_000);

afterAll(() => live.stop());

/** Waits until what the preview has kept holds the page with these words. */
async function untilKept(words: string): Promise<void> {
  await vi.waitFor(async () => expect(await keptPage()).toContain(words), PATIENCE);
}

async function keptPage(): Promise<string> {
  return Buffer.from((await keptAnswers()).get(PAGE)?.body ?? []).toString();
}

async function keptAnswers(): Promise<Answers> {
  const file = await readFile(live.path(KEPT)).catch(() => null);
  return file === null ? new Map() : (deserialize(file) as {answers: Answers}).answers;
}

/** The first answer for the page after the command has begun to listen. */
async function firstAnswer(): Promise<{status: number; text: string}> {
  await untilAnswer(`${live.url}/_apercu/panneau.js`);
  const response = await fetch(live.url + PAGE, {headers: {accept: "text/html"}});
  return {status: response.status, text: await response.text()};
}

it("gives the page of the last time at once, whole, and follows it once the pages are there", async () => {
  await live.restart(async () => {});
  const {status, text} = await firstAnswer();
  expect(status).toBe(200);
  expect(text).toContain("Contexte et méthode");
  const socket: string[] = [];
  const page = await live.open(PAGE, (tab) =>
    tab.on("websocket", (each) => each.on("framereceived", ({payload}) => socket.push(String(payload))))
  );
  await page.evaluate(() => Object.assign(window, {isTheSame: true}));
  await page.waitForSelector(FIGURE, {timeout: 60_000, state: "attached"});
  await expect.poll(() => panelText(page), PATIENCE).toBe("");
  // The pages find that the page is right, and follow it from then on.
  await expect.poll(() => socket, PATIENCE).toEqual(['{"type":"welcome"}']);
  const before = await readFile(live.path(TEMPLATE), "utf8");
  await writeFile(live.path(TEMPLATE), before.replace("## Contexte et méthode", "## Avant-propos"));
  await expect.poll(() => page.innerText("#observablehq-main"), PATIENCE).toContain("Avant-propos");
  expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);
  await page.context().close();
});

it("gives no page that was edited since, and after it what was edited", async () => {
  await live.restart(async () => {
    const before = await readFile(live.path(TEMPLATE), "utf8");
    await writeFile(
      live.path(TEMPLATE),
      before.replace(/^## (Avant-propos|Contexte et méthode)$/m, "## Mise en place")
    );
  });
  const {status, text} = await firstAnswer();
  // The page that waits for the pages, or theirs.
  expect(text).not.toMatch(/Avant-propos|Contexte et méthode/);
  if (status === 200) expect(text).toContain("Mise en place");
  const page = await live.open(PAGE);
  await expect.poll(() => page.innerText("body").catch(() => ""), PATIENCE).toContain("Mise en place");
  await page.context().close();
});

it("keeps what an edit has made of an open page", async () => {
  const page = await live.open(PAGE);
  await page.waitForSelector(FIGURE, {timeout: 60_000, state: "attached"});
  const before = await readFile(live.path(TEMPLATE), "utf8");
  await writeFile(live.path(TEMPLATE), before.replace("## Mise en place", "## Pour finir"));
  await expect.poll(() => page.innerText("#observablehq-main"), PATIENCE).toContain("Pour finir");
  await untilKept("Pour finir");
  await page.context().close();
  await live.restart(async () => {});
  const {status, text} = await firstAnswer();
  expect(status).toBe(200);
  expect(text).toContain("Pour finir");
});

it("keeps what is asked for without a browser, as `npm ci` asks for it: a page and its files", async () => {
  const path = "/region/84";
  // The pages may still be on their way after the last start.
  await vi.waitFor(() => askForPages(`${live.url}/`, [path]), PATIENCE);
  const kept = async () => [...(await keptAnswers()).keys()];
  await vi.waitFor(async () => expect(await kept()).toContain(path), PATIENCE);
  const names = (await kept()).map((name) => name.replace(/\?.*/, ""));
  expect(names).toEqual(
    expect.arrayContaining([
      "/_file/data/fiches/region-84-reference.arrow",
      "/_import/components/fiche.js",
      "/_observablehq/client.js"
    ])
  );
});
