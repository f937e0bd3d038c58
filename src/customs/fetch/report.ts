import {frenchTypography} from "../../french/typography.js";
import {count} from "../../french/words.js";
import type {Fetched} from "./fetch-archive.js";
import {nameOf} from "./pick.js";
import type {PickedResource, Picking} from "./pick.js";
import {megabytes} from "./progress.js";

/** An archive or a listing that could not be downloaded. */
export interface Failure {
  /** Archive, or portal. */
  name: string;
  what: string;
  todo: string;
}

/** The outcome of a download. */
export interface FetchReport {
  fetched: Fetched[];
  failures: Failure[];
}

const FLOW_WORDS = {import: "importations", export: "exportations", both: "importations et exportations"};

/** What was found at the portal: archives picked, files set aside and why. */
export function pickingLines(address: string, {picked, setAside}: Picking): string {
  const lines = [
    `Jeu de données : ${address}`,
    `Archives retenues : ${picked.length}`,
    ...picked.map((each) => `  – ${nameOf(each.resource)} (${FLOW_WORDS[each.flow]}, ${period(each)})`),
    ...(setAside.length ? [`Fichiers écartés : ${setAside.length}`] : []),
    ...setAside.map(({name, reason}) => `  – ${name} (${reason})`)
  ];
  return lines.map(frenchTypography).join("\n");
}

function period({rolling, year}: PickedResource): string {
  return rolling ? "derniers trimestres" : year === null ? "année non dite par le nom" : String(year);
}

/** The outcome for one archive, on one line. */
export function fetchedLine({entry: {name, size}, changed}: Fetched): string {
  return frenchTypography(`${name} : ${changed ? `téléchargé, ${megabytes(size)}` : "déjà à jour"}.`);
}

/** A failure, and what to do. */
export function failureLines({name, what, todo}: Failure): string {
  return frenchTypography(`${name} : échec.\n  – ${what}\n  Que faire : ${todo}`);
}

/** The summary at the end of the command. */
export function reportLines({fetched, failures}: FetchReport, folder: string): string {
  const changed = fetched.filter((each) => each.changed).length;
  const parts = [
    count(changed, "archive téléchargée", "archives téléchargées"),
    `${count(fetched.length - changed, "archive")} déjà à jour`,
    count(failures.length, "échec")
  ];
  const next = failures.length
    ? "Les archives déjà présentes sont gardées telles quelles."
    : "Suite : npm run data.";
  return [`${parts.join(", ")} (dossier ${folder}).`, next].map(frenchTypography).join("\n");
}
