import {tableFromIPC} from "apache-arrow/ipc/serialization";
import type {Table} from "apache-arrow";
import {fetchedOnce} from "../figure/fetched-once.js";
import type {Fiche} from "./fiche.js";
import {rowsOf} from "./rows.js";

/** What a reader is told where the connection fails; the choice of a year asks again. */
const NOT_FETCHED =
  "Les données des autres années n’ont pas pu être chargées. Vérifier la connexion, puis choisir de nouveau l’année.";

/** What a page has at first: the rows of the reference year, and a way to those of the others. */
export interface YearlyFiche extends Fiche {
  /**
   * The same with the rows of a year: at once where they are at hand. Rejects where they cannot be fetched;
   * asked again, it tries again.
   */
  ofYear: (year: number) => Fiche | Promise<Fiche>;
}

/** A figure of a chosen year. */
export interface YearFigure<Options extends {year: number}> {
  (fiche: YearlyFiche, options: Options): HTMLElement | Promise<HTMLElement>;
  (fiche: Fiche, options: Options): HTMLElement;
}

/** A figure drawn from the rows of its year: at once where they are at hand, else when they have come. */
export function yearFigure<Options extends {year: number}>(
  draw: (fiche: Fiche, options: Options) => HTMLElement
): YearFigure<Options> {
  const figure = (fiche: Fiche | YearlyFiche, options: Options) => {
    const own = ficheOfYear(fiche, options.year);
    return own instanceof Promise ? own.then((each) => draw(each, options)) : draw(own, options);
  };
  return figure as YearFigure<Options>;
}

/** A fiche with the rows of a year; one that has those of all years is left as it is. */
export function ficheOfYear(fiche: Fiche | YearlyFiche, year: number): Fiche | Promise<Fiche> {
  return "ofYear" in fiche ? fiche.ofYear(year) : fiche;
}

/**
 * A fiche that holds one year, with a way to the others: their file (`<id>.arrow`) is fetched once, when the
 * first of them is asked for; rows are made of a year only when it is chosen.
 */
export function withOtherYears(fiche: Fiche, fetchFile: () => Promise<ArrayBuffer>): YearlyFiche {
  const known = new Map<number, Fiche>();
  const fetched = fetchedOnce(() =>
    fetchFile()
      .then((buffer) => tableFromIPC(buffer))
      .catch((cause: unknown) => {
        throw new Error(NOT_FETCHED, {cause});
      })
  );
  const ofTable = (table: Table, year: number) => {
    const own = known.get(year) ?? {...fiche, rows: rowsOf(table, year)};
    known.set(year, own);
    return own;
  };
  const yearly: YearlyFiche = {
    ...fiche,
    ofYear: (year) => known.get(year) ?? fetched().then((table) => ofTable(table, year))
  };
  known.set(fiche.context.referenceYear, yearly);
  return yearly;
}
