import {formatNumber} from "./numbers.js";
import {NBSP} from "./signs.js";

/**
 * Units of an axis, the largest first. An axis has one unit, so that its texts compare: the first that is not
 * above its largest amount.
 */
const UNITS = [
  {fromEur: 1e9, symbol: "Md€"},
  {fromEur: 1e6, symbol: "M€"},
  {fromEur: 1e3, symbol: "k€"},
  {fromEur: 1, symbol: "€"}
];

/**
 * Texts of an axis of amounts whose largest, up to the sign, is `largestEur`: « 0 », « 500 M€ », « 1,5 Md€ ».
 */
export function amountTicks(largestEur: number): (valueEur: number) => string {
  const {fromEur, symbol} = UNITS.find((unit) => largestEur >= unit.fromEur) ?? UNITS.at(-1)!;
  return (valueEur) => (valueEur === 0 ? "0" : formatNumber(valueEur / fromEur) + NBSP + symbol);
}

/** An amount of an axis whose amounts have no common size: « 10 k€ », « 1 M€ ». */
export function amountTick(valueEur: number): string {
  return amountTicks(Math.abs(valueEur))(valueEur);
}

/** A fraction of an axis, in per cent: « 12 % », « 2,5 % ». */
export function percentTick(fraction: number): string {
  return formatNumber(Math.round(fraction * 1e7) / 1e5) + NBSP + "%";
}

/** The same with its sign: « +12 % », « 0 % ». */
export function changeTick(fraction: number): string {
  return (fraction > 0 ? "+" : "") + percentTick(fraction);
}

/** A mass of an axis, in tonnes from a tonne on: « 500 kg », « 12 t ». */
export function massTick(massKg: number): string {
  const isTonnes = Math.abs(massKg) >= 1000;
  return massKg === 0
    ? "0"
    : formatNumber(isTonnes ? massKg / 1000 : massKg) + NBSP + (isTonnes ? "t" : "kg");
}
