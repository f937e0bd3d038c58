/*
 * The hundred départements that have a factsheet. Corse is one département of
 * the customs (20): its files do not separate Corse-du-Sud from Haute-Corse.
 *
 * Codes and the forms with « de »: INSEE, Code officiel géographique (its TNCC
 * column says the article); customs codes: DGDDI, table of départements and
 * regions; both Licence Ouverte 2.0. The forms with « en » or « dans », the
 * cities and the other names are ours.
 */
import {readPlaces, type Place} from "./places.js";

export interface Departement extends Place {
  /** Code of a region of `regions`. */
  regionCode: string;
  prefecture: string;
}

/**
 * The 100 départements with a factsheet, by ascending INSEE code; a customs code of its own is another name.
 */
export const departements: readonly Departement[] = readPlaces("departements.csv", [
  "region",
  "prefecture"
]).map(({place, row}) => ({
  ...place,
  regionCode: row.region,
  prefecture: row.prefecture,
  aliases: [...place.aliases, ...(place.customsCode === place.code ? [] : [place.customsCode])]
}));
