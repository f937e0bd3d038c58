import {cellList, readTable} from "./table.js";

/** What the tables of départements and regions say alike of a place. */
export interface Place {
  /** INSEE code, as in addresses: `07`, `20`, `971`, `84`; `drom` for the five DROM together. */
  code: string;
  /** Code of the customs files: `07`, `20`, `9A`; of a region: `18`. */
  customsCode: string;
  name: string;
  /** With its article: « l’Ardèche », « Paris », « La Réunion ». */
  nameThe: string;
  /** « de l’Ardèche », « du Rhône », « des Hauts-de-France ». */
  nameOf: string;
  /** « en Ardèche », « dans le Rhône », « à Paris ». */
  nameIn: string;
  /** Other names that people search: large cities, abbreviations, other codes. */
  aliases: string[];
}

const COLUMNS = [
  "code",
  "code_douane",
  "nom",
  "nom_avec_article",
  "nom_de",
  "nom_en",
  "autres_noms"
] as const;

/**
 * The places of a table, in its order, each with the cells of further columns. Throws as `readTable` does.
 */
export function readPlaces<C extends string>(
  file: string,
  further: readonly C[]
): {place: Place; row: Record<C, string>}[] {
  return readTable<(typeof COLUMNS)[number] | C>(file, {
    columns: [...COLUMNS, ...further],
    digits: {code: 2, code_douane: 2} as Partial<Record<(typeof COLUMNS)[number] | C, number>>
  }).map((row) => ({
    place: {
      code: row.code,
      customsCode: row.code_douane,
      name: row.nom,
      nameThe: row.nom_avec_article,
      nameOf: row.nom_de,
      nameIn: row.nom_en,
      aliases: cellList(row.autres_noms)
    },
    row
  }));
}
