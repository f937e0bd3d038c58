import {createReadStream, createWriteStream} from "node:fs";
import {mkdir, open, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import {Transform, type Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGunzip} from "node:zlib";
import {quote} from "../../french/quote.js";
import {refuse} from "../common/refusal.js";
import type {ArchiveEntry} from "./archive.js";
import {MAX_ENTRY_BYTES, MAX_EXPANSION, MAX_EXPANSION_FROM_BYTES, unreadable} from "./archive.js";
import {baseName} from "./file-names.js";
import type {InputFile} from "./input-folder.js";

/** Largest archive accepted inside another; those of the customs have some tens of megabytes. */
const MAX_INNER_BYTES = 2 * 1024 ** 3;

/** The refusal of an archive that is not read, with the step to take. */
export function unreadArchive(name: string, path = name): Error {
  const kind = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  const what = `c'est une archive ${quote(`.${kind}`)}, d'un format que ces fiches n'ouvrent pas.`;
  const todo =
    "ouvrez-la avec un logiciel d'archives (7-Zip, par exemple), et placez dans le dossier les archives zip ou les textes qu'elle contient.";
  return refuse(name, what, todo);
}

/**
 * The file inside a `.gz`, unzipped into a folder of ours; any other file unchanged.
 *
 * @throws Refusal of a file that is damaged, or swells beyond what a text does.
 */
export async function withoutGzip(file: InputFile, folder: string): Promise<InputFile> {
  if (!/\.gz$/i.test(file.path)) return file;
  const path = join(folder, `${file.sha256.slice(0, 32)}.sans-gz`);
  const source = createReadStream(file.path, {highWaterMark: 1 << 20});
  await unpack(file.name, source, [createGunzip({chunkSize: 1 << 18}), bounded(file)], path);
  const name = file.name.replace(/\.gz$/i, "");
  const {size} = await stat(path);
  return {...file, path, name: (await isZip(path)) && !/\.zip$/i.test(name) ? `${name}.zip` : name, size};
}

/** An archive inside another, copied into a folder of ours under a name of ours, as an input file. */
export async function innerArchive(
  outer: InputFile,
  entry: ArchiveEntry,
  {index, folder}: {index: number; folder: string}
): Promise<InputFile> {
  const name = `${outer.name} › ${entry.path}`;
  if (entry.size > MAX_INNER_BYTES) {
    const todo = "sortez cette archive de son enveloppe et placez-la telle quelle dans le dossier.";
    throw refuse(
      outer.name,
      `l'archive ${quote(baseName(entry.path))} qu'elle contient est trop grande.`,
      todo
    );
  }
  const path = join(folder, `${outer.sha256.slice(0, 32)}.${index}.enveloppe`);
  await unpack(outer.name, await entry.open(), [], path);
  return {...outer, path, name, size: entry.size, modified: entry.modified};
}

/**
 * Writes streams into a file, and leaves no file on failure. A fault of the input becomes a refusal; one of
 * the disk is thrown as it is.
 */
async function unpack(name: string, source: Readable, steps: Transform[], path: string): Promise<void> {
  await mkdir(join(path, ".."), {recursive: true});
  const diskFaults: NodeJS.ErrnoException[] = [];
  const target = createWriteStream(path).on("error", (error) => diskFaults.push(error));
  try {
    await pipeline([source, ...steps, target]);
  } catch (error) {
    // A stream that fails at once is still opening its file, which would come after it was taken away.
    if (!target.closed) await new Promise<void>((closed) => target.once("close", () => closed()));
    await rm(path, {force: true});
    if (diskFaults.some((fault) => fault === error && fault.syscall)) throw error;
    throw unreadable(name, error as Error);
  }
}

/** Passes bytes on as long as they are of a size that a text of the customs may have. */
function bounded({name, size}: InputFile): Transform {
  const most = Math.min(Math.max(size * MAX_EXPANSION, MAX_EXPANSION_FROM_BYTES), MAX_ENTRY_BYTES);
  let given = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      given += chunk.length;
      if (given <= most) return done(null, chunk);
      const what = `son contenu a une taille sans rapport avec la sienne (décompression plus de ${MAX_EXPANSION} fois plus grande).`;
      done(refuse(name, what, "téléchargez de nouveau l'archive officielle, puis relancez."));
    }
  });
}

/** Whether a file begins as a zip does. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE() === 0x04034b50;
  } finally {
    await file.close();
  }
}
