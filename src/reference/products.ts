/*
 * The headings of the customs’ list A129 and the seven large families that the
 * factsheets group them in.
 *
 * Codes: DGDDI, list of A129 headings; families: INSEE, Nomenclature agrégée
 * 2008 (NA), level A17, both Licence Ouverte 2.0. Names and wordings are ours.
 * The headings J, M, R and S (publishing, drawings, works of art, hair) are
 * services in NA, outside its positions for industry: what crosses a border under
 * them is made goods, so they join « autres produits industriels ».
 */
import {readTable} from "./table.js";

export interface Family {
  /** A17 position: `AZ`, `DE`, `C1` to `C5`. */
  code: string;
  name: string;
}

export interface Product {
  /** A129 heading: `C30C`. */
  code: string;
  /** Short name, for charts: 32 characters at most, unique. */
  name: string;
  /** Full wording of ours, used where the customs files bring no label. */
  label: string;
  /** Code of its family. */
  family: string;
}

/** The seven large families, in the order of the nomenclature. */
export const families: readonly Family[] = readTable("familles.csv", {columns: ["code", "nom"]}).map(
  ({code, nom: name}) => ({code, name})
);

/** How many characters of a short name the charts have room for. */
const SHORT_NAME = 32;

/** The 76 A129 headings, by ascending code. */
export const products: readonly Product[] = readTable("produits.csv", {
  columns: ["code", "famille", "nom_court", "libelle"],
  longest: {nom_court: SHORT_NAME}
}).map((row) => ({code: row.code, name: row.nom_court, label: row.libelle, family: row.famille}));
