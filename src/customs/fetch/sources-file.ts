import {quote} from "../../french/quote.js";
import {sentenceList} from "../../french/words.js";
import {refuse} from "../common/refusal.js";
import type {Refusal} from "../common/refusal.js";

/** An archive whose address the analyst gives. */
export interface GivenAddress {
  address: string;
  /** Name of the file on disk; default: the end of the address. */
  name: string | null;
  sha256: string | null;
}

/** What to download: `data/sources.json`, read. */
export interface Sources {
  /** Base address of the portal, without a final slash. */
  portal: string;
  /** Identifier of the dataset; `null` to do without the portal. */
  dataset: string | null;
  /** Host names that may be asked: those of the addresses written, and those of `serveursAutorises`. */
  hosts: ReadonlySet<string>;
  /** Archives of earlier years are left; `null` for all. */
  firstYear: number | null;
  addresses: GivenAddress[];
}

const FIELDS = ["description", "portail", "jeuDeDonnees", "serveursAutorises", "premiereAnnee", "adresses"];
const ADDRESS_FIELDS = ["adresse", "nom", "sha256"];

/**
 * Read the text of `data/sources.json`.
 *
 * @throws Refusal that names every field that is not as docs/mise-a-jour.md says.
 */
export function readSourcesFile(text: string, fileName: string): Sources {
  const faults: string[] = [];
  const fields = asRecord(parsed(text, fileName));
  if (!fields) throw faulty(fileName, ["un objet JSON est attendu."]);
  unknownFields(fields, FIELDS, "", faults);
  const sources = {
    portal: webAddress(fields.portail, "portail", faults)?.replace(/\/+$/, "") ?? "",
    dataset: optional(fields.jeuDeDonnees, isIdentifier, "jeuDeDonnees : un identifiant, ou null", faults),
    firstYear: optional(fields.premiereAnnee, isYear, "premiereAnnee : une année, ou null", faults),
    addresses: items(fields.adresses, "adresses", faults).map((item, index) =>
      givenAddress(item, `adresses, n° ${index + 1}`, faults)
    )
  };
  const more = items(fields.serveursAutorises, "serveursAutorises", faults);
  const hosts = hostNames(more, faults);
  if (!sources.dataset && !sources.addresses.length && !faults.length) {
    faults.push("rien à télécharger : donnez « jeuDeDonnees », ou des « adresses ».");
  }
  if (faults.length) throw faulty(fileName, faults);
  const written = [sources.portal, ...sources.addresses.map(({address}) => address)];
  return {...sources, hosts: new Set([...hosts, ...written.map((address) => new URL(address).hostname)])};
}

function parsed(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw faulty(fileName, [`JSON mal formé${placeOf(error as Error, text)}.`]);
  }
}

/** The line of a JSON error, read from the engine's English message. */
function placeOf({message}: Error, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? "" : `, ligne ${text.slice(0, Number(position)).split("\n").length}`;
}

function faulty(fileName: string, faults: string[]): Refusal {
  return refuse(
    fileName,
    faults.join(" "),
    "corrigez ce fichier d'après docs/mise-a-jour.md, puis relancez."
  );
}

type Fields = Record<string, unknown>;

function asRecord(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** An unknown field is a fault: a misspelt one would otherwise be ignored silently. */
function unknownFields(fields: Fields, known: readonly string[], where: string, faults: string[]): void {
  const unknown = Object.keys(fields).filter((name) => !known.includes(name));
  if (unknown.length) faults.push(`${where}champ inconnu : ${sentenceList(unknown.map(quote))}.`);
}

function webAddress(value: unknown, where: string, faults: string[]): string | null {
  if (typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value)) return value;
  faults.push(`${where} : une adresse qui commence par https:// est attendue.`);
  return null;
}

function items(value: unknown, where: string, faults: string[]): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  faults.push(`${where} : une liste entre crochets est attendue.`);
  return [];
}

function optional<T>(
  value: unknown,
  holds: (value: unknown) => value is T,
  words: string,
  faults: string[]
): T | null {
  if (value === undefined || value === null) return null;
  if (holds(value)) return value;
  faults.push(`${words}.`);
  return null;
}

function isIdentifier(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]+$/.test(value);
}

function isYear(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1900 && (value as number) <= 2100;
}

function isHostName(value: unknown): value is string {
  return typeof value === "string" && /^[a-z0-9.-]+$/i.test(value);
}

function isSha256(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{64}$/i.test(value);
}

function isArchiveName(value: unknown): value is string {
  return typeof value === "string" && /^[\p{L}\p{N}_][\p{L}\p{N} ._()-]*\.zip$/iu.test(value);
}

function hostNames(values: unknown[], faults: string[]): string[] {
  const names = values.filter(isHostName);
  if (names.length < values.length) {
    faults.push("serveursAutorises : des noms de serveur sans https:// ni chemin.");
  }
  return names.map((name) => name.toLowerCase());
}

function givenAddress(item: unknown, where: string, faults: string[]): GivenAddress {
  const fields = typeof item === "string" ? {adresse: item} : (asRecord(item) ?? {});
  unknownFields(fields, ADDRESS_FIELDS, `${where} : `, faults);
  const {adresse, nom, sha256} = fields as Fields;
  return {
    address: webAddress(adresse, where, faults) ?? "",
    name: optional(nom, isArchiveName, `${where}, nom : un nom de fichier simple qui finit par .zip`, faults),
    sha256: optional(sha256, isSha256, `${where}, sha256 : 64 chiffres hexadécimaux`, faults)
  };
}
