import {formatDecimal, formatOrdinal, formatRate, formatShare, inSentence} from "../../french/numbers.js";
import type {Variables} from "../values/query.js";

/** Names that the sentences call products and partners by. */
export interface Names {
  product: (code: string) => string;
  partner: (code: string) => string;
}

/** A change without a sign, as sentences tell it: « hausse de 3,4 % », « baisse de 0,2 % », « stabilité ». */
export function changeWords(change: number): string {
  const text = formatRate(Math.abs(change));
  if (!/[1-9]/.test(text)) return "stabilité";
  return `${change > 0 ? "hausse" : "baisse"} de ${text}`;
}

/** « 4,4 », « 6 »; whole from ten on. */
export function times(value: number): string {
  return formatDecimal(value, value >= 10 ? 0 : 1).replace(/,0$/, "");
}

/** « 2e » with its ending raised. */
export function raisedOrdinal(rank: number): string {
  return formatOrdinal(rank).replace(/\D+$/, "<sup>$&</sup>");
}

/** A heading by its name, and by its code for conditions. */
export function productName(code: string, names: Names): Variables {
  return {produit: quoted(names.product(code)), code_produit: code};
}

/** A name as the figures write it, between « ». */
export function quoted(name: string): string {
  return `«\u00a0${name}\u00a0»`;
}

/** A share in a sentence: « 23 % », « moins de 0,01 % ». */
export function shareText(share: number): string {
  return inSentence(formatShare(share));
}
