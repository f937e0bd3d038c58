import {NOT_AVAILABLE} from "../../french/numbers.js";

/** One class of the coverage-rate map: `from` ≤ rate < next class’s `from`, as fractions. */
export interface CoverageClass {
  from: number;
  label: string;
  /** Fill: a CSS variable with its light value. */
  colour: string;
}

/**
 * Classes on both sides of balance (100 %), where exports equal imports. Orange
 * and violet stay apart for every common colour vision, and lightness tells
 * how far from balance. Fixed bounds, so that years can be compared.
 */
export const coverageClasses: readonly CoverageClass[] = [
  {from: 0, label: "moins de 50\u00a0%", colour: "var(--cx-map-1, #b35806)"},
  {from: 0.5, label: "50 à 80\u00a0%", colour: "var(--cx-map-2, #e08f37)"},
  {from: 0.8, label: "80 à 100\u00a0%", colour: "var(--cx-map-3, #fbd9a9)"},
  {from: 1, label: "100 à 125\u00a0%", colour: "var(--cx-map-4, #b9b0d9)"},
  {from: 1.25, label: "125\u00a0% et plus", colour: "var(--cx-map-5, #5e3c99)"}
];

/** Fill and label of a département without imports: its rate means nothing. */
export const noCoverage = {label: `${NOT_AVAILABLE} (aucune importation)`, colour: "var(--cx-rule, #d3d9e2)"};

/** Index of the class of a rate, or `null` where there is no rate. */
export function coverageClass(rate: number | null): number | null {
  if (rate === null) return null;
  return coverageClasses.findLastIndex(({from}) => rate >= from);
}
