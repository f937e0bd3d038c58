import {createWriteStream} from "node:fs";
import {rename} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import yazl from "yazl";

/** An entry of a zip. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
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
  for (const {name, bytes} of entries) zip.addBuffer(bytes, name, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(`${path}.tmp`));
  await rename(`${path}.tmp`, path);
}

/** Year, month (1–12), day. */
export type CivilDate = [number, number, number];
