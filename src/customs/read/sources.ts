import {allDone} from "../common/all-done.js";
import type {IgnoredFile} from "../common/manifest.js";
import {quote} from "../../french/quote.js";
import {frenchTypography} from "../../french/typography.js";
import {count} from "../../french/words.js";
import {alterationsOf} from "./alterations.js";
import {withArchive} from "./archive.js";
import {innerArchive, unreadArchive, withoutGzip} from "./envelopes.js";
import {FIELD_COUNT, isMainLine} from "./fields.js";
import {
  isNationalName,
  isText,
  isUnreadArchive,
  isWorkbook,
  labelKind,
  mainName,
  revisionOfDate,
  revisionOfName
} from "./file-names.js";
import type {LabelFileKind} from "./file-names.js";
import {firstLine} from "./first-line.js";
import type {InputFile} from "./input-folder.js";
import {addLabels} from "./labels.js";
import type {Labels, LostLine} from "./labels.js";
import {Refusal, refuse} from "../common/refusal.js";
import {cachedSource} from "./source-cache.js";
import type {ReadingEffects, Source} from "./source-cache.js";
import {readText} from "./text-file.js";
import type {OpenText, TextFile} from "./text-file.js";

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
  const survey: Survey = {mains: [], labels: {}, labelRevisions: new Map(), ignored: []};
  for (const file of files) await surveyFile(file, survey, effects.cacheDir);
  const reading = survey.mains.map((main) =>
    main instanceof Refusal
      ? Promise.resolve(main)
      : orRefusal(() => cachedSource(main.text, main.line, effects))
  );
  const sources = await allDone(reading);
  const refusals = sources.filter((source) => source instanceof Refusal);
  if (refusals.length) throw new Refusal(refusals.flatMap(({files}) => files));
  const ignored = survey.ignored.map(({name, reason}) => ({name, reason: frenchTypography(reason)}));
  return {sources: sources as Source[], labels: survey.labels, ignored};
}

/** What is known of the input before its main files are read. */
interface Survey extends Pick<Reading, "labels" | "ignored"> {
  /** Main files with their first lines, and what was refused at first sight, in the order of the input. */
  mains: ({text: TextFile; line: string} | Refusal)[];
  labelRevisions: Map<string, string>;
}

async function surveyFile(file: InputFile, survey: Survey, cacheDir: string): Promise<void> {
  const onEmpty = (name: string) => survey.ignored.push({name, reason: NOTHING});
  const texts = await orRefusal(() => filesOf(file, {cacheDir, onEmpty}));
  if (texts instanceof Refusal) survey.mains.push(texts);
  else
    for (const text of texts) {
      const refusal = await orRefusal(() => surveyText(text, survey));
      if (refusal) survey.mains.push(refusal);
    }
}

async function orRefusal<T>(step: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error;
  }
}

interface Opening {
  /** Where envelopes are taken off. */
  cacheDir: string;
  /** Told of an archive in which there is nothing, or only what systems add (`isJunk`). */
  onEmpty: (name: string) => void;
}

/** The file itself, or the files of an archive and of the archives in it. */
async function filesOf(file: InputFile, opening: Opening): Promise<TextFile[]> {
  if (isUnreadArchive(file.name)) throw unreadArchive(file.name);
  const bare = await withoutGzip(file, opening.cacheDir);
  if (isZipName(bare.name)) return textsOf(bare, "", opening);
  const {path, name, sha256, size, modified} = bare;
  const revision = revisionOfName(name) ?? revisionOfDate(modified);
  return [{name: file.name, path: name, revision, sha256, size, place: {path, inside: null}}];
}

/** The files of an archive; `outer` is the path of an archive inside another, with its last slash. */
async function textsOf(archive: InputFile, outer: string, opening: Opening): Promise<TextFile[]> {
  const {path, name, sha256} = archive;
  const revisionOf = ({modified}: {modified: Date}) =>
    name.split(" › ").reverse().map(revisionOfName).find(Boolean) ?? revisionOfDate(modified);
  return withArchive(path, name, async (entries) => {
    if (entries.length === 0) opening.onEmpty(name);
    const texts: TextFile[] = [];
    for (const [index, entry] of entries.entries()) {
      if (isZipName(entry.path)) {
        if (outer !== "") throw nestedTwice(name, entry.path);
        const inner = await innerArchive(archive, entry, {index, folder: opening.cacheDir});
        texts.push(...(await textsOf(inner, `${entry.path}/`, opening)));
      } else
        texts.push({
          name: `${name} › ${entry.path}`,
          path: outer + entry.path,
          revision: revisionOf(entry),
          sha256,
          size: entry.size,
          place: {path, inside: {archive: name, index}}
        });
    }
    return texts;
  });
}

function isZipName(path: string): boolean {
  return /\.zip$/i.test(path);
}

function nestedTwice(name: string, inner: string): Refusal {
  const todo = "sortez l'archive intérieure de ses enveloppes et placez-la telle quelle dans le dossier.";
  return refuse(
    name,
    `l'archive en contient encore une autre, ${quote(inner)}, qui n'est pas ouverte.`,
    todo
  );
}

async function surveyText(text: TextFile, survey: Survey): Promise<void> {
  const kind = labelKind(text.path);
  if (!isText(text.path)) survey.ignored.push({name: text.name, reason: notText(text)});
  else if (kind) await surveyLabels(text, kind, survey);
  else {
    const line = await readText(text, async (open) => firstLine(await open()));
    if (isMain(text, line)) survey.mains.push({text, line});
    else survey.ignored.push({name: text.name, reason: NO_DATA});
  }
}

const NOTHING = "archive sans aucun fichier de données";
const NO_DATA = "texte qui n'est ni un fichier de données, ni des libellés";

function notText({path, place}: TextFile): string {
  if (isWorkbook(path)) return "classeur ; l'ancien format régional (XLS, en milliers d'euros) n'est pas lu";
  return place.inside ? "ni texte, ni libellés" : "ni archive zip, ni texte";
}

/** The most recent labels win; each list holds its own history. */
async function surveyLabels(
  text: TextFile,
  kind: LabelFileKind,
  {labels, labelRevisions, ignored}: Survey
): Promise<void> {
  if (text.revision < (labelRevisions.get(kind) ?? "")) return;
  labelRevisions.set(kind, text.revision);
  const lost = addLabels(labels, kind, text.name, await readText(text, bytesOf));
  if (lost.length) ignored.push({name: text.name, reason: lostLines(lost)});
}

function lostLines([first, ...others]: LostLine[]): string {
  const rest = others.length ? `, et ${count(others.length, "autre")}` : "";
  const cause = first!.lostZero
    ? "dont le code a perdu son zéro de tête (fichier réenregistré par un tableur)"
    : "sans code reconnaissable";
  return `libellés lus, sauf la ligne ${first!.line}, ${cause}${rest} : ${quote(first!.text)}`;
}

async function bytesOf(open: OpenText): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await open()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function isMain(text: TextFile, line: string): boolean {
  if (isMainLine(line)) return true;
  if (isNationalName(text.path) && line !== "") throw national(text.name);
  // A first line with a fault in one field is still that of a main file: refused with its line, not left
  // aside.
  const isFaulty = line.split(";").length === FIELD_COUNT || alterationsOf(line).length > 0;
  return mainName(text.path) !== null || isFaulty;
}

function national(name: string): Refusal {
  const what =
    "c'est un fichier national (nomenclature combinée, par mois), un autre format que celui des fiches.";
  const todo =
    "téléchargez les « Statistiques régionales et départementales », et retirez ce fichier du dossier.";
  return refuse(name, what, todo);
}
