import {mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";

/**
 * Paths of all files under a folder, relative to it, with `/`, in code-point order: the same list on every
 * machine.
 */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort(byCodePoint);
}

/**
 * Writes a file, making its folder when it is missing. A file that exists is replaced, not overwritten: hard
 * links to it keep their bytes (`copySite`).
 */
export async function writeOutput(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await rm(path, {force: true});
  await writeFile(path, contents);
}

/** Order of strings that no locale changes. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
