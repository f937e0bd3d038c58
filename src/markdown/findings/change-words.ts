import {formatRate} from "../../french/numbers.js";

/** A change without a sign, as sentences tell it: « hausse de 3,4 % », « baisse de 0,2 % », « stabilité ». */
export function changeWords(change: number): string {
  const text = formatRate(Math.abs(change));
  if (!/[1-9]/.test(text)) return "stabilité";
  return `${change > 0 ? "hausse" : "baisse"} de ${text}`;
}
