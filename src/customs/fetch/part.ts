import {readFile, rm, stat, writeFile} from "node:fs/promises";

/** What identifies a version of a file on a server. */
export interface Version {
  etag: string | null;
  lastModified: string | null;
}

/** A download that stopped midway: bytes on disk, and the version they belong to. */
export interface Part extends Version {
  size: number;
}

/**
 * Where a file lies while it comes, beside its final place; the data step looks at neither of these two
 * files.
 */
export function partPath(target: string): string {
  return `${target}.part`;
}

function notePath(target: string): string {
  return `${partPath(target)}.json`;
}

/** The part of a download from that address, or `null` when there is none that can be resumed safely. */
export async function resumablePart(target: string, address: string): Promise<Part | null> {
  try {
    const note = JSON.parse(await readFile(notePath(target), "utf8")) as Version & {address: string};
    const {size} = await stat(partPath(target));
    return size > 0 && note.address === address && validator(note) !== null ? {...note, size} : null;
  } catch {
    // No part, or a damaged note: start from the first byte.
    return null;
  }
}

/** Note which version the part that is about to be written belongs to. */
export async function notePart(target: string, address: string, version: Version): Promise<void> {
  await writeFile(notePath(target), JSON.stringify({address, ...version}));
}

/** Forget the part of a download. */
export async function dropPart(target: string): Promise<void> {
  await rm(partPath(target), {force: true});
  await rm(notePath(target), {force: true});
}

/** Forget the note of a part that has become the file. */
export async function dropNote(target: string): Promise<void> {
  await rm(notePath(target), {force: true});
}

/** Value of `If-Range`: a strong tag, else a date. A weak tag promises no equal bytes. */
export function validator({etag, lastModified}: Version): string | null {
  return etag !== null && !etag.startsWith("W/") ? etag : lastModified;
}

/** Bytes of a part, resumable or not. */
export async function partSize(target: string): Promise<number> {
  return stat(partPath(target)).then(
    ({size}) => size,
    () => 0
  );
}
