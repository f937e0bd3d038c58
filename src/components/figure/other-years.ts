import type {DataContext} from "../../trade/types.js";
import {fetchedOnce} from "./fetched-once.js";
import {inTurn} from "./task-turns.js";

/** What a reader is told where the data of other years do not come; the choice of a year asks again. */
const YEARS_NOT_FETCHED =
  "Les données des autres années n’ont pas pu être chargées. Vérifier la connexion, puis choisir de nouveau l’année.";

/** What a page has of a year, and the files that have it of the others. */
export interface YearSources<File, Year> {
  /** What the page has at first, of the reference year. */
  reference: () => Year;
  /** Fetches the file of the year before the reference year: what readers choose first. */
  yearBefore: () => Promise<File>;
  /** Fetches the file that has all others. */
  others: () => Promise<File>;
  /** What a file has of a year. */
  read: (file: File, year: number) => Year;
}

/** Ways to the years that a page does not have at first. */
export interface ByYear<Year> {
  /** At once where it is at hand; else rejects with a French sentence where it cannot be fetched. */
  ofYear: (year: number) => Year | Promise<Year>;
  /** Fetches the other years before one is chosen, the one before the reference year first. */
  prepare: () => Promise<void>;
}

/**
 * The years of a page that holds one: each file is fetched once, when the first of its years is asked for,
 * and again only after a failure; a year is read only when it is chosen.
 */
export function byYear<File, Year>(
  {years, referenceYear}: Pick<DataContext, "years" | "referenceYear">,
  {reference, yearBefore, others, read}: YearSources<File, Year>
): ByYear<Year> {
  const known = new Map<number, Year>();
  const [before, rest] = [fetched(yearBefore), fetched(others)];
  const fileOf = (year: number) => (year === referenceYear - 1 ? before : rest);
  const keep = (file: File, year: number) => {
    const own = known.get(year) ?? read(file, year);
    known.set(year, own);
    return own;
  };
  return {
    ofYear: (year) =>
      year === referenceYear
        ? reference()
        : (known.get(year) ?? inTurn(fileOf(year)().then((file) => keep(file, year)))),
    async prepare() {
      const fetchedYears = years.filter((year) => year !== referenceYear).reverse();
      for (const file of new Set(fetchedYears.map(fileOf))) await file();
    }
  };
}

function fetched<File>(fetchFile: () => Promise<File>): () => Promise<File> {
  return fetchedOnce(() =>
    fetchFile().catch((cause: unknown) => {
      throw new Error(YEARS_NOT_FETCHED, {cause});
    })
  );
}
