import iconv from "iconv-lite";

/** UTF-16, by the order of its bytes. */
export type Utf16 = "utf-16le" | "utf-16be";

/**
 * Whether a text is UTF-16, which Windows programs call « Unicode »: by its byte-order mark, or by a zero
 * beside its first character, since the files of the customs begin with a letter or a digit.
 */
export function utf16Of(head: Uint8Array): Utf16 | null {
  const [first = 1, second = 1] = head;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return null;
}

/** A text whose encoding `utf16Of` has found; the mark is removed. */
export function decodeUtf16(bytes: Buffer, encoding: Utf16): string {
  return iconv.decode(bytes, encoding).replace(/^\ufeff/, "");
}

/** The same text as UTF-8, as it comes. */
export async function* utf8Chunks(chunks: AsyncIterable<Buffer>, encoding: Utf16): AsyncGenerator<Buffer> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.write(chunk));
  yield Buffer.from(decoder.end() ?? "");
}
