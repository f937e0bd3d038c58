import {createWriteStream} from "node:fs";
import {copyFile, mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join, relative, sep} from "node:path";
import {pipeline} from "node:stream/promises";
import {onTestFinished} from "vitest";
import yazl from "yazl";

/** Date of the entries of test archives, and so the revision of those whose name tells none. */
export const ENTRY_DATE = new Date(Date.UTC(2024, 0, 15));

/** A new folder, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "fiches-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/**
 * Copy a folder of official files, where each subfolder named `….zip` stands for an archive of what it holds.
 */
export async function packInput(source: string, target: string): Promise<void> {
  const entries = await readdir(source, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const archives = new Map<string, [string, string][]>();
  for (const path of files.sort()) {
    const name = relative(source, path).split(sep).join("/");
    const [, archive, inside] = /^(.*?\.zip)\/(.*)$/.exec(name) ?? [];
    if (archive && inside) archives.set(archive, [...(archives.get(archive) ?? []), [path, inside]]);
    else await copyInto(path, join(target, name));
  }
  for (const [archive, contents] of archives) await zipFiles(join(target, archive), contents);
}

async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true});
  await copyFile(from, to);
}

/** Write an archive of [path on disk, path inside]. */
export async function zipFiles(path: string, contents: [string, string][]): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const zip = new yazl.ZipFile();
  for (const [from, to] of contents) zip.addFile(from, to, {mtime: ENTRY_DATE, forceDosTimestamp: true});
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Write an archive of texts, by path inside. */
export async function zipTexts(path: string, texts: Record<string, string | Buffer>): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(texts)) {
    zip.addBuffer(Buffer.from(text as string), name, {mtime: ENTRY_DATE, forceDosTimestamp: true});
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Names of the golden folders under a folder. */
export async function goldenCases(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({name}) => basename(name))
    .sort();
}
