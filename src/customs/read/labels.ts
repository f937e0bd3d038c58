import {isUtf8} from "node:buffer";
import {dsvFormat} from "d3-dsv";
import iconv from "iconv-lite";
import type {LabelKind} from "./file-names.js";

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
 * The text of a label file. Their encodings differ and no byte says which: what is valid UTF-8 is UTF-8 (mark removed), the
 * rest is windows-1252.
 */
export function decodeLabels(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString("utf8") : iconv.decode(bytes, "windows-1252");
  return text.replace(/^\ufeff/, "");
}

/** Add the content of one label file to `labels`. A label that contains `;` is quoted, or not: both are read. */
export function addLabels(labels: Labels, kind: LabelKind, bytes: Buffer): void {
  const rows = dsvFormat(";")
    .parseRows(decodeLabels(bytes))
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.length > 1 && row[0] !== "");
  if (kind === "departements") {
    labels.departements = rows.map((row) => ({code: row[0] ?? "", regionCode: row[2] ?? ""}));
  } else {
    labels[kind] = rows.map(toLabel);
  }
}

function toLabel(row: string[]): Label {
  const dated = row.length >= 4 && row.slice(-2).every((cell) => /^\d{6}$/.test(cell));
  const label = row.slice(1, dated ? -2 : undefined).join(";");
  const [from = "190001", to = "999912"] = dated ? row.slice(-2) : [];
  return {code: row[0] ?? "", label, from, to};
}

/**
 * The label of a code in a year: the one that holds in its last month, else the latest that holds in the year, else — the code
 * is older or newer than the list — the latest of all. `undefined` for a code that the list does not know.
 */
export function labelOf(labels: readonly Label[], code: string, year: number): string | undefined {
  const known = labels.filter((label) => label.code === code).sort((a, b) => (a.from < b.from ? -1 : 1));
  const holds = known.filter(({from, to}) => from <= `${year}12` && to >= `${year}01`);
  return (holds.at(-1) ?? known.at(-1))?.label;
}
