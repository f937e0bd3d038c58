import type {IgnoredFile, QuarterChoice} from "../manifest.js";
import {missingQuarters} from "../cube/choice.js";
import {sentenceList} from "../../french/words.js";
import {LISTED_FAULTS, Refusal} from "./refusal.js";

/**
 * The refusal of an input in which no year has its four quarters in both flows: what each year lacks, and the first files left
 * aside, among which the missing data may be.
 */
export function explainIncomplete(
  choices: readonly QuarterChoice[],
  ignored: readonly IgnoredFile[]
): Refusal {
  const years = [...new Set(choices.map(({year}) => year))].sort((a, b) => a - b);
  const lacks = years.map((year) => `${year} (manquent : ${sentenceList(lacking(choices, year))})`);
  const what = lacks.length
    ? `aucune année n'a ses quatre trimestres à l'exportation et à l'importation : ${lacks.join(" ; ")}.`
    : "aucun fichier de données n'a été trouvé.";
  const todo = "ajoutez au dossier les archives annuelles d'exportations et d'importations d'une même année.";
  const aside = ignored
    .slice(0, LISTED_FAULTS)
    .map(({name, reason}) => `fichier laissé de côté : ${name} (${reason}).`);
  const faults = [what, ...aside].map((each) => ({line: null, what: each}));
  return new Refusal([{file: "Dossier des données", faults, todo}]);
}

function lacking(choices: readonly QuarterChoice[], year: number): string[] {
  return missingQuarters(choices, year).map(
    ({flow, quarter}) => `${flow === "export" ? "exportations" : "importations"} T${quarter}`
  );
}
