import {mkdir} from "node:fs/promises";
import type {Flow} from "../../trade/types.js";
import {Refusal} from "../common/refusal.js";
import {checkNames, distinctArchives, givenArchive, resourceArchive} from "./archives.js";
import type {Archive} from "./archives.js";
import type {FetchEffects} from "./effects.js";
import {DownloadFault} from "./fault.js";
import {fetchArchive} from "./fetch-archive.js";
import type {Fetched, FetchPlace} from "./fetch-archive.js";
import {readManifest, writeManifest} from "./manifest.js";
import {pickResources} from "./pick.js";
import type {Picking} from "./pick.js";
import {datasetAddress, listResources} from "./portal.js";
import {withRetries} from "./retry.js";
import type {Sources} from "./sources-file.js";
import {failureLines, fetchedLine, pickingLines} from "./report.js";
import type {Failure, FetchReport} from "./report.js";

/**
 * Download into `folder` what the sources name: first the archives whose addresses are given, then those of
 * the portal's dataset. What fails is told and leaves the rest alone.
 */
export async function fetchFiles(
  sources: Sources,
  folder: string,
  effects: FetchEffects
): Promise<FetchReport> {
  const place = {folder, network: {effects, hosts: sources.hosts}, effects};
  const failures: Failure[] = [];
  const attempt = <T>(name: string, step: () => Promise<T>): Promise<T | null> =>
    step().catch((error: unknown) => {
      const failure = {name, ...explained(error)};
      failures.push(failure);
      effects.log.info(failureLines(failure));
      return null;
    });
  const picking = await attempt("Portail", () => pickAtPortal(sources, place));
  // Addresses are given where the portal falls short: what it lacks is then no fault.
  if (picking && !sources.addresses.length) await attempt("Portail", async () => checkFlows(picking));
  const listed = picking?.picked.map(resourceArchive) ?? [];
  const archives = distinctArchives([...sources.addresses.map(givenArchive), ...listed]);
  const named = await attempt("Archives", async () => (checkNames(archives), archives));
  const fetched = await fetchAll(named ?? [], place, attempt);
  return {fetched, failures};
}

/** Archives picked in the dataset; `null` when the sources do without the portal. */
async function pickAtPortal(
  {portal, dataset, firstYear}: Sources,
  place: FetchPlace
): Promise<Picking | null> {
  if (dataset === null) return null;
  const {effects, network} = place;
  const address = datasetAddress(portal, dataset);
  effects.log.progress(`lecture de ${address}`);
  const step = (): ReturnType<typeof listResources> => listResources(address, network);
  const picking = pickResources(await withRetries(step, {name: "Portail", effects}), firstYear);
  effects.log.info(pickingLines(address, picking));
  return picking;
}

/** @throws DownloadFault when the dataset has no archive of one of the flows: its names have changed. */
function checkFlows({picked}: Picking): void {
  const lacks = (flow: Flow): boolean => !picked.some((each) => each.flow === flow || each.flow === "both");
  const missing = [lacks("import") && "importations", lacks("export") && "exportations"].filter(Boolean);
  if (!missing.length) return;
  throw new DownloadFault({
    what: `aucune archive régionale reconnue pour les ${missing.join(" ni les ")}.`,
    todo: "voyez ci-dessus ce qui est écarté, et donnez les adresses des bonnes archives dans « adresses » de data/sources.json."
  });
}

/**
 * One archive at a time, to spare the server. The manifest is written after each, so that an interruption
 * loses nothing.
 */
async function fetchAll(
  archives: readonly Archive[],
  place: FetchPlace,
  attempt: <T>(name: string, step: () => Promise<T>) => Promise<T | null>
): Promise<Fetched[]> {
  const entries = await readManifest(place.folder);
  const all: Fetched[] = [];
  for (const archive of archives) {
    const fetched = await attempt(archive.name, async () => {
      await mkdir(place.folder, {recursive: true});
      const known = entries.get(archive.name) ?? null;
      const result = await fetchArchive(archive, known, place);
      if (result.entry !== known) await writeManifest(place.folder, entries.set(archive.name, result.entry));
      return result;
    });
    if (!fetched) continue;
    place.effects.log.info(fetchedLine(fetched));
    all.push(fetched);
  }
  return all;
}

/** Any error as a fault that an analyst can read. */
function explained(error: unknown): Omit<Failure, "name"> {
  if (error instanceof DownloadFault) return {what: error.what, todo: error.todo};
  if (error instanceof Refusal) {
    const {faults, todo} = error.files[0]!;
    return {what: faults.map(({what}) => what).join(" "), todo};
  }
  const {code, message} = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return {
      what: "le disque est plein.",
      todo: "libérez de la place, puis relancez : le téléchargement reprendra."
    };
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return {
      what: "le dossier des données ne peut pas être modifié.",
      todo: "vérifiez les droits sur ce dossier."
    };
  }
  return {
    what: `erreur imprévue (${message}).`,
    todo: "relancez ; si cela recommence, signalez-le avec ce message."
  };
}
