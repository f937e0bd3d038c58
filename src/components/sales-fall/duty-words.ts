import {formatRate} from "../../french/numbers.js";
import {dayName} from "../../french/periods.js";
import {NBSP} from "../../french/signs.js";
import type {Duty} from "../../trade/duty.js";
import type {Names} from "../chart/code-names.js";

/** How many duties a note tells. */
const TOLD = 3;

/** « 15 % », « 12,5 % »: a rate without « ,0 ». */
export function rateText(rate: number): string {
  return formatRate(rate).replace(/,0(?=\D*$)/, "");
}

/** « depuis le 7 août 2025 », « du 5 avril 2025 au 6 août 2025 » */
export function periodOf({firstDay, lastDay}: Duty): string {
  const name = (day: string) => dayName(day) ?? day;
  return lastDay === null ? `depuis le ${name(firstDay)}` : `du ${name(firstDay)} au ${name(lastDay)}`;
}

/** The duties that the table has for a country, as a sentence for a note; empty without any. */
export function dutiesNote(duties: readonly Duty[], partner: string, names: Names): string {
  const own = duties.filter((duty) => duty.partner === partner);
  if (own.length === 0) return "";
  const told = own.slice(0, TOLD).map((duty) => {
    const what = duty.product === null ? "tous les produits" : `«\u00a0${names.product(duty.product)}\u00a0»`;
    return `${rateText(duty.rate)} sur ${what} ${periodOf(duty)} (${duty.act})`;
  });
  const left = own.length - told.length;
  const more = left === 0 ? [] : [left === 1 ? "un autre" : `${left}${NBSP}autres`];
  return `Droits de douane saisis pour ${names.partner(partner)}\u00a0: ${[...told, ...more].join("\u202f; ")}.`;
}
