import {createHash} from "node:crypto";
import {readFile, readdir} from "node:fs/promises";
import {join, relative} from "node:path";

/**
 * Files that pages depend on beside the code and the texts. The second lock file is what npm has installed.
 */
export const SETTINGS = [
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "node_modules/.package-lock.json"
];

/**
 * Hash of the names and bytes of files below a folder, in this order; those that are not there are left
 * out.
 */
export async function hashFiles(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) {
    const contents = await readFile(join(folder, file)).catch(() => null);
    if (contents) hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest("hex");
}

/**
 * Hash of the texts and the code of the pages, in `src`: without the public files and the caches, which are
 * made from them.
 */
export async function hashPages(projectDir: string): Promise<string> {
  const entries = await readdir(join(projectDir, "src"), {withFileTypes: true});
  const rooms = entries.filter(({name}) => name !== "donnees" && name !== ".observablehq");
  const hashes = await Promise.all(
    rooms.map(async (entry) => {
      const place = join("src", entry.name);
      return hashFiles(projectDir, entry.isDirectory() ? await filesBelow(projectDir, place) : [place]);
    })
  );
  return createHash("sha256").update(hashes.join()).digest("hex");
}

/** Hash of what makes pages of texts: the code of `site`, the settings, the installed packages. */
export async function hashTools(projectDir: string): Promise<string> {
  return hashFiles(projectDir, [...SETTINGS, ...(await filesBelow(projectDir, "site"))]);
}

/** Files below a folder of the project, by their paths in it. */
async function filesBelow(projectDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(projectDir, folder), {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectDir, join(entry.parentPath, entry.name)))
    .sort();
}
