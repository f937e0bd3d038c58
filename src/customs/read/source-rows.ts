import {rename, rm, writeFile} from "node:fs/promises";
import {threadId} from "node:worker_threads";
import type {MainText} from "./main-text.js";
import {RowsFile} from "./kept-rows.js";
import type {RowSegment} from "./kept-rows.js";
import {loadText} from "./load.js";
import type {Contents} from "./load.js";
import type {RowRoom} from "./row-room.js";
import {readText} from "./text-file.js";
import type {TextFile} from "./text-file.js";

/** A main file to read, and where its rows go. */
export interface ReadTask extends Pick<MainText, "order" | "flow"> {
  text: Pick<TextFile, "name" | "size" | "place">;
  /** File of the rows, for `readRows`; what they hold goes beside it, in `.json`. */
  path: string;
}

/** What a file of kept rows holds, and where. */
export interface KeptContents extends Contents {
  /** By their place in the file. */
  segments: RowSegment[];
}

/**
 * Read a main file, and keep its rows: the list of what they hold comes last, and says that they are whole.
 *
 * @param room memory for the rows, free again afterwards.
 * @throws Refusal of a file that is faulty.
 */
export async function keepRows({text, order, flow, path}: ReadTask, room: RowRoom): Promise<KeptContents> {
  // The same text may lie in two archives, and be read twice at once.
  const working = `${path}.${process.pid}.${threadId}.tmp`;
  const {name, size} = text;
  try {
    const contents = await readText(text, (open) =>
      load({name, open, order, flow}, size, {path: working, room})
    );
    await rename(working, path);
    await writeFile(working, JSON.stringify(contents));
    await rename(working, `${path}.json`);
    return contents;
  } finally {
    await rm(working, {force: true});
  }
}

async function load(
  text: MainText,
  size: number,
  {path, room}: {path: string; room: RowRoom}
): Promise<KeptContents> {
  const file = await RowsFile.create(path);
  try {
    const contents = await loadText(text, size, (rows) => file.add(rows), {room});
    return {...contents, segments: file.segments};
  } finally {
    await file.close();
  }
}
