import {Agent, type IncomingMessage, type ServerResponse} from "node:http";
import type {Duplex} from "node:stream";
import {Readable} from "node:stream";
import {createProxyServer} from "http-proxy-3";

/**
 * A request whose answer has not begun is asked again: the process that draws the pages was replaced
 * meanwhile, or has ended.
 */
const TRIES = 5;
const BETWEEN_TRIES_MS = 100;

/** Passes requests on to the process that draws the pages. */
export interface Forwarding {
  /** Answers a request with what the pages say. */
  web(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Joins a page with its server, on this port. */
  socket(request: IncomingMessage, socket: Duplex, head: Buffer, port: number): void;
}

/**
 * Forwards to the port that `portFor` gives at each try. `otherwise` answers a request for which there is
 * no port, or no answer. An answer that breaks off is not passed on as a whole one: its connection is cut.
 * `hear` is given every answer.
 */
export function forwarding(
  portFor: (request: IncomingMessage) => Promise<number | null>,
  otherwise: (response: ServerResponse) => void,
  hear: (request: IncomingMessage, answer: IncomingMessage) => void = () => {}
): Forwarding {
  // A page has some hundred files: they share a few connections.
  const proxy = createProxyServer({ws: true, agent: new Agent({keepAlive: true})});
  proxy.on("error", (_error, _request, response) => void response.destroy());
  proxy.on("proxyRes", (answer, request, response) => {
    hear(request, answer);
    answer.once("close", () => {
      if (!answer.complete) response.destroy();
    });
  });

  async function web(request: IncomingMessage, response: ServerResponse, tries = TRIES): Promise<void> {
    const port = await portFor(request);
    if (port === null) return otherwise(response);
    const isRepeatable = request.method === "GET" || request.method === "HEAD";
    const options = {
      target: `http://127.0.0.1:${port}`,
      // The request itself has ended once it was asked for the first time.
      ...(isRepeatable && {buffer: Readable.from([])})
    };
    proxy.web(request, response, options, () => {
      if (response.destroyed) return;
      if (response.headersSent) response.destroy();
      else if (!isRepeatable || tries <= 1) otherwise(response);
      else setTimeout(() => void web(request, response, tries - 1), BETWEEN_TRIES_MS);
    });
  }

  return {
    web,
    socket: (request, socket, head, port) =>
      proxy.ws(request, socket, head, {target: `http://127.0.0.1:${port}`})
  };
}
