import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {Duplex} from "node:stream";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {frenchTypography} from "../../src/french/typography.js";
import type {PageFault} from "../../src/markdown/faults.js";
import {pageName, type AnswerMemory} from "./answer-memory.js";
import {charterFile} from "../common/charter.js";
import {mediaType} from "../common/media-types.js";
import {forwarding} from "./forward.js";
import type {Answer} from "./kept-answers.js";
import type {PanelState} from "./messages.js";
import type {Supervisor} from "./supervisor.js";

/** Folder of the pages. */
const PAGES = "src";

/**
 * How long a request waits for the pages to come, before the panel stands alone; one for a page is told soon
 * how far they are.
 */
const PATIENCE_MS = {page: 1500, file: 30_000};

/**
 * The server that the browser talks to. It serves the panel and the faults, and forwards everything else to
 * the process that draws the pages. It keeps running while that process is replaced. Until there is one for
 * the first time, it gives what `memory` has kept.
 */
export async function frontServer(supervisor: Supervisor, memory: AnswerMemory): Promise<Server> {
  const panel = await panelScript();
  const pages = forwarding(
    (request) => {
      const isPage = request.headers.accept?.includes("text/html") ?? false;
      return portOf(supervisor, isPage ? PATIENCE_MS.page : PATIENCE_MS.file);
    },
    waitingPage,
    (request, answer) => memory.hear(request, answer)
  );
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => waitingPage(response));
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    void portOf(supervisor, PATIENCE_MS.file).then((port) => {
      if (port === null) socket.destroy();
      else pages.socket(request, socket, head, port);
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname === "/_apercu/panneau.js") return send(response, panel, "text/javascript");
    if (url.pathname === "/_apercu/etat") return events(supervisor, pageOf(url), response);
    if (url.pathname === "/_apercu/execution") {
      const faults = await execution(supervisor, pageOf(url), request);
      if (faults.length > 0) memory.leaveOut(pageOf(url));
      return send(response, JSON.stringify(faults.map(printedFault)), "application/json");
    }
    const charter = await charterFile(url.pathname, PAGES);
    if (charter) return send(response, charter, mediaType(url.pathname));
    const kept = await memory.kept(request);
    if (kept) return sendKept(response, kept);
    memory.prepare(request, response);
    await pages.web(request, response);
  }
  return server;
}

/**
 * The port of the pages; waits for it while they are on their way, not when something keeps them from coming.
 */
function portOf(supervisor: Supervisor, patienceMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(null), patienceMs);
    const stop = supervisor.onChange(look);
    function settle(port: number | null): void {
      clearTimeout(timer);
      stop();
      resolve(port);
    }
    function look(): void {
      const {progress} = supervisor.state("");
      if (supervisor.port !== null || progress === null) settle(supervisor.port);
    }
    look();
  });
}

/** The state of a page, whole, now and at each change. */
function events(supervisor: Supervisor, path: string, response: ServerResponse): void {
  response.writeHead(200, {"Content-Type": "text/event-stream", "Cache-Control": "no-store"});
  let sent = "";
  const tell = () => {
    const text = JSON.stringify(printed(supervisor.state(path)));
    if (text !== sent) response.write(`data: ${text}\n\n`);
    sent = text;
  };
  tell();
  response.on("close", supervisor.onChange(tell));
}

/** The faults of the cells that have stopped in a page, as its browser tells them. */
async function execution(
  supervisor: Supervisor,
  path: string,
  request: IncomingMessage
): Promise<PageFault[]> {
  let body = "";
  for await (const part of request) body += String(part);
  return supervisor.runtimeFaults(path, JSON.parse(body) as {id: string; words: string}[]);
}

function printed(state: PanelState): PanelState {
  return {...state, faults: state.faults.map(printedFault)};
}

/** Sentences with their French spaces. */
function printedFault(fault: PageFault): PageFault {
  return {...fault, message: frenchTypography(fault.message), advice: frenchTypography(fault.advice)};
}

/** The page that a request of the panel is about. */
function pageOf(url: URL): string {
  return pageName(url.searchParams.get("page") ?? "/");
}

function sendKept(response: ServerResponse, {type, body}: Answer): void {
  response.writeHead(200, {"Content-Type": type, "Cache-Control": "no-store"});
  response.end(body);
}

function send(response: ServerResponse, body: string | Buffer, type: string): void {
  const charset = typeof body === "string" ? "; charset=utf-8" : "";
  response.writeHead(200, {"Content-Type": `${type}${charset}`, "Cache-Control": "no-store"});
  response.end(body);
}

/** A page with the panel alone, which loads the real page as soon as it is ready. */
function waitingPage(response: ServerResponse): void {
  if (response.headersSent) return void response.end();
  response.writeHead(503, {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"});
  response.end(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Aperçu</title>
<body style="font-family:system-ui,sans-serif;margin:3rem"><h1>L’aperçu se prépare</h1>
<p>La page paraît d’elle-même dès qu’elle est prête.</p>
<script type="module" src="/_apercu/panneau.js"></script></body></html>`);
}

async function panelScript(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL("./client/panel.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    loader: {".css": "text"},
    write: false
  });
  return outputFiles[0]!.text;
}
