/**
 * French figures, the same in Node and in every browser. `Intl` gives the digits (U+202F between thousands,
 * decimal comma); signs, units and their no-break spaces are ours, since `Intl` data differ from one engine
 * to another.
 */
import {MINUS, NBSP, NNBSP} from "./signs.js";

/** What stands for a figure that does not exist or means nothing: « n. d. » (non disponible). */
export const NOT_AVAILABLE = `n.${NBSP}d.`;

type Maybe = number | null | undefined;

/** Compact amount: « 410 € », « 41,2 k€ », « 12,3 M€ », « 1,38 Md€ », « 580,4 Md€ ». */
export function formatEur(valueEur: Maybe): string {
  if (!isFigure(valueEur)) return NOT_AVAILABLE;
  const {divisor, unit, decimals} = scaleOf(Math.abs(valueEur));
  return decimal(valueEur / divisor, decimals) + NBSP + unit;
}

/** Compact amount with its sign: « +12,3 M€ », « −145,0 M€ »; no sign on 0. */
export function formatSignedEur(valueEur: Maybe): string {
  return withPlus(formatEur(valueEur), valueEur);
}

/** Exact amount, in whole euros: « 12 345 678 € ». */
export function formatExactEur(valueEur: Maybe): string {
  return isFigure(valueEur) ? decimal(valueEur, 0) + NBSP + "€" : NOT_AVAILABLE;
}

/**
 * Amount for prose, one decimal of a million: « 1 384,7 millions d’euros »; « million » is singular below 2.
 * Under 100 000 €, where that decimal would say nothing, whole euros: « 400 euros ».
 */
export function formatMillions(valueEur: Maybe): string {
  if (!isFigure(valueEur)) return NOT_AVAILABLE;
  const roundedEur = Math.round(valueEur);
  if (Math.abs(roundedEur) < 100_000) {
    return decimal(roundedEur, 0) + NBSP + (Math.abs(roundedEur) < 2 ? "euro" : "euros");
  }
  const text = decimal(valueEur / 1e6, 1);
  const singular = /^−?[01],/.test(text);
  return text + NBSP + (singular ? "million" : "millions") + " d’euros";
}

/**
 * Size of a surplus or a deficit in a sentence, without a sign: « 4,6 milliards d’euros » from a billion on,
 * else as `formatMillions`. What is exported and imported is told by `formatMillions` whatever its size.
 */
export function formatBalanceSize(valueEur: Maybe): string {
  if (!isFigure(valueEur) || Math.abs(valueEur) < 999.95e6) return formatMillions(valueEur);
  const text = decimal(valueEur / 1e9, 1);
  const singular = /^−?1,/.test(text);
  return text + NBSP + (singular ? "milliard" : "milliards") + " d’euros";
}

/**
 * A balance for prose: « un excédent de 12,3 millions d’euros », « un déficit de 4,6 milliards d’euros »,
 * « nul ».
 */
export function formatBalance(balanceEur: Maybe): string {
  if (!isFigure(balanceEur)) return NOT_AVAILABLE;
  if (Math.round(balanceEur) === 0) return "nul";
  return `${balanceEur > 0 ? "un excédent" : "un déficit"} de ${formatBalanceSize(Math.abs(balanceEur))}`;
}

/** Points (hundredths of a whole), without a sign: « 1,4 point », « 3,4 points ». */
export function formatPoints(share: Maybe): string {
  if (!isFigure(share)) return NOT_AVAILABLE;
  const text = decimal(Math.abs(share) * 100, 1);
  return `${text}${NBSP}${/^[01],/.test(text) ? "point" : "points"}`;
}

/** Shares nearer to 0 than this are written « < 0,01 % »: their own digits would seem to mean something. */
const LEAST_SHARE = 0.0001;

/**
 * Share (0–1) with two significant digits: « 1,9 % », « 0,24 % », « 2 % »; whole per cents from 100 % on; « <
 * 0,01 % » for what is smaller and not 0, « > −0,01 % » for a correction as small.
 */
export function formatShare(share: Maybe): string {
  if (!isFigure(share)) return NOT_AVAILABLE;
  if (share !== 0 && Math.abs(share) < LEAST_SHARE) {
    return share > 0 ? `<${NNBSP}${formatShare(LEAST_SHARE)}` : `>${NNBSP}${formatShare(-LEAST_SHARE)}`;
  }
  const digits: Intl.NumberFormatOptions =
    Math.abs(share) >= 1 ? {maximumFractionDigits: 0} : {maximumSignificantDigits: 2};
  return print(share * 100, digits) + NBSP + "%";
}

/**
 * How many decimals the shares of a column need, so that all have the same and even those below 0,1 % say
 * something.
 */
export function shareDecimals(shares: readonly Maybe[]): 1 | 2 {
  return shares.some((share) => isFigure(share) && share !== 0 && Math.abs(share) < 0.001) ? 2 : 1;
}

/**
 * Share (0–1) of a column with its decimals, so that figures stand under each other: « 19,0 % »; « < 0,01 % »
 * as `formatShare`.
 */
export function formatShareInColumn(share: Maybe, decimals: 1 | 2): string {
  if (!isFigure(share)) return NOT_AVAILABLE;
  if (share !== 0 && Math.abs(share) < LEAST_SHARE) return formatShare(share);
  return decimal(share * 100, decimals) + NBSP + "%";
}

/**
 * A figure as a sentence tells it: « moins de 0,01 % » for « < 0,01 % », « plus de −0,01 % » for « > −0,01 %
 * »; others unchanged.
 */
export function inSentence(figure: string): string {
  return figure.replace(/^<\s/, `moins de${NBSP}`).replace(/^>\s/, `plus de${NBSP}`);
}

/** Rate (fraction) in per cent with one decimal, for a coverage rate: « 90,5 % », « 112,0 % ». */
export function formatRate(rate: Maybe): string {
  return isFigure(rate) ? decimal(rate * 100, 1) + NBSP + "%" : NOT_AVAILABLE;
}

/** Change (fraction) in per cent with its sign: « +3,4 % », « −0,2 % », « 0,0 % ». */
export function formatChange(change: Maybe): string {
  return withPlus(formatRate(change), change);
}

/** Whole number: « 12 345 ». */
export function formatInteger(value: Maybe): string {
  return isFigure(value) ? decimal(value, 0) : NOT_AVAILABLE;
}

/** Number with so many decimals: « 12,50 ». */
export function formatDecimal(value: Maybe, decimals: number): string {
  return isFigure(value) ? decimal(value, decimals) : NOT_AVAILABLE;
}

/** Number with as many decimals as it has, up to so many: « 12 », « 1 234,5 ». */
export function formatNumber(value: Maybe, mostDecimals = 3): string {
  return isFigure(value) ? print(value, {maximumFractionDigits: mostDecimals}) : NOT_AVAILABLE;
}

/** « 1er », « 12e »; `typeset` raises the ending. */
export function formatOrdinal(value: number): string {
  return `${formatInteger(value)}${value === 1 ? "er" : "e"}`;
}

/** The unit is chosen after rounding: 999 999 € is « 1,0 M€ », never « 1 000 k€ ». */
function scaleOf(eur: number): {divisor: number; unit: string; decimals: number} {
  if (eur >= 9.995e9) return {divisor: 1e9, unit: "Md€", decimals: 1};
  if (eur >= 999.95e6) return {divisor: 1e9, unit: "Md€", decimals: 2};
  if (eur >= 999.5e3) return {divisor: 1e6, unit: "M€", decimals: 1};
  if (eur >= 99.95e3) return {divisor: 1e3, unit: "k€", decimals: 0};
  if (eur >= 9999.5) return {divisor: 1e3, unit: "k€", decimals: 1};
  return {divisor: 1, unit: "€", decimals: 0};
}

function isFigure(value: Maybe): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function decimal(value: number, decimals: number): string {
  return print(value, {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
}

/** The sign display `negative` drops the sign of what rounds to 0: « −0 » is never shown. */
function print(value: number, options: Intl.NumberFormatOptions): string {
  return formatter(JSON.stringify(options))
    .format(value)
    .replace("-", MINUS)
    .replace(/\u00a0(?=\d)/g, NNBSP);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(key: string): Intl.NumberFormat {
  let found = formatters.get(key);
  if (!found) {
    const options = JSON.parse(key) as Intl.NumberFormatOptions;
    found = new Intl.NumberFormat("fr-FR", {...options, signDisplay: "negative"});
    formatters.set(key, found);
  }
  return found;
}

function withPlus(text: string, value: Maybe): string {
  return isFigure(value) && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
