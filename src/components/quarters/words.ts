import type {Flow} from "../../trade/types.js";
import {formatChange, inSentence} from "../../french/numbers.js";
import {quartersUnit} from "./layout.js";
import type {Quarter} from "../../trade/trends.js";
import {quarterName} from "../../french/periods.js";
import {sentenceList} from "../../french/words.js";
import {amountOf, breakIndex} from "../../trade/trends.js";
import {amountText} from "../../french/amount-unit.js";

const RAW = "Données brutes, non corrigées des variations saisonnières.";
const BAND = "Entre les deux lignes, le solde.";
const BREAK =
  "Trait tireté\u00a0: en janvier 2022, l’enquête mensuelle statistique sur les échanges de biens intra-Union (EMEBI) a remplacé la déclaration d’échanges de biens (DEB)\u202f; l’effet de cette rupture de série sur les montants ne peut pas être chiffré.";

/**
 * « du 1er trimestre 2023 au 4e trimestre 2024 », or the one quarter; `quarters` ascend and are not empty.
 */
export function periodText(quarters: readonly Quarter[]): string {
  const [first, last] = [quarters[0]!, quarters.at(-1)!];
  return quarters.length === 1 ? quarterName(first) : `du ${quarterName(first)} au ${quarterName(last)}`;
}

/**
 * The last quarter of the series against the same quarter of the year before,
 * both flows, in the unit of the chart. Says when the comparison crosses the
 * break in series of January 2022. Empty without quarters.
 */
export function quartersFinding(quarters: readonly Quarter[]): string {
  const last = quarters.at(-1);
  if (!last) return "";
  const before = quarters.find(({year, quarter}) => year === last.year - 1 && quarter === last.quarter);
  const unit = quartersUnit(quarters);
  const clause = (flow: Flow, name: string, verb: string): string => {
    const [now, then] = [amountOf(last, flow), before ? amountOf(before, flow) : null];
    if (now === null) return `les ${name} ne sont pas disponibles`;
    return `les ${name} ${verb}à ${inSentence(amountText(now, unit))}${changeText(now, then)}`;
  };
  const verb = "s’établissent ";
  const clauses = `${clause("export", "exportations", verb)} et ${clause("import", "importations", last.exportEur === null ? verb : "")}`;
  const caution =
    before && last.year === 2022
      ? "\u202f; cette évolution franchit la rupture de série de janvier 2022"
      : "";
  const alone = before
    ? ""
    : "\u202f; les données ne comprennent pas le même trimestre de l’année précédente";
  return `Au ${quarterName(last)}, ${clauses}${caution}${alone}.`;
}

/**
 * What the tint is; raw data; which quarters are hollow, and why; the break in series where the period
 * crosses it.
 */
export function quartersNote(quarters: readonly Quarter[], completeYears: readonly number[]): string {
  const years = [...new Set(quarters.map(({year}) => year))].filter((year) => !completeYears.includes(year));
  return [bothFlows(quarters) ? BAND : "", RAW, hollowText(years), breakIndex(quarters) > 0 ? BREAK : ""]
    .filter((text) => text !== "")
    .join(" ");
}

function bothFlows(quarters: readonly Quarter[]): boolean {
  return quarters.some(({exportEur, importEur}) => exportEur !== null && importEur !== null);
}

function hollowText(years: readonly number[]): string {
  if (years.length === 0) return "";
  if (years.length === 1) return `Symboles évidés\u00a0: trimestres de ${years[0]}, année incomplète.`;
  return `Symboles évidés\u00a0: trimestres de ${sentenceList(years.map(String))}, années incomplètes.`;
}

function changeText(now: number, before: number | null): string {
  return before === null || before <= 0 ? "" : ` (${formatChange(now / before - 1)} sur un an)`;
}
