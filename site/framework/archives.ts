import {createWriteStream, existsSync} from "node:fs";
import {mkdir, rename} from "node:fs/promises";
import {dirname, join} from "node:path";
import {pipeline} from "node:stream/promises";
import type {LoaderRoot} from "@observablehq/framework/dist/config.js";
import yauzl from "yauzl";
import {listFiles} from "../common/files.js";

/**
 * Takes all files out of the archives that data loaders make (`x.zip.ts`), and puts them where Framework
 * keeps those it has taken out itself. Framework opens and reads a whole archive again for each of its files:
 * with one archive for all territories that was a third of the build. A file already there stays, as in
 * Framework's own build; a loader with a parameter, which makes an archive for each of its values, is left to
 * Framework.
 */
export async function unpackArchives({root, loaders}: LoaderRoot): Promise<void> {
  for (const file of await listFiles(root)) {
    const archive = /^(?!\.)([^[]+\.zip)\.\w+$/.exec(file)?.[1];
    if (!archive) continue;
    const unpacked = join(root, ".observablehq", "cache", archive.replace(/\.zip$/, ""));
    const path = await loaders.find(`/${archive}`)!.load({useStale: true});
    await unpack(join(root, path), unpacked);
  }
}

async function unpack(archive: string, folder: string): Promise<void> {
  const zip = await yauzl.openPromise(archive, {lazyEntries: true, autoClose: false});
  try {
    for await (const entry of zip.eachEntry()) {
      const target = join(folder, entry.fileName);
      if (entry.fileName.endsWith("/") || existsSync(target)) continue;
      await mkdir(dirname(target), {recursive: true});
      // Named when it is whole: what an interruption leaves is not taken for the file.
      const partial = `${target}.${process.pid}`;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(partial));
      await rename(partial, target);
    }
  } finally {
    zip.close();
  }
}
