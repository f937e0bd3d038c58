/*
 * The hundred départements that have a factsheet. Corse is one département of
 * the customs (20): its files do not separate Corse-du-Sud from Haute-Corse.
 *
 * Codes and the forms with « de »: INSEE, Code officiel géographique (its TNCC
 * column says the article); customs codes: DGDDI, table of départements and
 * regions; both Licence Ouverte 2.0. The forms with « en » or « dans », the
 * cities and the other names are ours.
 */
import {readTable} from "./table.js";

export interface Departement {
  /** INSEE code, as in addresses: `07`, `20`, `971`. */
  code: string;
  /** Code of the customs files: `07`, `20`, `9A`. */
  customsCode: string;
  name: string;
  /** With its article: « l’Ardèche », « Paris », « La Réunion ». */
  nameThe: string;
  /** « de l’Ardèche », « du Rhône », « de La Réunion ». */
  nameOf: string;
  /** « en Ardèche », « dans le Rhône », « à Paris ». */
  nameIn: string;
  /** Code of a region of `regions`. */
  regionCode: string;
  prefecture: string;
  /** Other things readers search: large cities, other codes, other names. */
  aliases: string[];
}

/** The 100 départements with a factsheet, by ascending INSEE code. */
export const departements: readonly Departement[] = readTable("departements.csv", {
  columns: [
    "code",
    "code_douane",
    "nom",
    "nom_avec_article",
    "nom_de",
    "nom_en",
    "region",
    "prefecture",
    "autres_noms"
  ],
  digits: {code: 2, code_douane: 2}
}).map((row) => ({
  code: row.code,
  customsCode: row.code_douane,
  name: row.nom,
  nameThe: row.nom_avec_article,
  nameOf: row.nom_de,
  nameIn: row.nom_en,
  regionCode: row.region,
  prefecture: row.prefecture,
  aliases: [
    ...(row.autres_noms === "" ? [] : row.autres_noms.split(", ")),
    ...(row.code_douane === row.code ? [] : [row.code_douane])
  ]
}));
