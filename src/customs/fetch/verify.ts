import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import type {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {readable, withArchive} from "../read/archive.js";
import {sha256OfFile} from "../read/input-folder.js";
import {formatInteger} from "../../french/numbers.js";
import {quote} from "../../french/quote.js";
import {DownloadFault} from "./fault.js";

/** What was promised of a file; `null` where nothing was. */
export interface Expected {
  /** Bytes. */
  size: number | null;
  checksum: Checksum | null;
}

/** A sum in hexadecimal. */
export interface Checksum {
  algorithm: "sha256" | "sha1" | "md5";
  value: string;
}

const BELIEVE_THE_ADDRESS =
  "relancez plus tard ; si l'écart demeure, le portail décrit mal cette archive : comparez avec la page du jeu de données, puis donnez son adresse dans « adresses » de data/sources.json.";

/** What is known of a file that passed. */
export interface Verified {
  size: number;
  sha256: string;
}

/**
 * Check a downloaded archive: its size and sum against what was promised, then every entry, read through and
 * compared with its own sum.
 *
 * @throws DownloadFault when it is not the file promised; Refusal when it is no sound archive of texts.
 */
export async function verify(path: string, name: string, expected: Expected): Promise<Verified> {
  const {size} = await stat(path);
  if (expected.size !== null && size !== expected.size) throw wrongSize(size, expected.size);
  if (expected.checksum && !(await hasChecksum(path, expected.checksum))) throw wrongSum(expected.checksum);
  await readThrough(path, name);
  return {size, sha256: await sha256OfFile(path)};
}

/** Whether a file has that sum. */
export async function hasChecksum(path: string, {algorithm, value}: Checksum): Promise<boolean> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path, {highWaterMark: 1 << 20}), hash);
  return hash.digest("hex") === value.toLowerCase();
}

async function readThrough(path: string, name: string): Promise<void> {
  await withArchive(path, name, async (entries) => {
    if (!entries.some((entry) => /\.(txt|csv)$/i.test(entry.path))) throw noText();
    for (const entry of entries) await readable(name, async () => drain(await entry.open()));
  });
}

/** Read to the end: the archive's reader throws when bytes are not those that were zipped. */
async function drain(stream: Readable): Promise<void> {
  for await (const chunk of stream) void chunk;
}

function wrongSize(actual: number, promised: number): DownloadFault {
  const what = `${formatInteger(actual)} octets reçus, ${formatInteger(promised)} annoncés par le portail.`;
  return new DownloadFault({what, todo: BELIEVE_THE_ADDRESS});
}

function wrongSum({algorithm, value}: Checksum): DownloadFault {
  const what = `l'empreinte ${algorithm} n'est pas celle qui est annoncée, ${quote(value)}.`;
  return new DownloadFault({what, todo: BELIEVE_THE_ADDRESS});
}

function noText(): DownloadFault {
  return new DownloadFault({
    what: "l'archive ne contient aucun fichier texte.",
    todo: "vérifiez que son adresse est celle des « Statistiques régionales et départementales » au format texte."
  });
}
