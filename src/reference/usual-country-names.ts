/*
 * Other names by which readers look for a partner: usual, former, English or official ones, parts of it,
 * capitals where they stand for the country. Its own name in `partners` need not be repeated. Names are ours.
 */
import {readLists} from "./table.js";

/** Other names of partners, by their code in the customs files. */
export const usualCountryNames: ReadonlyMap<string, readonly string[]> = readLists(
  "noms-usuels-pays.csv",
  "code",
  "noms"
);
