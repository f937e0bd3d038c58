import {rename, stat} from "node:fs/promises";
import {join} from "node:path";
import {sha256OfFile} from "../read/input-folder.js";
import type {Archive} from "./archives.js";
import {download} from "./download.js";
import type {FetchEffects} from "./effects.js";
import type {ManifestEntry} from "./manifest.js";
import {dropNote, dropPart, partPath, partSize} from "./part.js";
import type {Version} from "./part.js";
import {byteProgress} from "./progress.js";
import type {Network} from "./request.js";
import {withRetries} from "./retry.js";
import {hasChecksum, verify} from "./verify.js";

/** Where an archive goes, and with what. */
export interface FetchPlace {
  folder: string;
  network: Network;
  effects: FetchEffects;
}

/** What became of an archive. */
export interface Fetched {
  entry: ManifestEntry;
  /** Whether the file on disk has changed. */
  changed: boolean;
}

/**
 * Bring one archive under its name, unless the very same is there. The name is given only to a file that
 * passed every check: what stood there before stays until then.
 *
 * @throws DownloadFault when it cannot be had; Refusal when it is no sound archive.
 */
export async function fetchArchive(
  archive: Archive,
  known: ManifestEntry | null,
  place: FetchPlace
): Promise<Fetched> {
  const target = join(place.folder, archive.name);
  const present = known?.address === archive.address && (await isIntact(target, known)) ? known : null;
  if (present && (await isPromised(target, archive))) return {entry: present, changed: false};
  const version = await bring(archive, target, present, place);
  if (version === null) return {entry: present!, changed: false};
  return keep(archive, target, version, place);
}

async function isIntact(target: string, {size, sha256}: ManifestEntry): Promise<boolean> {
  const found = await stat(target).catch(() => null);
  return found?.size === size && (await sha256OfFile(target)) === sha256;
}

/** Whether the file on disk has the announced checksum: no request is needed then. */
async function isPromised(target: string, {expected}: Archive): Promise<boolean> {
  return expected.checksum !== null && hasChecksum(target, expected.checksum);
}

function bring(
  {name, address}: Archive,
  target: string,
  present: ManifestEntry | null,
  {network, effects}: FetchPlace
): Promise<Version | null> {
  const onBytes = byteProgress(name, effects);
  const step = (): Promise<Version | null> => download(address, target, network, {present, onBytes});
  return withRetries(step, {name, effects, reached: () => partSize(target)});
}

async function keep(
  {name, address, expected}: Archive,
  target: string,
  version: Version,
  {effects}: FetchPlace
): Promise<Fetched> {
  const part = partPath(target);
  effects.log.progress(`${name} : vérification`);
  try {
    const {size, sha256} = await verify(part, name, expected);
    const changed = (await sha256OfFile(target).catch(() => "")) !== sha256;
    await rename(part, target);
    await dropNote(target);
    const date = effects.now().toISOString();
    return {entry: {name, address, date, size, sha256, ...version}, changed};
  } catch (error) {
    // Bytes that are wrong are not worth resuming from.
    await dropPart(target);
    throw error;
  }
}
