/**
 * A duty of customs on goods from France, as a row of `data/droits.csv` gives it: data of the user, never of
 * the code.
 */
export interface Duty {
  /** Customs code of the country of destination. */
  partner: string;
  /** A129 heading; `null` for all products that have no row of their own. */
  product: string | null;
  /** Fraction of the price: 0.15 is 15 %. */
  rate: number;
  /** First and last day in force, `2025-08-07`; `null` while no end is known. */
  firstDay: string;
  lastDay: string | null;
  /** The legal act. */
  act: string;
}
