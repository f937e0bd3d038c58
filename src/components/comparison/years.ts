import {readCompared} from "../../trade/across.js";
import type {ComparedFile, ComparedFiles, ComparedTerritory} from "../../trade/across.js";
import type {DataContext} from "../../trade/types.js";
import {fetchedOnce, YEARS_NOT_FETCHED} from "../figure/fetched-once.js";

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
export interface ComparedYears {
  context: DataContext;
  territories: ComparedTerritory[];
  /** At once where they are at hand; else rejects with a French sentence where they cannot be fetched. */
  ofYear: (year: number) => ComparedTerritory[] | Promise<ComparedTerritory[]>;
  /** Fetches the other years before one is chosen. */
  prepare: () => Promise<void>;
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
  const {years, referenceYear} = context;
  const territories = readCompared(reference);
  const known = new Map([[referenceYear, territories]]);
  const [before, others] = [fetched(yearBefore), fetched(otherYears)];
  const fileOf = (year: number) => (year === referenceYear - 1 ? before : others);
  return {
    context,
    territories,
    ofYear: (year) =>
      known.get(year) ??
      fileOf(year)().then((files) => {
        const own = known.get(year) ?? readCompared(files[year]!);
        known.set(year, own);
        return own;
      }),
    async prepare() {
      const rest = years.filter((year) => year !== referenceYear);
      for (const file of new Set(rest.reverse().map(fileOf))) await file();
    }
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

function fetched(fetchFile: () => Promise<unknown>): () => Promise<ComparedFiles> {
  return fetchedOnce(() =>
    fetchFile().then(
      (files) => files as ComparedFiles,
      (cause: unknown) => {
        throw new Error(YEARS_NOT_FETCHED, {cause});
      }
    )
  );
}
