import {breakIndex} from "../../trade/trends.js";

/** First year of the new collection of data. */
export const BREAK_YEAR = 2022;

/**
 * What a note goes on with, of the years that a figure compares, ascending, where the break in series of
 * January 2022 lies between the first and the last; else nothing.
 */
export function breakNote(years: readonly number[]): string {
  return breakIndex(years.map((year) => ({year}))) > 0
    ? " La rupture de série de janvier 2022, que l’on ne sait pas chiffrer, passe entre ces années\u202f; les évolutions qui la franchissent se lisent avec prudence."
    : "";
}
