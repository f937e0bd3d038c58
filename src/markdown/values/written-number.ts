import {formatDecimal} from "../../french/numbers.js";

/** What a figure counts: euros, a fraction (written in per cent), or things (ranks, countries, an index). */
export type Unit = "euro" | "fraction" | "number";

/** A number as a French text writes it. */
export interface WrittenNumber {
  /** Euros, a fraction or a plain number. */
  value: number;
  unit: Unit;
  /** What one unit of its last digit is worth: 1e8 for « 1,4 Md€ ». */
  step: number;
}

const UNITS: readonly [pattern: string, unit: Unit, factor: number][] = [
  ["%", "fraction", 0.01],
  ["(?:Md€|milliards?(?:\\s+d['’]euros)?)", "euro", 1e9],
  ["(?:M€|millions?(?:\\s+d['’]euros)?)", "euro", 1e6],
  ["(?:k€|milliers\\s+d['’]euros)", "euro", 1e3],
  ["(?:€|euros?)", "euro", 1],
  ["(?:ers?|res?|[eè]mes?|es?)", "number", 1]
];

const SPACE = "[ \\u00a0\\u202f]";
const NUMBER = `(?<sign>[+\\-−]${SPACE}?)?(?<whole>\\d{1,3}(?:${SPACE}\\d{3})+|\\d+)(?:[.,](?<decimals>\\d+))?`;
const UNIT = UNITS.map(([pattern]) => `(${pattern}(?![\\p{L}\\d]))`).join("|");
const WHOLE = new RegExp(`^${NUMBER}(?:\\s*(?:${UNIT}))?$`, "u");
const ANYWHERE = new RegExp(`(?<![\\p{L}\\d_,.])${NUMBER}(?:\\s*(?:${UNIT}))?(?![\\p{L}\\d_])`, "gu");

/**
 * The number that a text is, with its unit: « 10 % », « −1,4 Md€ », « 1 400 », « 12.5 ». `null` where it is
 * none.
 */
export function readNumber(text: string): WrittenNumber | null {
  const match = WHOLE.exec(text.trim());
  return match ? toNumber(match) : null;
}

/** A number inside a sentence, with what it takes to write another in its place. */
export interface FoundNumber extends WrittenNumber {
  /** As it is written, « 1,4 milliard d’euros ». */
  text: string;
  decimals: number;
}

/** The numbers of a sentence, in order. */
export function numbersIn(sentence: string): FoundNumber[] {
  return [...sentence.matchAll(ANYWHERE)].map((match) => ({
    ...toNumber(match),
    text: match[0],
    decimals: match.groups!.decimals?.length ?? 0
  }));
}

/**
 * A figure written in the place of a number: same unit, which agrees with it (« 1,4 milliard »), as many
 * decimals.
 */
export function rewritten({text, step, decimals}: FoundNumber, value: number): string {
  const unit = text.replace(/^[+\-−]?[\d \u00a0\u202f]*\d(?:[.,]\d+)?/u, "");
  const shown = value / (step * 10 ** decimals);
  // French counts from 2: « 1,9 milliard », « 2,0 milliards ».
  const isPlural = Math.abs(Number(shown.toFixed(decimals))) >= 2;
  return formatDecimal(shown, decimals) + unit.replace(/(milli(?:on|ard))s?/, `$1${isPlural ? "s" : ""}`);
}

function toNumber(match: RegExpExecArray | RegExpMatchArray): WrittenNumber {
  const {sign = "", whole = "", decimals = ""} = match.groups!;
  const written = UNITS.findIndex((_, index) => match[index + 4] !== undefined);
  const [, unit, factor] = UNITS[written] ?? ["", "number" as const, 1];
  const size = Number(`${whole.replace(/\D/g, "")}.${decimals || "0"}`) * factor;
  return {value: /[-−]/.test(sign) ? -size : size, unit, step: factor * 10 ** -decimals.length};
}
