import {rename, rm, writeFile} from "node:fs/promises";
import {threadId} from "node:worker_threads";
import type {MainText} from "./main-text.js";
import {loadText} from "./load.js";
import type {Contents} from "./load.js";
import {writeRows} from "./rows.js";
import {readText} from "./text-file.js";
import type {TextFile} from "./text-file.js";

/** A main file to read, and where its rows go. */
export interface ReadTask extends Pick<MainText, "order" | "flow"> {
  text: Pick<TextFile, "name" | "size" | "place">;
  /** File of the rows, for `readRows`; what they hold goes beside it, in `.json`. */
  path: string;
}

/**
 * Read a main file, and keep its rows: the list of what they hold comes last, and says that they are whole.
 *
 * @throws Refusal of a file that is faulty.
 */
export async function keepRows({text, order, flow, path}: ReadTask): Promise<Contents> {
  // The same text may lie in two archives, and be read twice at once.
  const working = `${path}.${process.pid}.${threadId}.tmp`;
  const {name, size} = text;
  try {
    const {rows, contents} = await readText(text, (open) => loadText({name, open, order, flow}, size));
    await writeRows(working, rows);
    await rename(working, path);
    await writeFile(working, JSON.stringify(contents));
    await rename(working, `${path}.json`);
    return contents;
  } finally {
    await rm(working, {force: true});
  }
}
