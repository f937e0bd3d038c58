import {readdir} from "node:fs/promises";
import {join} from "node:path";
import yazl from "yazl";

/**
 * The files of a folder as one archive, by name. They are stored, not compressed, since Framework unpacks the
 * archive at once, and dated alike, so that equal data give equal bytes.
 */
export async function zipFolder(folder: string): Promise<NodeJS.ReadableStream> {
  const archive = new yazl.ZipFile();
  for (const name of (await readdir(folder)).sort()) {
    archive.addFile(join(folder, name), name, {
      mtime: new Date(Date.UTC(2000, 0, 1)),
      mode: 0o100644,
      compress: false
    });
  }
  archive.end();
  return archive.outputStream;
}
