/*
 * The CPF4 codes of the customs’ list, with their A129 headings: goods, and the services that share a heading
 * with them; then the services and works that the list places under none of its 76 headings, which no customs
 * declaration is expected to hold. These have a heading of the same nomenclature that `products` does not
 * hold.
 *
 * Codes: DGDDI, list CPF rev. 2.1 at four digits; headings: INSEE, Nomenclature agrégée 2008 (NA), both
 * Licence Ouverte 2.0. The headings of 0300, 3100, 4100, 4700 and 7200 are inferred from their division. NA
 * cuts 4100 in two: F41A, property developers, and F41B, construction work, which is given here. Names are
 * ours.
 */
import {readTable} from "./table.js";

/** One code of the French classification of products (CPF rev. 2.1) at four digits. */
export interface Cpf4 {
  code: string;
  /** Its heading: one of `products`, or for a code that is no good, one that `products` does not hold. */
  a129: string;
  /** What the goods are, in at most 60 characters. */
  name: string;
}

/** The 576 CPF4 codes of the customs’ list, ascending. */
export const cpf4: readonly Cpf4[] = readTable("cpf4.csv", {
  columns: ["code", "a129", "nom"],
  digits: {code: 4}
}).map(({code, a129, nom: name}) => ({code, a129, name}));
