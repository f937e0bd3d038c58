import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Version} from "./part.js";

/** Name of the list of what was downloaded, beside the archives; the data step does not read it. */
const MANIFEST_NAME = "manifeste.json";

const DESCRIPTION =
  "Archives téléchargées par « npm run data:fetch » : adresse, date du téléchargement, taille en octets et empreinte SHA-256 de chacune.";

/** What is recorded of an archive. */
export interface ManifestEntry extends Version {
  name: string;
  address: string;
  /** ISO date of the download, UTC. */
  date: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/** An entry as the file shows it, in French. */
interface WrittenEntry {
  nom: string;
  adresse: string;
  date: string;
  taille: number;
  sha256: string;
  etag: string | null;
  derniereModification: string | null;
}

/**
 * Entries of the manifest of a folder, by name; none when it is absent or damaged: everything is then checked
 * anew.
 */
export async function readManifest(folder: string): Promise<Map<string, ManifestEntry>> {
  try {
    const {fichiers} = JSON.parse(await readFile(join(folder, MANIFEST_NAME), "utf8")) as {
      fichiers: WrittenEntry[];
    };
    return new Map(fichiers.map((written) => [written.nom, toEntry(written)]));
  } catch {
    return new Map();
  }
}

/** Write the manifest whole, then put it in place. */
export async function writeManifest(
  folder: string,
  entries: ReadonlyMap<string, ManifestEntry>
): Promise<void> {
  const names = [...entries.keys()].sort();
  const fichiers = names.map((name) => toWritten(entries.get(name)!));
  const path = join(folder, MANIFEST_NAME);
  await mkdir(folder, {recursive: true});
  await writeFile(`${path}.part`, `${JSON.stringify({description: DESCRIPTION, fichiers}, null, 2)}\n`);
  await rename(`${path}.part`, path);
}

function toEntry({nom, adresse, taille, derniereModification, ...same}: WrittenEntry): ManifestEntry {
  return {...same, name: nom, address: adresse, size: taille, lastModified: derniereModification};
}

function toWritten({name, address, date, size, sha256, etag, lastModified}: ManifestEntry): WrittenEntry {
  return {nom: name, adresse: address, date, taille: size, sha256, etag, derniereModification: lastModified};
}
