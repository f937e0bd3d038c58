/*
 * The numbers by which maps of the world know countries (ISO 3166-1 numeric, as in Natural Earth), by customs
 * code. Only those that are on the map of 1 : 50 000 000; Kosovo has a customs code and no number.
 */
import {readTable} from "./table.js";

/** Customs code of a country by its ISO number: `276` is `DE`. */
export const countryByNumber: ReadonlyMap<string, string> = new Map(
  readTable("numeros-pays.csv", {columns: ["code", "numero_iso"], digits: {numero_iso: 3}}).map((row) => [
    row.numero_iso,
    row.code
  ])
);
