import {readFile, stat} from "node:fs/promises";
import type {IncomingMessage, ServerResponse} from "node:http";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

export type Encoding = "br" | "gzip";

/** Files of a served site, compressed once for each of their states and kept in memory. */
export class CompressedFiles {
  private readonly bodies = new Map<string, {state: string; body: Promise<Buffer>}>();

  /**
   * Answers with a compressed file, or that the reader has it already. Its headers but those of the encoding
   * are set before.
   */
  async send(
    file: string,
    encoding: Encoding,
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<void> {
    const {state, mtime} = await stateOf(file, encoding);
    response.setHeader("etag", `W/"${state}"`);
    response.setHeader("last-modified", mtime.toUTCString());
    if (isKnown(request, `W/"${state}"`, mtime)) return void response.writeHead(304).end();
    const body = await this.body(file, encoding, state);
    response.setHeader("content-encoding", encoding);
    response.setHeader("content-length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  }

  /** A compressed file alone, for an answer of its own. */
  async contents(file: string, encoding: Encoding): Promise<Buffer> {
    return this.body(file, encoding, (await stateOf(file, encoding)).state);
  }

  private body(file: string, encoding: Encoding, state: string): Promise<Buffer> {
    const key = `${encoding} ${file}`;
    const known = this.bodies.get(key);
    if (known?.state === state) return known.body;
    const body = readFile(file).then((contents) => compress(contents, encoding));
    this.bodies.set(key, {state, body});
    body.catch(() => this.bodies.delete(key));
    return body;
  }
}

async function stateOf(file: string, encoding: Encoding): Promise<{state: string; mtime: Date}> {
  const {mtimeMs, mtime, size} = await stat(file);
  return {state: `${size.toString(16)}-${Math.floor(mtimeMs).toString(16)}-${encoding}`, mtime};
}

/**
 * Whether the reader has this state of the file (RFC 9110: the tag is asked first, the date only without
 * one).
 */
function isKnown({headers}: IncomingMessage, etag: string, mtime: Date): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags === "*" || tags.split(/\s*,\s*/).includes(etag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(mtime.getTime() / 1000) * 1000 <= since;
}

function compress(contents: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(contents);
  return promisify(brotliCompress)(contents, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
}
