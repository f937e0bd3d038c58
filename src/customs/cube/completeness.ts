import type {IgnoredFile, QuarterChoice} from "../common/manifest.js";
import {missingQuarters} from "./choice.js";
import {FLOW_NOUN, sentenceList} from "../../french/words.js";
import {LISTED_FAULTS, Refusal} from "../common/refusal.js";
import type {Source} from "../read/source-cache.js";

/**
 * The refusal of an input in which no year has its four quarters in both flows: what each year lacks, the
 * files whose rows are of another year than their names, and the first files left aside, among which the
 * missing data may be.
 */
export function explainIncomplete(
  choices: readonly QuarterChoice[],
  ignored: readonly IgnoredFile[],
  sources: readonly NamedSource[]
): Refusal {
  const years = [...new Set(choices.map(({year}) => year))].sort((a, b) => a - b);
  const lacks = years.map((year) => `${year} (manquent : ${sentenceList(lacking(choices, year))})`);
  const what = lacks.length
    ? `aucune année n'a ses quatre trimestres à l'exportation et à l'importation : ${lacks.join(" ; ")}.`
    : "aucun fichier de données n'a été trouvé.";
  const renamed = sources
    .map(otherYears)
    .filter((each) => each !== null)
    .slice(0, LISTED_FAULTS);
  const check = renamed.length ? "vérifiez que les fichiers n'ont pas été renommés, et " : "";
  const todo = `${check}ajoutez au dossier les archives annuelles d'exportations et d'importations d'une même année.`;
  const aside = ignored
    .slice(0, LISTED_FAULTS)
    .map(({name, reason}) => `fichier laissé de côté : ${name} (${reason}).`);
  const faults = [what, ...renamed, ...aside].map((each) => ({line: null, what: each}));
  return new Refusal([{file: "Dossier des données", faults, todo}]);
}

/** What is known of a file for this: the year of its name, and its quarters. */
export type NamedSource = Pick<Source, "namedYear" | "file" | "contents">;

/**
 * That the rows of a file are of other years than its name; `null` when they are not, or when the name tells
 * none.
 */
function otherYears({namedYear, file, contents}: NamedSource): string | null {
  const years = [...new Set(contents.quarters.map(({year}) => year))].filter((year) => year !== namedYear);
  if (namedYear === null || years.length === 0) return null;
  return `${file.name} : le nom annonce ${namedYear}, des lignes sont de ${sentenceList(years.sort().map(String))}.`;
}

function lacking(choices: readonly QuarterChoice[], year: number): string[] {
  return missingQuarters(choices, year).map(({flow, quarter}) => `${FLOW_NOUN[flow]} T${quarter}`);
}
