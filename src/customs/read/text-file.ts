import type {Readable} from "node:stream";
import {readingWords} from "./reading-words.js";
import {Refusal, refuse} from "./refusal.js";

/** A text of the input folder, zipped or not. */
export interface TextFile {
  name: string;
  path: string;
  revision: string;
  sha256: string;
  /** Bytes. */
  size: number;
  open(): Promise<Readable>;
}

/** Read a text; damaged bytes, wherever the reading meets them, become a refusal of it. */
export async function legible<T>(text: TextFile, read: (text: TextFile) => Promise<T>): Promise<T> {
  try {
    return await read(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const what = `le fichier se lit mal : ${readingWords(error as Error)}.`;
    throw refuse(text.name, what, "téléchargez de nouveau l'archive officielle, puis relancez.");
  }
}
