import {createHash} from "node:crypto";
import {mkdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Log} from "../common/log.js";
import type {SourceFile} from "../common/manifest.js";
import {productOrder} from "./fields.js";
import {mainName} from "./file-names.js";
import {refuse} from "../common/refusal.js";
import type {KeptContents, ReadTask} from "./source-rows.js";
import type {TextFile} from "./text-file.js";

/** A main file whose rows lie in the cache of sources. */
export interface Source {
  file: SourceFile;
  /** Year in the file's name, if any. */
  namedYear: number | null;
  contents: KeptContents;
  /** File of its rows, for `readRows`. */
  path: string;
}

/** Where and with what the files are read. */
export interface ReadingEffects {
  log: Log;
  /** Rows by content of the file, kept from one run to the next. */
  cacheDir: string;
  /** Hash of the code that reads: another code, another cache. */
  readerKey: string;
  /** `keepRows`, here or in another thread; tells when it starts. */
  keepRows(task: ReadTask, onStart: () => void): Promise<KeptContents>;
}

/**
 * A main file whose first line is `line`: its rows from the cache when its content has been read before.
 *
 * @throws Refusal of a file that is faulty or holds no line.
 */
export async function cachedSource(text: TextFile, line: string, effects: ReadingEffects): Promise<Source> {
  const key = createHash("sha256")
    .update([text.sha256, text.path, effects.readerKey].join("\n"))
    .digest("hex")
    .slice(0, 32);
  const path = join(effects.cacheDir, `${key}.rows`);
  const order = productOrder(line);
  const promised = mainName(text.path) ?? {flow: null, year: null};
  const contents = await contentsOf({text, order, flow: promised.flow, path}, effects);
  if (contents.rowCount === 0) {
    throw refuse(text.name, "le fichier ne contient aucune ligne.", "téléchargez de nouveau le fichier.");
  }
  const {name, revision, sha256} = text;
  const flows = new Set(contents.quarters.map(({flow}) => flow));
  const flow = flows.size === 1 ? ([...flows][0] ?? null) : null;
  const {rowCount} = contents;
  return {
    file: {name, revision, flow, rowCount, sha256, cacheKey: key, productOrder: order},
    namedYear: promised.year,
    contents,
    path
  };
}

async function contentsOf(task: ReadTask, {log, cacheDir, keepRows}: ReadingEffects): Promise<KeptContents> {
  const {path, text} = task;
  const known = await readFile(`${path}.json`, "utf8").catch(() => null);
  if (known !== null) {
    log.progress(`${text.name} (déjà lu)`);
    return JSON.parse(known) as KeptContents;
  }
  await mkdir(cacheDir, {recursive: true});
  const {name, size, place} = text;
  return keepRows({...task, text: {name, size, place}}, () => log.progress(`lecture de ${name}`));
}
