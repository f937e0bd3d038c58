import {formatDecimal} from "./numbers.js";
import {MINUS, NBSP, NNBSP} from "./signs.js";

/** One unit for all the amounts of a figure, so that they compare at a glance. */
export interface AmountUnit {
  /** For the subtitle: « en millions d’euros ». */
  inWords: string;
  /** « M€ ». */
  symbol: string;
  /** Last decimal written, in euros: what amounts are rounded to. */
  stepEur: number;
  /** « 1 384,7 », without the unit; « < 0,1 » or « > −0,1 » for what rounds to zero and is not. */
  format(valueEur: number): string;
  /** « +12,3 », « −145,0 »; no sign on zero. */
  formatSigned(valueEur: number): string;
}

/**
 * Three digits at least for the largest amount, so that those drawn beside it keep some: « 812 M€ » beside
 * « 30 241 M€ », never « 0,8 Md€ ».
 */
const UNITS = [
  {fromEur: 1e11, divisor: 1e9, decimals: 2, symbol: "Md€", inWords: "en milliards d’euros"},
  {fromEur: 1e10, divisor: 1e6, decimals: 0, symbol: "M€", inWords: "en millions d’euros"},
  {fromEur: 1e7, divisor: 1e6, decimals: 1, symbol: "M€", inWords: "en millions d’euros"},
  {fromEur: 1e6, divisor: 1e6, decimals: 2, symbol: "M€", inWords: "en millions d’euros"},
  {fromEur: 1e4, divisor: 1e3, decimals: 1, symbol: "k€", inWords: "en milliers d’euros"},
  {fromEur: 0, divisor: 1, decimals: 0, symbol: "€", inWords: "en euros"}
];

/** « 412,3 M€ », in the unit of a figure. */
export function amountText(valueEur: number, {format, symbol}: AmountUnit): string {
  return format(valueEur) + NBSP + symbol;
}

/** « +412,3 M€ », « −8,4 M€ », in the unit of a figure. */
export function signedAmountText(valueEur: number, {formatSigned, symbol}: AmountUnit): string {
  return formatSigned(valueEur) + NBSP + symbol;
}

/** The unit that fits the largest amount of a figure, in euros. */
export function amountUnit(largestEur: number): AmountUnit {
  const {divisor, decimals, symbol, inWords} =
    UNITS.find(({fromEur}) => Math.abs(largestEur) >= fromEur) ?? UNITS.at(-1)!;
  const smallest = formatDecimal(10 ** -decimals, decimals);
  const text = (valueEur: number, plus: string): string => {
    if (valueEur === 0) return "0";
    const scaled = scaledText(Math.abs(valueEur), divisor, decimals);
    if (scaled === null) return valueEur > 0 ? `<${NNBSP}${plus}${smallest}` : `>${NNBSP}${MINUS}${smallest}`;
    return (valueEur < 0 ? MINUS : plus) + scaled;
  };
  return {
    inWords,
    symbol,
    stepEur: divisor / 10 ** decimals,
    format: (valueEur) => text(valueEur, ""),
    formatSigned: (valueEur) => text(valueEur, "+")
  };
}

/** Rounded half up, as readers expect of printed figures; `null` for what rounds to zero. */
function scaledText(valueEur: number, divisor: number, decimals: number): string | null {
  const steps = Math.round((valueEur / divisor) * 10 ** decimals);
  return steps === 0 ? null : formatDecimal(steps / 10 ** decimals, decimals);
}
