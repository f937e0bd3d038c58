import {createHash} from "node:crypto";
import type {Dirent} from "node:fs";
import {mkdir, open, readFile, readdir, stat, writeFile} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";
import {isJunk} from "./file-names.js";
import {refuse} from "../common/refusal.js";

/** A file of the input folder, known by its content. */
export interface InputFile {
  /** Where it lies. */
  path: string;
  /** Path inside the input folder, with `/`. */
  name: string;
  size: number;
  modified: Date;
  sha256: string;
}

/** Files that may lie beside the data: the list of downloads, a notice. */
const NOTES = /(\.(json|md|part)$)|^(lisez-?moi|readme)/i;

/**
 * Files of a folder and its subfolders, by name; none when the folder is absent. Content hashes are
 * remembered in `hashCache` by name, size and date, so that an unchanged archive is not read again.
 *
 * @throws Refusal when the folder is a file, or holds a link to nothing.
 */
export async function inputFiles(folder: string, hashCache: string): Promise<InputFile[]> {
  const known = await rememberedHashes(hashCache);
  const seen = new Map<string, string>();
  const files: InputFile[] = [];
  for (const path of await dataPaths(folder)) {
    const {size, mtime, mtimeMs} = await stat(path);
    const key = `${path}|${size}|${mtimeMs}`;
    const sha256 = known.get(key) ?? (await sha256OfFile(path));
    seen.set(key, sha256);
    files.push({path, name: relative(folder, path).split(sep).join("/"), size, modified: mtime, sha256});
  }
  if (!sameMap(known, seen)) await rememberHashes(hashCache, seen);
  return files;
}

async function dataPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(
    (error: NodeJS.ErrnoException) => unlisted(folder, error)
  );
  const named = entries
    .filter((entry) => !NOTES.test(entry.name))
    .map((entry) => ({entry, path: join(entry.parentPath, entry.name)}))
    .filter(({path}) => !isJunk(relative(folder, path)));
  const paths: string[] = [];
  for (const {entry, path} of named)
    if (entry.isFile() || (await linksToFile(entry, folder, path))) paths.push(path);
  return paths.sort();
}

/** A symbolic link is followed. A broken one is an error, since it was meant to be data. */
async function linksToFile(entry: Dirent, folder: string, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const target = await stat(path).catch(() => {
    const todo = "rétablissez le fichier, ou retirez le lien.";
    throw refuse(relative(folder, path), "c'est un lien vers un fichier absent.", todo);
  });
  return target.isFile();
}

function unlisted(folder: string, error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  if (error.code !== "ENOTDIR") throw error;
  const todo = "donnez dans DOUANE_DIR le dossier qui contient les archives, non une archive.";
  throw refuse(folder, "ce n'est pas un dossier.", todo);
}

/** Bytes of a file in memory at a time, in the same place: memory that is new costs more than a hash. */
const HASHED_BYTES = 1 << 20;

/** SHA-256 of a file, read a part at a time, in hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const bytes = Buffer.allocUnsafe(HASHED_BYTES);
  const file = await open(path);
  try {
    for (;;) {
      const {bytesRead} = await file.read(bytes, 0, bytes.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(bytes.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

async function rememberedHashes(path: string): Promise<Map<string, string>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(path, "utf8")) as Record<string, string>));
  } catch {
    // Absent or damaged: everything is hashed again.
    return new Map();
  }
}

async function rememberHashes(path: string, hashes: Map<string, string>): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, JSON.stringify(Object.fromEntries(hashes), null, 2));
}

function sameMap(a: Map<string, string>, b: Map<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
