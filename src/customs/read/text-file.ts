import {createReadStream} from "node:fs";
import type {Readable} from "node:stream";
import {withArchive} from "./archive.js";
import {readingWords} from "./reading-words.js";
import {Refusal, refuse} from "../common/refusal.js";

/** Where a text lies: a file of its own, or one of those of an archive. */
export interface TextPlace {
  /** On disk. */
  path: string;
  /** Name of the archive for messages, and which of its files, from 0; `null` for a file of its own. */
  inside: {archive: string; index: number} | null;
}

/** A text of the input folder, zipped or not. */
export interface TextFile {
  name: string;
  path: string;
  revision: string;
  sha256: string;
  /** Bytes. */
  size: number;
  place: TextPlace;
}

/** What reads a text: from the first byte, as often as asked. */
export type OpenText = () => Promise<Readable>;

/**
 * Read the text that lies at a place; damaged bytes, wherever the reading meets them, become a refusal of it.
 */
export async function readText<T>(
  {name, place: {path, inside}}: Pick<TextFile, "name" | "place">,
  read: (open: OpenText) => Promise<T>
): Promise<T> {
  if (!inside) return legible(name, () => read(async () => createReadStream(path)));
  return withArchive(path, inside.archive, (entries) =>
    legible(name, () => read(entries[inside.index]!.open))
  );
}

async function legible<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const what = `le fichier se lit mal : ${readingWords(error as Error)}.`;
    throw refuse(name, what, "téléchargez de nouveau l'archive officielle, puis relancez.");
  }
}
