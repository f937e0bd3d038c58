import type {Readable} from "node:stream";
import {decodeUtf16, utf16Of} from "./utf16.js";

/** Enough for the first line of any text. */
const HEAD_BYTES = 64 * 1024;

/**
 * First line with something in it, without byte-order mark nor line end; for patterns only: UTF-16, else
 * latin-1.
 */
export async function firstLine(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= HEAD_BYTES) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  const encoding = utf16Of(bytes);
  const head = encoding ? decodeUtf16(bytes, encoding) : bytes.toString("latin1");
  const lines = head.replace(/^\u00ef\u00bb\u00bf/, "").split(/\r?\n/);
  return lines.find((line) => line !== "") ?? "";
}
