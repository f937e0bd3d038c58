import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import yazl from "yazl";
import {dataDir} from "../customs/data-dir.js";

// All territories in one process: a loader a page would start Node 300 times. Stored, since Framework unzips it right away;
// dated alike, so that equal data give equal bytes.
const folder = join(dataDir, "fiches");
const archive = new yazl.ZipFile();
for (const name of (await readdir(folder)).sort()) {
  archive.addFile(join(folder, name), name, {
    mtime: new Date(Date.UTC(2000, 0, 1)),
    mode: 0o100644,
    compress: false
  });
}
archive.end();
await pipeline(archive.outputStream, process.stdout);
