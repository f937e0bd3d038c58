import {createHash} from "node:crypto";
import {readFile, stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {onTestFinished} from "vitest";
import {temporaryFolder, zipTexts} from "../folders.js";

/** What a server does with one request. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A local server, and the requests it got. */
export interface LocalServer {
  /** `http://127.0.0.1:<port>`. */
  base: string;
  requests: {path: string; headers: IncomingMessage["headers"]}[];
}

/** Serve paths: each takes its replies in turn, and the last one for ever; other paths are 404. */
export async function serve(routes: Record<string, Reply[]>): Promise<LocalServer> {
  const requests: LocalServer["requests"] = [];
  const seen = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push({path, headers: request.headers});
    const turn = seen.get(path) ?? 0;
    seen.set(path, turn + 1);
    const replies = routes[path] ?? [status(404)];
    replies[Math.min(turn, replies.length - 1)]!(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests};
}

/** An empty answer. */
export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (_, response) => void response.writeHead(code, headers).end();
}

/** A whole file, whatever is asked. */
export function whole(bytes: Buffer, headers: Record<string, string> = {}): Reply {
  return (_, response) => {
    response.writeHead(200, {"content-type": "application/zip", "content-length": bytes.length, ...headers});
    response.end(bytes);
  };
}

/** A file as a correct server gives it, with conditional requests, ranges and tags. */
export function file(bytes: Buffer, etag: string | null = tagOf(bytes)): Reply {
  return (request, response) => {
    const {range, "if-range": ifRange, "if-none-match": ifNoneMatch} = request.headers;
    const headers = {"content-type": "application/zip", ...(etag === null ? {} : {etag})};
    if (etag !== null && ifNoneMatch === etag) return void response.writeHead(304, headers).end();
    const start = range && ifRange === etag ? Number(/\d+/.exec(range)![0]) : 0;
    const rest = bytes.subarray(start);
    const partial = start ? {"content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}`} : {};
    response.writeHead(start ? 206 : 200, {...headers, ...partial, "content-length": rest.length});
    response.end(rest);
  };
}

/**
 * The first bytes of a file that is announced whole, then a cut connection, once they lie in the client's
 * `part`: what is still on its way when a connection breaks may be lost, and the test would depend on chance.
 */
export function cut(bytes: Buffer, sent: number, part: string, headers: Record<string, string> = {}): Reply {
  return (_, response) => {
    const announced = {"content-type": "application/zip", "content-length": bytes.length, etag: tagOf(bytes)};
    response.writeHead(200, {...announced, ...headers});
    response.write(bytes.subarray(0, sent));
    void cutWhenWritten(response, part, sent);
  };
}

/** Cut a connection when a file has reached a size. */
export async function cutWhenWritten(response: ServerResponse, path: string, size: number): Promise<void> {
  const written = async (): Promise<boolean> => (await stat(path).catch(() => null))?.size === size;
  while (!response.destroyed && !(await written())) await setTimeout(5);
  response.destroy();
}

/** The first bytes of a file, then silence. */
export function stall(bytes: Buffer, sent: number): Reply {
  return (_, response) => {
    response.writeHead(200, {"content-length": bytes.length, etag: tagOf(bytes)});
    response.write(bytes.subarray(0, sent));
  };
}

/** A JSON document. */
export function json(value: unknown): Reply {
  return (_, response) => {
    response.writeHead(200, {"content-type": "application/json"});
    response.end(JSON.stringify(value));
  };
}

/** A web page with status 200, as gateways and maintenance pages do. */
export function page(contentType = "text/html; charset=utf-8"): Reply {
  return (_, response) => {
    response.writeHead(200, {"content-type": contentType});
    response.end("\n<!DOCTYPE html><title>Maintenance</title>");
  };
}

/** A strong tag made of the content. */
export function tagOf(bytes: Buffer): string {
  return `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
}

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Bytes of an archive of one official line, padded with lines that do not compress to nothing. */
export async function archiveBytes(lines = 1, flow: "I" | "E" = "E"): Promise<Buffer> {
  const path = join(await temporaryFolder(), "archive.zip");
  const rows = Array.from(
    {length: lines},
    (_, row) => `${flow};1;2022;07;18;C30A;3011;DE;${(row * 7919) % 100_003};${row}`
  );
  await zipTexts(path, {[`Regional_2022_${flow === "E" ? "Export" : "Import"}.txt`]: rows.join("\n")});
  return readFile(path);
}

/** Base address on which nothing listens any more. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}
