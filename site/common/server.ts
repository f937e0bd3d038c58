import {readFile, stat} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join, resolve, sep} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";
import {isCompressible, mediaType} from "./media-types.js";

export interface SiteServer {
  /** Address of the site's root, `http://127.0.0.1:8080/fiches/`. */
  url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  dist: string;
  /** Path under which the site is served, with both slashes. */
  base?: string;
  /** 0: any free port. */
  port?: number;
}

/**
 * Serves a built site on this machine as a static host would: clean addresses
 * (`/departement/07` is `departement/07.html`), Brotli or gzip, the site's own 404 page, long
 * caching of files named by their hash.
 */
export async function serveSite({dist, base = "/", port = 0}: ServerOptions): Promise<SiteServer> {
  const respond = siteHandler(resolve(dist), base);
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      response.writeHead(500, {"content-type": "text/plain; charset=utf-8"}).end(String(error));
    });
  });
  await new Promise<void>((ready, failed) => server.once("error", failed).listen(port, "127.0.0.1", ready));
  const {port: actual} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${actual}${base}`, close: () => closeServer(server)};
}

function siteHandler(dist: string, base: string) {
  const compressed = new Map<string, Promise<Buffer>>();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405).end();
    const path = requestPath(request.url ?? "/", base);
    const file = path === null ? null : await findFile(dist, path);
    const served = file ?? (await findFile(dist, "404"));
    if (!served) return void response.writeHead(404, {"content-type": "text/plain"}).end("404\n");
    const type = mediaType(served);
    const encoding = isCompressible(type) ? acceptedEncoding(request) : null;
    const body = await encodedBody(served, encoding, compressed);
    response.writeHead(file ? 200 : 404, {
      "content-type": type,
      "content-length": body.length,
      "cache-control": isHashed(served) ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(encoding ? {"content-encoding": encoding} : {})
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

/** Path below the base, decoded; null when the request is outside the site. */
function requestPath(url: string, base: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return path.startsWith(base) ? path.slice(base.length) : null;
  } catch {
    return null;
  }
}

async function findFile(dist: string, path: string): Promise<string | null> {
  for (const candidate of [path, `${path}.html`, join(path, "index.html")]) {
    const file = join(dist, candidate);
    if (file.startsWith(dist + sep) && (await isFile(file))) return file;
  }
  return null;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

type Encoding = "br" | "gzip" | null;

function acceptedEncoding(request: IncomingMessage): Encoding {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
}

/** Contents of a file in an encoding; compressed once for each state of the file. */
async function encodedBody(
  file: string,
  encoding: Encoding,
  cache: Map<string, Promise<Buffer>>
): Promise<Buffer> {
  if (!encoding) return readFile(file);
  const {mtimeMs, size} = await stat(file);
  const key = `${encoding} ${mtimeMs} ${size} ${file}`;
  const body = cache.get(key) ?? readFile(file).then((contents) => compress(contents, encoding));
  cache.set(key, body);
  return body;
}

function compress(contents: Buffer, encoding: "br" | "gzip"): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(contents);
  return promisify(brotliCompress)(contents, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
}

function isHashed(file: string): boolean {
  return /[/\\]_(?:file|import|observablehq)[/\\].*\.[0-9A-Za-z]{8}\.\w+$/.test(file);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done, failed) => server.close((error) => (error ? failed(error) : done())));
}
