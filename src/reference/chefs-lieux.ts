/*
 * Communes that are chefs-lieux of a département or of one of its arrondissements: where the préfecture and
 * the sous-préfectures are.
 *
 * Source: INSEE, Code officiel géographique; Licence Ouverte 2.0. Those of Corse-du-Sud and of Haute-Corse
 * are together under 20.
 */
import {readLists} from "./table.js";

/** The communes that are chefs-lieux, by INSEE code of their département. */
export const chefsLieux: ReadonlyMap<string, readonly string[]> = readLists(
  "chefs-lieux.csv",
  "departement",
  "communes",
  {departement: 2}
);
