import {createReadStream} from "node:fs";
import type {IgnoredFile} from "../manifest.js";
import {count, french, quote} from "../text.js";
import {withArchive} from "./archive.js";
import {FIELD_COUNT, isMainLine} from "./fields.js";
import {
  isNationalName,
  isText,
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
import {Refusal, refuse} from "./refusal.js";
import type {RefusedFile} from "./refusal.js";
import {cachedSource} from "./source-cache.js";
import type {ReadingEffects, Source} from "./source-cache.js";
import {legible} from "./text-file.js";
import type {TextFile} from "./text-file.js";

/** All that the input folder holds. */
export interface Reading {
  sources: Source[];
  labels: Labels;
  /** Files left aside, and why, as pages show it. */
  ignored: IgnoredFile[];
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
  const ignored = reading.ignored.map(({name, reason}) => ({name, reason: french(reason)}));
  return {...reading, ignored};
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
  use: (text: TextFile) => Promise<void>
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

async function readText(
  text: TextFile,
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

async function bytesOf({open}: TextFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await open()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function isMain(text: TextFile, line: string): boolean {
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
