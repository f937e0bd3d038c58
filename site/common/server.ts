import {readFile, stat} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {join, relative, resolve, sep} from "node:path";
import send from "send";
import {CompressedFiles, type Encoding} from "./compressed-files.js";
import {listen} from "./listen.js";
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
  /** The first that is tried, and then the next ones; 0: any free port. */
  port?: number;
  /** False sends the files as they are, to a browser on this machine that opens each page once. */
  compressed?: boolean;
  /** Scripts served besides the files of the site, by their path in it; they never change. */
  scripts?: ReadonlyMap<string, string>;
}

/** How a browser is told to keep what never changes under its address. */
const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * Serves a built site on this machine as a static host would (GitHub Pages where hosts differ): clean
 * addresses (`/departement/07` is `departement/07.html`, `/departement/07/` is nothing), Brotli or gzip,
 * ranges of bytes, answers « not modified », the site's own 404 page for what is read and a line for the
 * rest, long caching of files named by their hash.
 */
export async function serveSite({
  dist,
  base = "/",
  port = 0,
  compressed = true,
  scripts = new Map()
}: ServerOptions): Promise<SiteServer> {
  const respondOfSite = siteHandler(resolve(dist), base, compressed);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {url = "/"} = request;
    const script = url.startsWith(base) ? scripts.get(url.slice(base.length)) : undefined;
    if (script === undefined) await respondOfSite(request, response);
    else response.writeHead(200, {"content-type": mediaType("x.js"), "cache-control": FOR_EVER}).end(script);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      response.writeHead(500, {"content-type": "text/plain; charset=utf-8"}).end(String(error));
    });
  });
  const actual = await listen(server, port);
  return {url: `http://127.0.0.1:${actual}${base}`, close: () => closeServer(server)};
}

function siteHandler(dist: string, base: string, compresses: boolean) {
  const compressed = new CompressedFiles();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, {allow: "GET, HEAD"}).end();
    const found = await findPlace(dist, base, request.url ?? "/");
    if (found === null) return notFound({dist, compressed}, request, response);
    if ("moved" in found) return void response.writeHead(301, {location: found.moved}).end();
    const {file} = found;
    const type = mediaType(file);
    response.setHeader("content-type", type);
    response.setHeader("cache-control", isHashed(file) ? FOR_EVER : "no-cache");
    if (isCompressible(type)) response.setHeader("vary", "accept-encoding");
    const encoding = compresses && isCompressible(type) ? acceptedEncoding(request) : null;
    if (encoding) await compressed.send(file, encoding, request, response);
    else await sendBytes(dist, file, request, response);
  };
}

/** The file as it is, or the ranges of it that are asked for. */
function sendBytes(
  dist: string,
  file: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const path = relative(dist, file).split(sep).map(encodeURIComponent).join("/");
  return new Promise((done, failed) => {
    response.once("close", done);
    send(request, `/${path}`, {root: dist, dotfiles: "allow", cacheControl: false, index: false})
      .on("error", (error: Error & {status?: number}) => {
        if (error.status !== 416 && error.status !== 412) return failed(error);
        response.removeHeader("content-type");
        response.writeHead(error.status).end();
      })
      .pipe(response);
  });
}

/** The site's own 404 page for a reader; one line of text for a missing image or script. */
async function notFound(
  {dist, compressed}: {dist: string; compressed: CompressedFiles},
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const page = isRead(request) ? await fileAt(dist, "404.html") : null;
  const encoding = page && acceptedEncoding(request);
  const body = !page
    ? "Introuvable\n"
    : encoding
      ? await compressed.contents(page, encoding)
      : await readFile(page);
  response.writeHead(404, {
    "content-type": page ? mediaType(page) : "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-cache",
    ...(page ? {vary: "accept-encoding"} : {}),
    ...(encoding ? {"content-encoding": encoding} : {})
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Whether a page was asked for: browsers say so; other programs are given the page, as by most hosts. */
function isRead({headers}: IncomingMessage): boolean {
  const wanted = headers["sec-fetch-dest"];
  return wanted === undefined || /^(?:document|i?frame)$/.test(String(wanted));
}

type Place = {file: string} | {moved: string} | null;

/** What is at an address: a file, another address (a folder named without its slash), or nothing. */
async function findPlace(dist: string, base: string, url: string): Promise<Place> {
  const address = `http://localhost${url}`;
  if (!URL.canParse(address)) return null;
  const {pathname, search} = new URL(address);
  if (`${pathname}/` === base) return {moved: base + search};
  const path = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : null;
  if (path === null) return null;
  if (path === "" || path.endsWith("/")) return asFile(await fileAt(dist, `${path}index.html`));
  const file = (await fileAt(dist, path)) ?? (await fileAt(dist, `${path}.html`));
  if (file) return {file};
  return (await fileAt(dist, join(path, "index.html"))) ? {moved: `${pathname}/${search}`} : null;
}

function asFile(file: string | null): Place {
  return file === null ? null : {file};
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Path of a file of the site; null where there is none, and above the site. */
async function fileAt(dist: string, path: string): Promise<string | null> {
  const file = join(dist, path);
  if (path.includes("\0") || !file.startsWith(dist + sep)) return null;
  return (await stat(file).catch(() => null))?.isFile() ? file : null;
}

/** Ranges are those of the uncompressed file. */
function acceptedEncoding({headers}: IncomingMessage): Encoding | null {
  if (headers.range) return null;
  const accepted = String(headers["accept-encoding"] ?? "");
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
}

function isHashed(file: string): boolean {
  return /[/\\]_(?:file|import|observablehq)[/\\].*\.[0-9A-Za-z]{8}\.\w+$/.test(file);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done, failed) => server.close((error) => (error ? failed(error) : done())));
}
