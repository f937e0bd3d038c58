import {readCompared} from "../../trade/across.js";
import type {ComparedFile, ComparedFiles, ComparedTerritory} from "../../trade/across.js";
import type {DataContext} from "../../trade/types.js";
import {byYear} from "../figure/other-years.js";
import type {ByYear} from "../figure/other-years.js";

/** The files of the page that compares territories; those of other years are fetched when one is chosen. */
export interface ComparedSources {
  context: DataContext;
  /** `comparer.json`, of the reference year. */
  reference: ComparedFile;
  /** Fetches `comparer-precedente.json`, of the year before. */
  yearBefore: () => Promise<unknown>;
  /** Fetches `comparer-annees.json`, of the years before that. */
  otherYears: () => Promise<unknown>;
}

/** The territories of the reference year, and a way to those of other years. */
export interface ComparedYears extends ByYear<ComparedTerritory[]> {
  context: DataContext;
  territories: ComparedTerritory[];
}

/** What is compared, or why nothing is. */
export interface ComparedView {
  year: number;
  territories: ComparedTerritory[];
  /** Why the data of the year are not there; `null` where they are. */
  failure: string | null;
}

/** Each file is fetched once, and again only after a failure. */
export function comparedYears({context, reference, yearBefore, otherYears}: ComparedSources): ComparedYears {
  const territories = readCompared(reference);
  return {
    context,
    territories,
    ...byYear(context, {
      reference: () => territories,
      yearBefore: () => yearBefore() as Promise<ComparedFiles>,
      others: () => otherYears() as Promise<ComparedFiles>,
      read: (files, year) => readCompared(files[year]!)
    })
  };
}

/** The territories of the identifiers in a year, in their order; unknown ones are left out. */
export async function comparedView(
  years: ComparedYears,
  {year, ids}: {year: number; ids: readonly string[]}
): Promise<ComparedView> {
  try {
    return {year, territories: chosenTerritories(await years.ofYear(year), ids), failure: null};
  } catch (error) {
    return {year, territories: [], failure: error instanceof Error ? error.message : String(error)};
  }
}

/** The territories of the identifiers, in their order; unknown ones are left out. */
export function chosenTerritories(
  all: readonly ComparedTerritory[],
  ids: readonly string[]
): ComparedTerritory[] {
  return ids.flatMap((id) => all.find((each) => each.id === id) ?? []);
}
