import {open} from "node:fs/promises";
import {DownloadFault} from "./fault.js";
import {dropPart, notePart, partPath, resumablePart, validator} from "./part.js";
import type {Part, Version} from "./part.js";
import {bytesOf, giveUp, request} from "./request.js";
import type {Network} from "./request.js";

/** The version of the file that is already there, and its bytes. */
export interface Present extends Version {
  size: number;
}

/** Called with the bytes on disk, and the total when the server gives it. */
export type OnBytes = (received: number, total: number | null) => void;

/**
 * Try once to bring an address to `<target>.part`, from where an earlier try stopped if the server allows it.
 *
 * @param present what is known of `target`, so that the server may answer that nothing changed.
 * @returns the version received, or `null` when the server has no other than `present`.
 * @throws DownloadFault; after a passing one the part is kept for the next try.
 */
export async function download(
  address: string,
  target: string,
  network: Network,
  {present = null, onBytes = () => {}}: {present?: Present | null; onBytes?: OnBytes} = {}
): Promise<Version | null> {
  const part = await resumablePart(target, address);
  const answer = await request(address, part ? resuming(part) : ifChanged(present), network);
  try {
    if (answer.status === 304 || (!part && isPresent(answer, present))) return null;
    const start = await startOf(answer, part, target);
    if (isPage(answer)) throw pageFault();
    const version = versionOf(answer);
    if (start === 0) await notePart(target, address, version);
    await receive(answer, target, start, onBytes);
    return version;
  } catch (error) {
    if (error instanceof DownloadFault && !error.passing) await dropPart(target);
    throw error;
  } finally {
    await giveUp(answer);
  }
}

function resuming(part: Part): Record<string, string> {
  return {range: `bytes=${part.size}-`, "if-range": validator(part)!};
}

function ifChanged(present: Present | null): Record<string, string> {
  if (present?.etag) return {"if-none-match": present.etag};
  return present?.lastModified ? {"if-modified-since": present.lastModified} : {};
}

function versionOf(answer: Response): Version {
  return {etag: answer.headers.get("etag"), lastModified: answer.headers.get("last-modified")};
}

/** Some servers answer 200 although nothing has changed: the tag and the size are compared then. */
function isPresent(answer: Response, present: Present | null): boolean {
  const etag = answer.headers.get("etag");
  return present !== null && etag !== null && etag === present.etag && lengthOf(answer) === present.size;
}

/** Byte from which the answer goes on: the end of the part, or 0 when the server sends the whole. */
async function startOf(answer: Response, part: Part | null, target: string): Promise<number> {
  if (answer.status === 200) return 0;
  const from = /^bytes (\d+)-/.exec(answer.headers.get("content-range") ?? "")?.[1];
  if (answer.status === 206 && part && Number(from) === part.size) return part.size;
  await dropPart(target);
  throw new DownloadFault({
    what: "le serveur ne sait pas reprendre ce téléchargement : il recommence du début.",
    todo: "relancez plus tard.",
    passing: true
  });
}

function isPage(answer: Response): boolean {
  return /^(text\/html|application\/xhtml)/i.test(answer.headers.get("content-type") ?? "");
}

function pageFault(): DownloadFault {
  return new DownloadFault({
    what: "le serveur a renvoyé une page web (HTML) au lieu d'une archive zip : l'adresse a changé, ou il demande quelque chose.",
    todo: "ouvrez cette adresse dans un navigateur ; si elle ne télécharge pas d'archive, cherchez la nouvelle sur la page du jeu de données et corrigez data/sources.json."
  });
}

function lengthOf(answer: Response): number | null {
  const length = answer.headers.get("content-length");
  return length === null ? null : Number(length);
}

async function receive(answer: Response, target: string, start: number, onBytes: OnBytes): Promise<void> {
  const length = lengthOf(answer);
  const total = length === null ? null : start + length;
  const size = await writeBody(answer, target, start, (received) => onBytes(received, total));
  if (total === null || size === total) return;
  throw new DownloadFault({
    what: `${size} octets reçus sur ${total}.`,
    todo: "relancez : le téléchargement reprendra où il s'est arrêté.",
    passing: true
  });
}

async function writeBody(
  answer: Response,
  target: string,
  start: number,
  onReceived: (received: number) => void
): Promise<number> {
  const file = await open(partPath(target), start === 0 ? "w" : "a");
  let received = start;
  try {
    for await (const chunk of bytesOf(answer)) {
      if (received === 0 && looksLikePage(chunk)) throw pageFault();
      await file.writeFile(chunk);
      received += chunk.length;
      onReceived(received);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return received;
}

function looksLikePage(chunk: Uint8Array): boolean {
  return /^\ufeff?\s*<(!doctype|html|\?xml)/i.test(Buffer.from(chunk.subarray(0, 64)).toString("utf8"));
}
