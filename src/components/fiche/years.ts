import {tableFromIPC} from "apache-arrow/ipc/serialization";
import type {Table} from "apache-arrow";
import {byYear} from "../figure/other-years.js";
import type {ByYear} from "../figure/other-years.js";
import type {Fiche} from "./fiche.js";
import {rowsOf} from "./rows.js";

/** Ways to the rows that a page does not have at first. */
export interface OtherYears {
  /** Fetches `<id>-precedente.arrow`, of the year before the reference year: what readers choose first. */
  yearBefore: () => Promise<ArrayBuffer>;
  /** Fetches `<id>.arrow`, of all years. */
  everyYear: () => Promise<ArrayBuffer>;
}

/** What a page has at first: the rows of the reference year, and a way to those of the others. */
export interface YearlyFiche extends Fiche, ByYear<Fiche> {}

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
 * A fiche that holds one year, with ways to the others: each file is fetched once, when the first of its
 * years is asked for; rows are made of a year only when it is chosen.
 */
export function withOtherYears(fiche: Fiche, {yearBefore, everyYear}: OtherYears): YearlyFiche {
  const yearly: YearlyFiche = {
    ...fiche,
    ...byYear<Table, Fiche>(fiche.context, {
      reference: () => yearly,
      yearBefore: () => yearBefore().then(tableOf),
      others: () => everyYear().then(tableOf),
      read: (table, year) => ({...fiche, rows: rowsOf(table, year)})
    })
  };
  return yearly;
}

function tableOf(buffer: ArrayBuffer): Table {
  return tableFromIPC(buffer);
}
