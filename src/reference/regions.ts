/*
 * The fourteen regions of the factsheets: the thirteen of metropolitan France,
 * and the five overseas départements and regions that the customs files hold
 * under one code (24).
 *
 * Codes: INSEE, Code officiel géographique; customs codes: DGDDI, table of
 * départements and regions; both Licence Ouverte 2.0. Monaco has the customs
 * code of Provence-Alpes-Côte d’Azur.
 */
import {readPlaces, type Place} from "./places.js";

/** A region; the regions of before 2016 are other names of their départements. */
export type Region = Place;

/** The 14 regions, in French alphabetical order of their names. */
export const regions: readonly Region[] = readPlaces("regions.csv", []).map(({place}) => place);
