import {createHash} from "node:crypto";
import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import type {InputFile} from "./read/input-folder.js";

/** Hash of the code of some rooms of `src` (paths and bytes), in hexadecimal. */
export async function codeHash(srcDir: string, rooms: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const room of rooms) {
    const entries = await readdir(join(srcDir, room), {recursive: true, withFileTypes: true});
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    paths.sort();
    const texts = await Promise.all(paths.map((path) => readFile(path)));
    for (const [index, path] of paths.entries()) {
      hash.update(path.slice(srcDir.length)).update("\0").update(texts[index]!).update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * Key of a run: equal keys give equal outputs. The archive's name counts, since it bears the revision; so
 * does the text of the duties.
 */
export function runKey(code: string, demo: boolean, files: readonly InputFile[], duties = ""): string {
  const hash = createHash("sha256")
    .update(code)
    .update(demo ? "demo" : "official");
  for (const {name, sha256, modified} of files)
    hash.update(`${name}\0${sha256}\0${monthOf(name, modified)}\0`);
  return hash.update(duties).digest("hex");
}

/** The date of a bare text is its revision; that of an archive says nothing. */
function monthOf(name: string, modified: Date): string {
  return /\.zip$/i.test(name) ? "" : modified.toISOString().slice(0, 7);
}
