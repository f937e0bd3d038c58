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

// code | customs | name | the | of | in | other names
const TABLE = `
84   | 18 | Auvergne-Rhône-Alpes                | Auvergne-Rhône-Alpes                    | d’Auvergne-Rhône-Alpes                  | en Auvergne-Rhône-Alpes                      | ARA, AURA
27   | 16 | Bourgogne-Franche-Comté             | la Bourgogne-Franche-Comté              | de Bourgogne-Franche-Comté              | en Bourgogne-Franche-Comté                   | BFC
53   | 07 | Bretagne                            | la Bretagne                             | de Bretagne                             | en Bretagne                                  | Breizh
24   | 04 | Centre-Val de Loire                 | le Centre-Val de Loire                  | du Centre-Val de Loire                  | en Centre-Val de Loire                       | CVL, Région Centre
94   | 22 | Corse                               | la Corse                                | de Corse                                | en Corse                                     | –
drom | 24 | Départements et régions d’outre-mer | les départements et régions d’outre-mer | des départements et régions d’outre-mer | dans les départements et régions d’outre-mer | DOM, DROM, DOM-TOM, Outremer
44   | 13 | Grand Est                           | le Grand Est                            | du Grand Est                            | dans le Grand Est                            | GE
32   | 01 | Hauts-de-France                     | les Hauts-de-France                     | des Hauts-de-France                     | dans les Hauts-de-France                     | HDF
11   | 03 | Île-de-France                       | l’Île-de-France                         | d’Île-de-France                         | en Île-de-France                             | IDF, Région parisienne
28   | 05 | Normandie                           | la Normandie                            | de Normandie                            | en Normandie                                 | –
75   | 09 | Nouvelle-Aquitaine                  | la Nouvelle-Aquitaine                   | de Nouvelle-Aquitaine                   | en Nouvelle-Aquitaine                        | –
76   | 12 | Occitanie                           | l’Occitanie                             | d’Occitanie                             | en Occitanie                                 | –
52   | 08 | Pays de la Loire                    | les Pays de la Loire                    | des Pays de la Loire                    | dans les Pays de la Loire                    | PDL
93   | 21 | Provence-Alpes-Côte d’Azur          | la région Provence-Alpes-Côte d’Azur    | de la région Provence-Alpes-Côte d’Azur | en Provence-Alpes-Côte d’Azur                | PACA, Sud, Région Sud
`;

/** The 14 regions, in French alphabetical order of their names. */
export const regions: readonly Region[] = readTable(TABLE, 7).map((cells) => {
  const [code, customsCode, name, nameThe, nameOf, nameIn, others] = cells as Row;
  const aliases = others === "–" ? [] : others.split(", ");
  return {code, customsCode, name, nameThe, nameOf, nameIn, aliases};
});

type Row = [string, string, string, string, string, string, string];
