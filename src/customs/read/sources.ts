import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Readable} from "node:stream";
import type {Log} from "../log.js";
import type {IgnoredFile, SourceFile} from "../manifest.js";
import {count, quote} from "../text.js";
import {withArchive} from "./archive.js";
import type {MainText} from "./diagnosis.js";
import {FIELD_COUNT, isMainLine, productOrder} from "./fields.js";
import {
  isNationalName,
  isWorkbook,
  labelKind,
  mainName,
  revisionOfDate,
  revisionOfName
} from "./file-names.js";
import {firstLine} from "./first-line.js";
import type {InputFile} from "./input-folder.js";
import {addLabels} from "./labels.js";
import type {Labels, LostLine} from "./labels.js";
import {loadText} from "./load.js";
import type {Contents} from "./load.js";
import {readingWords} from "./reading-words.js";
import {Refusal, refuse} from "./refusal.js";
import type {RefusedFile} from "./refusal.js";
import {writeRows} from "./rows.js";

/** A main file whose rows lie in the cache of sources. */
export interface Source {
  file: SourceFile;
  /** Year in the file's name, if any. */
  namedYear: number | null;
  contents: Contents;
  /** File of its rows, for `readRows`. */
  path: string;
}

/** All that the input folder holds. */
export interface Reading {
  sources: Source[];
  labels: Labels;
  ignored: IgnoredFile[];
}

/** Where and with what the files are read. */
export interface ReadingEffects {
  log: Log;
  /** Rows by content of the file, kept from one run to the next. */
  cacheDir: string;
  /** Hash of the code that reads: another code, another cache. */
  readerKey: string;
}

/** A text of the input folder, zipped or not. */
interface Text {
  name: string;
  path: string;
  revision: string;
  sha256: string;
  /** Bytes. */
  size: number;
  open(): Promise<Readable>;
}

/**
 * Read every main file and label file of the input.
 *
 * @throws Refusal that names every file refused, not only the first.
 */
export async function readSources(files: readonly InputFile[], effects: ReadingEffects): Promise<Reading> {
  const reading: Reading = {sources: [], labels: {}, ignored: []};
  const refused: RefusedFile[] = [];
  const labelRevisions = new Map<string, string>();
  for (const file of files) {
    await refusals(refused, () =>
      eachText(file, reading.ignored, (text) =>
        refusals(refused, () => readText(text, reading, labelRevisions, effects))
      )
    );
  }
  if (refused.length) throw new Refusal(refused);
  return reading;
}

async function refusals(refused: RefusedFile[], step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused.push(...error.files);
  }
}

async function eachText(
  file: InputFile,
  ignored: IgnoredFile[],
  use: (text: Text) => Promise<void>
): Promise<void> {
  const {path, name, sha256, size} = file;
  if (/\.zip$/i.test(path)) {
    await withArchive(path, name, async (entries) => {
      for (const {path: entry, modified, size, open} of entries) {
        const revision = revisionOfName(name) ?? revisionOfDate(modified);
        const text = {name: `${name} › ${entry}`, path: entry, revision, sha256, size, open};
        if (isText(entry)) await use(text);
        else ignored.push({name: text.name, reason: isWorkbook(entry) ? WORKBOOK : "ni texte, ni libellés"});
      }
    });
  } else if (isText(path)) {
    const revision = revisionOfName(name) ?? revisionOfDate(file.modified);
    await use({name, path, revision, sha256, size, open: async () => createReadStream(path)});
  } else {
    ignored.push({name, reason: isWorkbook(path) ? WORKBOOK : "ni archive zip, ni texte"});
  }
}

const WORKBOOK = "classeur ; l'ancien format régional (XLS, en milliers d'euros) n'est pas lu";

function isText(path: string): boolean {
  return /\.(txt|csv)$/i.test(path);
}

async function readText(
  text: Text,
  reading: Reading,
  labelRevisions: Map<string, string>,
  effects: ReadingEffects
): Promise<void> {
  const kind = labelKind(text.path);
  if (kind) {
    // The most recent labels win; each list holds its own history.
    if (text.revision < (labelRevisions.get(kind) ?? "")) return;
    labelRevisions.set(kind, text.revision);
    const lost = addLabels(reading.labels, kind, text.name, await legible(text, bytesOf));
    if (lost.length) reading.ignored.push({name: text.name, reason: lostLines(lost)});
    return;
  }
  const line = await legible(text, async ({open}) => firstLine(await open()));
  if (isMain(text, line)) reading.sources.push(await cachedSource(text, line, effects));
  else
    reading.ignored.push({
      name: text.name,
      reason: "texte qui n'est ni un fichier de données, ni des libellés"
    });
}

function lostLines([first, ...others]: LostLine[]): string {
  const rest = others.length ? `, et ${count(others.length, "autre")}` : "";
  return `libellés lus, sauf la ligne ${first!.line}, sans code reconnaissable${rest} : ${quote(first!.text)}`;
}

async function bytesOf({open}: Text): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await open()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function isMain(text: Text, line: string): boolean {
  if (isMainLine(line)) return true;
  if (isNationalName(text.path) && line !== "") throw national(text.name);
  // A first line with a fault in one field is still that of a main file: refused with its line, not left aside.
  return mainName(text.path) !== null || line.split(";").length === FIELD_COUNT;
}

function national(name: string): Refusal {
  const what =
    "c'est un fichier national (nomenclature combinée, par mois), un autre format que celui des fiches.";
  const todo =
    "téléchargez les « Statistiques régionales et départementales », et retirez ce fichier du dossier.";
  return refuse(name, what, todo);
}

async function cachedSource(text: Text, line: string, effects: ReadingEffects): Promise<Source> {
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
  text: Text,
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

/** Read a text; damaged bytes, wherever the reading meets them, become a refusal of it. */
async function legible<T>(text: Text, read: (text: Text) => Promise<T>): Promise<T> {
  try {
    return await read(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const what = `le fichier se lit mal : ${readingWords(error as Error)}.`;
    throw refuse(text.name, what, "téléchargez de nouveau l'archive officielle, puis relancez.");
  }
}
