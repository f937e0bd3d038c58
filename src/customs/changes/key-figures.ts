import {csvParse} from "d3-dsv";
import {refuse} from "../common/refusal.js";

/** Figures of a territory and year, as `chiffres-cles.csv` publishes them. */
export interface PublishedFigures {
  /** `departement-07`. */
  id: string;
  name: string;
  year: number;
  /** Integers of euros. */
  exportEur: number;
  importEur: number;
}

const COLUMNS = ["type", "code", "nom", "annee", "exportations_eur", "importations_eur"];

/**
 * Read a `chiffres-cles.csv`.
 *
 * @throws Refusal when it is another file.
 */
export function readKeyFigures(text: string, fileName: string): PublishedFigures[] {
  const rows = csvParse(text.replace(/^\ufeff/, ""));
  const missing = COLUMNS.filter((column) => !rows.columns.includes(column));
  const figures = rows.map(({type, code, nom, annee, exportations_eur, importations_eur}) => ({
    id: `${type}-${code}`,
    name: nom ?? "",
    year: integer(annee),
    exportEur: integer(exportations_eur),
    importEur: integer(importations_eur)
  }));
  const sound = figures.every(({year, exportEur, importEur}) => !Number.isNaN(year + exportEur + importEur));
  if (!missing.length && sound) return figures;
  const what = missing.length
    ? `colonnes absentes : ${missing.join(", ")}.`
    : "un montant n'est pas un nombre entier.";
  throw refuse(fileName, what, "comparez deux fichiers chiffres-cles.csv tels que le site les publie.");
}

function integer(cell: string | undefined): number {
  return /^-?\d+$/.test(cell ?? "") ? Number(cell) : Number.NaN;
}
