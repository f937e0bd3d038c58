import {isUtf8} from "node:buffer";
import {dsvFormat} from "d3-dsv";
import iconv from "iconv-lite";
import {quote} from "../../french/quote.js";
import {A129, CPF4, DEPARTEMENT, PARTNER, REGION, matches} from "./fields.js";
import type {Field} from "./fields.js";
import type {LabelFileKind} from "./file-names.js";
import {refuse} from "../common/refusal.js";
import type {Refusal} from "../common/refusal.js";
import {utf16Of} from "./utf16.js";

/** A code, its official label, and the months (`YYYYMM`) between which it holds. */
export interface Label {
  code: string;
  label: string;
  from: string;
  to: string;
}

/** What the label files of the archives say; a kind that no archive brought is absent. */
export interface Labels {
  a129?: Label[];
  cpf4?: Label[];
  pays?: Label[];
  /** Customs region of each customs département. */
  departements?: {code: string; regionCode: string}[];
}

/**
 * The text of a label file. Their encodings differ and no byte says which: what is valid UTF-8 is UTF-8 (mark
 * removed), the rest is windows-1252.
 */
export function decodeLabels(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString("utf8") : iconv.decode(bytes, "windows-1252");
  return text.replace(/^\ufeff/, "");
}

/** A line of a label file that bears no code; `line` counts from 1. */
export interface LostLine {
  line: number;
  text: string;
  /** Whether the code would be one with a zero before it. */
  lostZero?: true;
}

/**
 * Add the content of one label file to `labels`. A label that contains `;` is quoted, or not: both are read.
 * A label file decides the meaning of no row, so a line without a code is left out, and told.
 *
 * @throws Refusal when no line bears a code: every code of the data would then pass for unknown.
 */
export function addLabels(labels: Labels, kind: LabelFileKind, name: string, bytes: Buffer): LostLine[] {
  const rows: string[][] = [];
  const lost: LostLine[] = [];
  const lines = decodeLabels(bytes).split(/\r?\n/);
  for (const [index, text] of lines.entries()) {
    const row = (dsvFormat(";").parseRows(text)[0] ?? []).map((cell) => cell.trim());
    if (hasCodes(row, kind)) rows.push(row);
    else if (text.trim() !== "")
      lost.push({line: index + 1, text, ...(hasLostZero(row, kind) && {lostZero: true})});
  }
  if (!rows.length) throw noLabel(name, kind, lost, bytes);
  if (kind === "departements") {
    labels.departements = rows.map((row) => ({code: row[0] ?? "", regionCode: row[2] ?? ""}));
  } else {
    labels[kind] = rows.map(toLabel);
  }
  return lost;
}

/** What a line of each list holds. */
const EXPECTED: Record<
  LabelFileKind,
  {codes: readonly (readonly [place: number, field: Field])[]; line: string}
> = {
  departements: {
    codes: [
      [0, DEPARTEMENT],
      [2, REGION]
    ],
    line: "« 07;Ardèche;18;Auvergne-Rhône-Alpes »"
  },
  a129: {codes: [[0, A129]], line: "« C30C;Aéronefs »"},
  cpf4: {codes: [[0, CPF4]], line: "« 3030;Aéronefs »"},
  pays: {codes: [[0, PARTNER]], line: "« DE;Allemagne »"}
};

function hasCodes(row: readonly string[], kind: LabelFileKind): boolean {
  return row.length > 1 && EXPECTED[kind].codes.every(([place, field]) => matches(field, row[place] ?? ""));
}

/** Spreadsheets take « 07 » for a number, and save « 7 ». */
function hasLostZero([code = "", ...rest]: readonly string[], kind: LabelFileKind): boolean {
  const length = kind === "cpf4" ? 4 : 2;
  const regions = kind === "departements" ? rest.map((cell) => cell.padStart(2, "0")) : rest;
  return (
    /^\d+$/.test(code) && code.length < length && hasCodes([code.padStart(length, "0"), ...regions], kind)
  );
}

function noLabel(name: string, kind: LabelFileKind, lost: readonly LostLine[], bytes: Buffer): Refusal {
  const todo =
    "téléchargez de nouveau l'archive ; à défaut, retirez ce fichier : les libellés du projet le remplaceront.";
  if (!lost[0]) return refuse(name, "le fichier de libellés est vide.", todo);
  const found = causeOf(lost[0].text, bytes) ?? `la première vaut ${quote(lost[0].text)}`;
  const what = `aucune ligne ne commence par un code ; ${found}, attendu : ${EXPECTED[kind].line}.`;
  return refuse(name, what, todo);
}

/** Why no line of a label file bears a code, where another program has saved it. */
function causeOf(line: string, bytes: Buffer): string | null {
  if (utf16Of(bytes)) return "le fichier a été réenregistré en UTF-16 (« Unicode »)";
  if (/^\w+\t/.test(line)) return "les champs sont séparés par des tabulations";
  return /^\w+,/.test(line) ? "les champs sont séparés par des virgules" : null;
}

function toLabel(row: string[]): Label {
  const dated = row.length >= 4 && row.slice(-2).every((cell) => /^\d{6}$/.test(cell));
  const label = row.slice(1, dated ? -2 : undefined).join(";");
  const [from = "190001", to = "999912"] = dated ? row.slice(-2) : [];
  return {code: row[0] ?? "", label, from, to};
}

/**
 * The label of a code in a year: the one that holds in its last month, else the latest that holds in the
 * year, else — the code is older or newer than the list — the latest of all. `undefined` for a code that the
 * list does not know.
 */
export function labelOf(labels: readonly Label[], code: string, year: number): string | undefined {
  const known = labels.filter((label) => label.code === code).sort((a, b) => (a.from < b.from ? -1 : 1));
  const holds = known.filter(({from, to}) => from <= `${year}12` && to >= `${year}01`);
  return (holds.at(-1) ?? known.at(-1))?.label;
}
