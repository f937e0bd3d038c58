/*
 * Everyday words by which readers look for a heading of the customs’ list A129, beside its name, its wording
 * and the goods of its CPF4 codes. Singular or plural does not matter, nor do accents. To add a word: write
 * it on the line of its heading in `tables/mots-courants.csv`; a word that fits several headings stands on
 * the line of each.
 *
 * Words are ours; what belongs to which heading: INSEE, classification of products CPF rev. 2.1.
 */
import {readLists} from "./table.js";

/** Everyday words by A129 code. */
export const everydayWords: ReadonlyMap<string, readonly string[]> = readLists(
  "mots-courants.csv",
  "code",
  "mots"
);
