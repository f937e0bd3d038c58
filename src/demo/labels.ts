import iconv from "iconv-lite";
import {cpf4} from "../reference/cpf4.js";
import {departements} from "../reference/departements.js";
import {partners} from "../reference/partners.js";
import {products} from "../reference/products.js";
import {regions} from "../reference/regions.js";
import {MONACO} from "../reference/territories.js";
import {regionOfDepartement} from "./official-file.js";

/** A label file: its name in the zip and its bytes. */
export interface LabelFile {
  name: string;
  bytes: Buffer;
}

/** Open-ended validity in the official label files. */
const ALWAYS = {from: "190001", to: "999912"};

const regionName = new Map(regions.map(({customsCode, name}) => [customsCode, name]));

/**
 * The four label files that the official zips bring, from the project's own tables, with the quirks of the
 * official ones: no header, CRLF, labels quoted where they hold a `;`, and three encodings (UTF-8, UTF-8 with
 * BOM, windows-1252). Code 98 is in none.
 */
export function labelFiles(): LabelFile[] {
  return [
    {name: "Departement_region.txt", bytes: Buffer.from(csv(departementRows()))},
    {name: "Libelle_A129.txt", bytes: Buffer.from("\uFEFF" + csv(productRows()))},
    {name: "Libelle_CPF4_rev2.1.txt", bytes: iconv.encode(csv(cpf4Rows()), "windows-1252")},
    {name: "Libelle_PAYS.txt", bytes: Buffer.from(csv(partnerRows()))}
  ];
}

function departementRows(): string[][] {
  const located = [...departements.map(({customsCode, name}) => [customsCode, name]), [MONACO, "Monaco"]];
  return located.map(([code, name]) => {
    const region = regionOfDepartement.get(code!)!;
    return [code!, name!, region, regionName.get(region)!];
  });
}

function productRows(): string[][] {
  return products.map(({code, label}) => [code, label, ALWAYS.from, ALWAYS.to]);
}

function cpf4Rows(): string[][] {
  return cpf4.map(({code, name}) => [code, name, ALWAYS.from, ALWAYS.to]);
}

function partnerRows(): string[][] {
  return partners.map(({code, name, from, to}) => [code, name, from ?? ALWAYS.from, to ?? ALWAYS.to]);
}

function csv(rows: string[][]): string {
  return rows.map((row) => row.map(quote).join(";") + "\r\n").join("");
}

/**
 * Typographic spaces become ordinary ones: windows-1252 knows no narrow space, and the official labels have
 * none.
 */
function quote(field: string): string {
  const plain = field.replace(/[\u00A0\u202F]/g, " ");
  return /[;"]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
