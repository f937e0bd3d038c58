import {formatDecimal} from "../../french/numbers.js";
import {NBSP} from "../../french/signs.js";
import {crossesBreak} from "../../trade/trends.js";
import type {Flow} from "../../trade/types.js";

const BREAK =
  "en janvier 2022, l’enquête mensuelle statistique sur les échanges de biens intra-Union (EMEBI) a remplacé la déclaration d’échanges de biens (DEB)\u202f; l’effet de cette rupture de série sur les montants ne peut pas être chiffré.";

/**
 * The note on the break of January 2022, where the change of a year on the year before crosses it; else
 * empty.
 */
export function breakNote(year: number): string {
  return crossesBreak(year) ? `Entre ces deux années, ${BREAK}` : "";
}

/** The note on a rule of a chart that marks the break. */
export function breakRuleNote(): string {
  return `Trait tireté\u00a0: ${BREAK}`;
}

/** « progressent de 3,4 % », « reculent de 0,2 % », « sont stables »; the growth is in tenths of a point. */
export function growthVerb(growthTenths: number): string {
  if (growthTenths === 0) return "sont stables";
  const size = formatDecimal(Math.abs(growthTenths) / 10, 1) + NBSP + "%";
  return `${growthTenths > 0 ? "progressent" : "reculent"} de ${size}`;
}

/** What stands in the place of a figure on the change of a year that has none before it. */
export function noYearBefore(referenceYear: number): string {
  return `Les données ne comprennent pas l’année ${referenceYear - 1} entière\u00a0: rien ne peut être dit de ce qui a changé.`;
}

/** The same where nothing was traded in the year before. */
export function nothingBefore(year: number, flow: Flow): string {
  return `Aucune ${flow === "import" ? "importation" : "exportation"} en ${year}\u00a0: une évolution n’aurait pas de sens.`;
}

/** Sentences that are not empty, as one note; `undefined` without any. */
export function noteOf(...sentences: readonly string[]): string | undefined {
  const kept = sentences.filter((sentence) => sentence !== "");
  return kept.length > 0 ? kept.join(" ") : undefined;
}
