import {createReadStream} from "node:fs";
import {PassThrough, Transform, pipeline} from "node:stream";
import type {Readable} from "node:stream";
import {crc32, createInflateRaw} from "node:zlib";
import yauzl from "yauzl";
import type {Entry, ZipFile} from "yauzl";
import {quote} from "../../french/quote.js";
import {isJunk, isOldRegionalArchive, isText, isUnreadArchive, isWorkbook} from "./file-names.js";
import {readingWords} from "./reading-words.js";
import {Refusal, refuse} from "../common/refusal.js";

/**
 * A text grows 5 to 10 times when unzipped; an entry beyond this ratio and this size is refused as malicious.
 */
export const MAX_EXPANSION = 200;
export const MAX_EXPANSION_FROM_BYTES = 1 << 20;
/** 15 years of rolling files in one entry would be 2 GB. */
export const MAX_ENTRY_BYTES = 8 * 1024 ** 3;

/** Bytes unzipped at a time; the 16 kB that is usual costs twice the processor. */
const INFLATED_BYTES = 1 << 18;
/** Zipped bytes read at a time; with the 16 kB that are usual, threads change hands five times as often. */
const STORED_BYTES = 1 << 17;

const NO_ZIP = "ce n'est pas une archive zip, ou elle est tronquée.";
const DOWNLOAD_AGAIN = "téléchargez de nouveau l'archive officielle, puis relancez.";

/** One file of an archive, safe to read. */
export interface ArchiveEntry {
  /** Path inside the archive. */
  path: string;
  modified: Date;
  /** Bytes once unzipped. */
  size: number;
  open(): Promise<Readable>;
}

/**
 * Hand the files of a zip to `use`, then close it. Nothing is ever written at a path the archive names.
 *
 * @param name of the archive for messages: `a.zip`, or `a.zip › b.zip` for one inside another.
 * @throws Refusal when the zip is unreadable, is the old `region_NN.zip`, or holds a path outside its folder,
 * an archive that is no zip, an encrypted file, or a file whose size is absurd.
 */
export async function withArchive<T>(
  path: string,
  name: string,
  use: (entries: ArchiveEntry[]) => Promise<T>
): Promise<T> {
  if (isOldRegionalArchive(name.split(" › ").at(-1)!)) throw oldFormat(name);
  const zip = await readable(name, () => yauzl.openPromise(path, {lazyEntries: true, autoClose: false}));
  try {
    const entries = await readable(name, () => fileEntries(zip));
    for (const entry of entries) checkSafety(entry, name);
    if (entries.some(({fileName}) => isWorkbook(fileName)) && !entries.some(({fileName}) => isText(fileName)))
      throw oldFormat(name);
    return await use(entries.map((entry) => archiveEntry(zip, entry, {path, name})));
  } finally {
    zip.close();
  }
}

async function fileEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith("/") && !isJunk(entry.fileName)) entries.push(entry);
  }
  return entries;
}

function checkSafety(entry: Entry, archive: string): void {
  const name = quote(entry.fileName);
  if (/\.gz$/i.test(entry.fileName) || isUnreadArchive(entry.fileName)) {
    const todo = "sortez l'archive intérieure de son enveloppe et placez-la telle quelle dans le dossier.";
    throw refuse(archive, `l'archive en contient une autre, ${name}, qui n'est pas ouverte.`, todo);
  }
  if (entry.isEncrypted()) {
    throw refuse(archive, `le fichier ${name} est chiffré.`, DOWNLOAD_AGAIN);
  }
  const expansion = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  const swells = expansion > MAX_EXPANSION && entry.uncompressedSize > MAX_EXPANSION_FROM_BYTES;
  if (swells || entry.uncompressedSize > MAX_ENTRY_BYTES) {
    const what = `le fichier ${name} annonce une taille sans rapport avec celle de l'archive (décompression ${Math.round(expansion)} fois plus grande).`;
    throw refuse(archive, what, DOWNLOAD_AGAIN);
  }
}

function archiveEntry(zip: ZipFile, entry: Entry, archive: {path: string; name: string}): ArchiveEntry {
  return {
    path: entry.fileName,
    modified: entry.getLastModDate({timezone: "UTC"}),
    size: entry.uncompressedSize,
    open: async () => {
      const stored = await readable(archive.name, () => storedBytes(zip, entry, archive.path));
      const inflate = entry.isCompressed()
        ? createInflateRaw({chunkSize: INFLATED_BYTES})
        : new PassThrough();
      // What goes wrong in one stream ends all, and the reader of the last meets it; a reader that stops
      // early lets go of the archive.
      return pipeline(stored, inflate, whole(entry), () => {});
    }
  };
}

async function storedBytes(zip: ZipFile, entry: Entry, path: string): Promise<Readable> {
  if (!entry.isCompressed()) return zip.openReadStreamPromise(entry);
  const {fileDataStart: start} = await zip.readLocalFileHeaderPromise(entry, {minimal: true});
  const end = start + entry.compressedSize - 1;
  return createReadStream(path, {start, end, highWaterMark: STORED_BYTES});
}

/** Passes the bytes on, and fails when they are not as many as announced, or not those that were zipped. */
function whole({crc32: expected, uncompressedSize}: Entry): Transform {
  let actual = 0;
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      actual = crc32(chunk, actual);
      size += chunk.length;
      done(size > uncompressedSize ? new Error("too many bytes") : null, chunk);
    },
    flush(done) {
      if (size < uncompressedSize) done(new Error("not enough bytes"));
      else done(actual === expected ? null : new Error("wrong checksum"));
    }
  });
}

/** Run a step of the reading; what the zip library throws becomes a refusal of the archive. */
export async function readable<T>(archive: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw unreadable(archive, error as Error);
  }
}

/** The refusal of an archive for what a library threw as it was read; a refusal unchanged. */
export function unreadable(archive: string, error: Error): Error {
  if (error instanceof Refusal) return error;
  const {message} = error;
  const outside = /^(invalid relative path|absolute path|invalid characters in fileName): (.*)/s.exec(
    message
  );
  if (/end of central directory/i.test(message)) return refuse(archive, NO_ZIP, DOWNLOAD_AGAIN);
  if (!outside) return refuse(archive, `archive illisible : ${readingWords(error)}.`, DOWNLOAD_AGAIN);
  const what = `l'archive contient un chemin qui sort de son dossier, ${quote(outside[2] ?? "")}.`;
  const todo =
    "n'utilisez pas cette archive : elle ne vient pas de la Douane. Téléchargez l'archive officielle.";
  return refuse(archive, what, todo);
}

function oldFormat(name: string): Error {
  const what =
    "c'est l'ancien format régional (classeurs XLS, en milliers d'euros), que ces fiches ne lisent pas.";
  const todo =
    "téléchargez les « Statistiques régionales et départementales » au format texte (par exemple REGIONAL_CPF4PAYSE.txt), et retirez cette archive du dossier.";
  return refuse(name, what, todo);
}
