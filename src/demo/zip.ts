import {createWriteStream} from "node:fs";
import {rename} from "node:fs/promises";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import yazl from "yazl";

/** An entry of a zip: bytes, or text made as it is written. */
export interface ZipEntry {
  name: string;
  content: Buffer | Iterable<string>;
}

/**
 * Writes a zip whose bytes depend on its entries and date alone: the date is a civil one, without time zone,
 * and no attribute of the machine goes in. The file appears under its name once it is complete.
 */
export async function writeZip(
  path: string,
  entries: readonly ZipEntry[],
  [year, month, day]: CivilDate
): Promise<void> {
  const options = {mtime: new Date(year, month - 1, day, 12), forceDosTimestamp: true, mode: 0o100644};
  const zip = new yazl.ZipFile();
  for (const {name, content} of entries) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name, options);
    else zip.addReadStream(Readable.from(content, {objectMode: false}), name, options);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${path}.tmp`));
  await rename(`${path}.tmp`, path);
}

/** Year, month (1–12), day. */
export type CivilDate = [number, number, number];
