import {isCountryCode} from "../partners.js";
import {fraction, totalOf} from "./amounts.js";
import type {Amounts} from "./amounts.js";
import {herfindahl} from "./concentration.js";

/** Thresholds of the three criteria; each must be exceeded. */
export const DEPENDENCE_THRESHOLDS = {extraEuHhi: 0.4, extraEuShare: 0.5, importsToExports: 1} as const;

/**
 * Years, of the last three, in which a product must be dependent for the signal to be given: one product in
 * five changes from year to year.
 */
export const DEPENDENT_YEARS = 2;

/** The three criteria for a product and year; `null` where a denominator is 0. */
export interface Dependence {
  /** Concentration of imports from outside the Union, by origin (`herfindahl`). */
  extraEuHhi: number | null;
  /** Imports from outside the Union / imports, 0–1. */
  extraEuShare: number | null;
  /** Imports from outside the Union / total exports. */
  importsToExports: number | null;
  isDependent: boolean;
}

export interface DependenceAmounts {
  /**
   * Imports of the product by origin. `FR` (goods returned) and codes that are no country are left out here.
   */
  origins: Amounts;
  /** Exports of the product to all partners. */
  exportEur: number;
  /** Members of the Union. */
  union: ReadonlySet<string>;
}

/**
 * Dependence of France on a product, by the three criteria of the European Commission (CDI 1 to 3).
 *
 * Formula: HHI of origins outside the Union > 0.4, and their share of imports > 0.5, and imports from outside
 * the Union / exports > 1 (met where nothing is exported). Units: none. Those studies work on some 5 000
 * headings (HS6): on the 576 of CPF4 this is a *signal*, not the European list. Source: European Commission,
 * SWD(2021) 352; CEPII, GeoDep, for the two years in three.
 */
export function dependence({origins, exportEur, union}: DependenceAmounts): Dependence {
  let importEur = 0;
  const outside = new Map<string, number>();
  for (const [code, value] of origins) {
    if (!(value > 0) || code === "FR" || !isCountryCode(code)) continue;
    importEur += value;
    if (!union.has(code)) outside.set(code, value);
  }
  const outsideEur = totalOf(outside);
  const extraEuHhi = herfindahl(outside);
  const extraEuShare = fraction(outsideEur, importEur);
  const importsToExports = exportEur > 0 ? outsideEur / exportEur : null;
  const {extraEuHhi: hhi, extraEuShare: share, importsToExports: ratio} = DEPENDENCE_THRESHOLDS;
  const isDependent =
    (extraEuHhi ?? 0) > hhi && (extraEuShare ?? 0) > share && (importsToExports ?? Infinity) > ratio;
  return {extraEuHhi, extraEuShare, importsToExports, isDependent};
}
