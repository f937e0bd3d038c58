import {createServer, type IncomingMessage, type Server} from "node:http";
import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Readable} from "node:stream";
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {PageFault} from "../../../src/markdown/faults.js";
import {knownKey} from "../../../src/customs/data-step.js";
import {AnswerMemory, pageName} from "../../../site/live/answer-memory.js";

const PATIENCE = {timeout: 20_000, interval: 50};
const REST_MS = 300;
const HTML = "text/html; charset=utf-8";

let folder: string;
let pages: Server;
let text: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "reponses-"));
  for (const name of ["src", "site"]) mkdirSync(join(folder, name));
  write("src/index.md", "# Un");
  write("site/outil.ts", "1");
  text = "un";
  pages = createServer((_, response) => {
    response.writeHead(200, {"Content-Type": HTML});
    response.end(`<main>${text}</main>`);
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
});

afterEach(() => void pages.close());

function write(name: string, contents: string): void {
  writeFileSync(join(folder, name), contents);
}

/** A preview that starts: its memory, and what makes its pages come. */
async function start({faults = [] as PageFault[]} = {}) {
  const dataKey = await knownKey();
  const listeners = new Set<() => void>();
  const state = {instance: "", styles: 0, progress: null, faults};
  const supervisor = {
    port: null as number | null,
    dataKey,
    state: () => state,
    onChange: (listener: () => void) => (listeners.add(listener), () => void listeners.delete(listener))
  };
  const memory = new AnswerMemory(supervisor, {projectDir: folder, restMs: REST_MS});
  const listen = (instance = "1") => {
    supervisor.port = (pages.address() as AddressInfo).port;
    state.instance = instance;
    for (const listener of listeners) listener();
  };
  return {memory, listen};
}

function asked(url: string, accept = "*/*"): IncomingMessage {
  return {url, method: "GET", headers: {accept}} as unknown as IncomingMessage;
}

const PAGE = () => asked("/", "text/html");
const FILE = () => asked("/_import/a.js?sha=1");

function answered(type: string, body: string, statusCode = 200): IncomingMessage {
  return Object.assign(Readable.from([Buffer.from(body)]), {
    statusCode,
    headers: {"content-type": type}
  }) as unknown as IncomingMessage;
}

/** A whole preview: its pages come, a browser asks for one, and its answers are kept. */
async function preview({faults = [] as PageFault[], stopped = false} = {}): Promise<void> {
  const {memory, listen} = await start({faults});
  listen();
  memory.hear(PAGE(), answered(HTML, "as it was asked for first"));
  memory.hear(FILE(), answered("text/javascript", "a()"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (stopped) memory.leaveOut("/index");
  await vi.waitUntil(async () => (await given(FILE())) !== undefined, PATIENCE);
}

/** What a preview that starts now gives for a request. */
async function given(request: IncomingMessage): Promise<string | undefined> {
  const answer = await (await start()).memory.kept(request);
  return answer && Buffer.from(answer.body).toString();
}

it("gives a page as it was at the end, and what it asks for, while nothing has changed", async () => {
  text = "deux";
  await preview();
  expect(await given(PAGE())).toBe("<main>deux</main>");
  expect(await given(asked("/index.html", "text/html"))).toBe("<main>deux</main>");
  expect(await given(FILE())).toBe("a()");
  expect(await given(asked("/_import/a.js?sha=2"))).toBeUndefined();
});

it.each(["src/index.md", "src/autre.md", "site/outil.ts", "package-lock.json"])(
  "gives nothing once %s is another",
  async (name) => {
    await preview();
    write(name, "autre");
    expect(await given(PAGE())).toBeUndefined();
    expect(await given(FILE())).toBeUndefined();
  }
);

it("gives nothing once the pages listen, even when they end later", async () => {
  await preview();
  const {memory, listen} = await start();
  expect(await memory.kept(PAGE())).toBeDefined();
  listen();
  expect(await memory.kept(PAGE())).toBeUndefined();
});

it.each([
  {faults: [{kind: "nom", file: "src/index.md", line: 1, text: "", message: "", advice: ""} as const]},
  {stopped: true}
])("keeps no page with a fault, nor one of which a cell has stopped: %j", async (trouble) => {
  await preview(trouble);
  expect(await given(PAGE())).toBeUndefined();
});

it("keeps nothing while the tools are others than those that the preview runs", async () => {
  const {memory, listen} = await start();
  await memory.kept(PAGE());
  write("site/outil.ts", "2");
  listen();
  memory.hear(FILE(), answered("text/javascript", "a()"));
  await new Promise((resolve) => setTimeout(resolve, REST_MS + 700));
  expect(await given(FILE())).toBeUndefined();
});

it("names the page of an address", () => {
  expect(["/", "/pays/", "/departement/07", "/departement/07.html", "/%C3%A9"].map(pageName)).toEqual([
    "/index",
    "/pays/index",
    "/departement/07",
    "/departement/07",
    "/é"
  ]);
});
