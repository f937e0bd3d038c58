import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {setTimeout as wait} from "node:timers/promises";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {launchBrowser} from "../../../site/browser/browser.js";
import type {AnswerMemory} from "../../../site/live/answer-memory.js";
import {frontServer} from "../../../site/live/front.js";
import type {PanelState} from "../../../site/live/messages.js";
import type {Supervisor} from "../../../site/live/supervisor.js";

let browser: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** A data step that tells of each file, while pages of the last time may be shown already. */
class ToldOften {
  port: number | null = null;
  #listeners = new Set<() => void>();
  #told = 0;

  state(): PanelState {
    const instance = this.port === null ? "" : "pages";
    return {instance, styles: 0, progress: `fichier ${this.#told}`, faults: []};
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(): void {
    this.#told++;
    for (const listener of [...this.#listeners]) listener();
  }
}

it("asks once for the page that has become ready, however often it is told of the data", async () => {
  let asked = 0;
  const pages = createServer((request, response) => {
    if (request.headers.accept?.includes("text/html")) asked++;
    setTimeout(() => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<!doctype html><main id="observablehq-main"><h1>La page</h1></main>`);
    }, 800);
  });
  const supervisor = new ToldOften();
  const memory = {kept: async () => null, prepare: () => {}, hear: () => {}, leaveOut: () => {}};
  const front = await frontServer(supervisor as unknown as Supervisor, memory as unknown as AnswerMemory);
  const [pagesPort, frontPort] = await Promise.all([listening(pages), listening(front)]);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${frontPort}/france`);
  expect(await page.innerText("h1")).toBe("L’aperçu se prépare");
  supervisor.port = pagesPort;
  const until = performance.now() + 2000;
  while (performance.now() < until) {
    supervisor.tell();
    await wait(20);
  }
  await page.waitForSelector("main");
  expect(await page.innerText("h1")).toBe("La page");
  expect(asked).toBe(1);
  await page.close();
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
