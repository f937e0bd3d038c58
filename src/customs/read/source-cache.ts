import {createHash} from "node:crypto";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Log} from "../log.js";
import type {SourceFile} from "../manifest.js";
import type {MainText} from "./diagnosis.js";
import {productOrder} from "./fields.js";
import {mainName} from "./file-names.js";
import {loadText} from "./load.js";
import type {Contents} from "./load.js";
import {refuse} from "./refusal.js";
import {writeRows} from "./rows.js";
import {legible} from "./text-file.js";
import type {TextFile} from "./text-file.js";

/** A main file whose rows lie in the cache of sources. */
export interface Source {
  file: SourceFile;
  /** Year in the file's name, if any. */
  namedYear: number | null;
  contents: Contents;
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
}

/**
 * A main file whose first line is `line`: its rows from the cache when its content has been read before.
 *
 * @throws Refusal of a file that is faulty or holds no line.
 */
export async function cachedSource(text: TextFile, line: string, effects: ReadingEffects): Promise<Source> {
  const {cacheDir, readerKey, log} = effects;
  const key = createHash("sha256")
    .update([text.sha256, text.path, readerKey].join("\n"))
    .digest("hex")
    .slice(0, 32);
  const path = join(cacheDir, `${key}.arrow`);
  const order = productOrder(line);
  const promised = mainName(text.path) ?? {flow: null, year: null};
  const known = await readFile(`${path}.json`, "utf8").catch(() => null);
  log.progress(known ? `${text.name} (déjà lu)` : `lecture de ${text.name}`);
  const contents = known
    ? (JSON.parse(known) as Contents)
    : await newSource(text, {order, flow: promised.flow}, path, effects);
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

/** Read a text, and keep its rows: the list of what they hold comes last, and says that they are whole. */
async function newSource(
  text: TextFile,
  {order, flow}: Pick<MainText, "order" | "flow">,
  path: string,
  {cacheDir}: ReadingEffects
): Promise<Contents> {
  await mkdir(cacheDir, {recursive: true});
  const working = `${path}.${process.pid}.tmp`;
  try {
    const {rows, contents} = await legible(text, ({name, open, size}) =>
      loadText({name, open, order, flow}, size)
    );
    await writeRows(working, rows);
    await rename(working, path);
    await writeFile(`${path}.json`, JSON.stringify(contents));
    return contents;
  } finally {
    await rm(working, {force: true});
  }
}
