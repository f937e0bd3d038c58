/*
 * The fourteen regions of the factsheets: the thirteen of metropolitan France,
 * and the five overseas départements and regions that the customs files hold
 * under one code (24).
 *
 * Codes: INSEE, Code officiel géographique; customs codes: DGDDI, table of
 * départements and regions; both Licence Ouverte 2.0. Monaco has the customs
 * code of Provence-Alpes-Côte d’Azur.
 */
import {readTable} from "./table.js";

export interface Region {
  /** INSEE code, as in addresses: `84`; `drom` for the five DROM together. */
  code: string;
  /** Region code of the customs files: `18`. */
  customsCode: string;
  name: string;
  nameThe: string;
  /** « d’Auvergne-Rhône-Alpes », « des Hauts-de-France ». */
  nameOf: string;
  /** « en Auvergne-Rhône-Alpes », « dans les Hauts-de-France ». */
  nameIn: string;
  /** Other names that people search, abbreviations mostly; the regions of before 2016 are other names of their départements. */
  aliases: string[];
}

/** The 14 regions, in French alphabetical order of their names. */
export const regions: readonly Region[] = readTable("regions.csv", {
  columns: ["code", "code_douane", "nom", "nom_avec_article", "nom_de", "nom_en", "autres_noms"],
  digits: {code: 2, code_douane: 2}
}).map((row) => ({
  code: row.code,
  customsCode: row.code_douane,
  name: row.nom,
  nameThe: row.nom_avec_article,
  nameOf: row.nom_de,
  nameIn: row.nom_en,
  aliases: row.autres_noms === "" ? [] : row.autres_noms.split(", ")
}));
