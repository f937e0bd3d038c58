import {group} from "d3-array";
import {DownloadFault} from "./fault.js";
import {fileOf} from "./pick.js";
import type {PickedResource} from "./pick.js";
import type {GivenAddress} from "./sources-file.js";
import type {Expected} from "./verify.js";

/** An archive to bring. */
export interface Archive {
  /** Name of the file on disk. */
  name: string;
  /** Whether the analyst chose that name. */
  named: boolean;
  address: string;
  expected: Expected;
}

/** The archive whose address the analyst gives; what the portal says of it is not used. */
export function givenArchive({address, name, sha256}: GivenAddress): Archive {
  const checksum = sha256 === null ? null : {algorithm: "sha256" as const, value: sha256};
  const fileName = name ?? archiveName(fileOf({address}));
  return {name: fileName, named: name !== null, address, expected: {size: null, checksum}};
}

/** The archive of a resource. An address that says nothing (`…/r/<id>`) takes its name from the title. */
export function resourceArchive({resource}: PickedResource): Archive {
  const {address, title, size, checksum} = resource;
  const file = fileOf(resource);
  const name = archiveName(/\.zip$/i.test(file) ? file : title);
  return {name, named: false, address, expected: {size, checksum}};
}

/** A safe file name made of a text: letters, digits and a few signs, never hidden, ending in `.zip`. */
export function archiveName(text: string): string {
  const stem = text
    .normalize("NFC")
    .replace(/\.zip$/i, "")
    .replace(/[^\p{L}\p{N}._()-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+|[-.]+$/gu, "");
  return `${stem.slice(0, 120) || "archive"}.zip`;
}

/** One archive for each address, with distinct names: an archive must not overwrite another. */
export function distinctArchives(archives: readonly Archive[]): Archive[] {
  const once = [...group(archives, ({address}) => address).values()].map(([first]) => first!);
  const sameName = group(once, ({name}) => name.toLowerCase());
  return once.map((archive) => {
    const twins = sameName.get(archive.name.toLowerCase())!;
    return twins.length === 1 || archive.named ? archive : {...archive, name: nameWithFolder(archive)};
  });
}

/**
 * The name after the folder of its address, as on data.gouv.fr where the folder is the date of the upload.
 */
function nameWithFolder({name, address}: Archive): string {
  const folder = new URL(address).pathname.split("/").at(-2) ?? "";
  const stem = name.replace(/\.zip$/i, "");
  return archiveName(`${stem}-${folder}`);
}

/** @throws DownloadFault when two archives would still be written under one name. */
export function checkNames(archives: readonly Archive[]): void {
  const twins = [...group(archives, ({name}) => name.toLowerCase()).values()].find(({length}) => length > 1);
  if (!twins) return;
  throw new DownloadFault({
    what: `deux adresses donnent le même nom de fichier, ${twins[0]!.name} : ${twins.map(({address}) => address).join(" et ")}.`,
    todo: "donnez un « nom » à chacune dans « adresses » de data/sources.json."
  });
}
