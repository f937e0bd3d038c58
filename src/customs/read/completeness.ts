import type {QuarterChoice} from "../manifest.js";
import {missingQuarters} from "../cube/choice.js";
import {list} from "../text.js";
import {refuse} from "./refusal.js";
import type {Refusal} from "./refusal.js";

/** The refusal of an input in which no year has its four quarters in both flows: what each year lacks. */
export function explainIncomplete(choices: readonly QuarterChoice[]): Refusal {
  const years = [...new Set(choices.map(({year}) => year))].sort((a, b) => a - b);
  const lacks = years.map((year) => `${year} (manquent : ${list(lacking(choices, year))})`);
  const what = lacks.length
    ? `aucune année n'a ses quatre trimestres à l'exportation et à l'importation : ${lacks.join(" ; ")}.`
    : "aucun fichier de données n'a été trouvé.";
  const todo = "ajoutez au dossier les archives annuelles d'exportations et d'importations d'une même année.";
  return refuse("Dossier des données", what, todo);
}

function lacking(choices: readonly QuarterChoice[], year: number): string[] {
  return missingQuarters(choices, year).map(
    ({flow, quarter}) => `${flow === "export" ? "exportations" : "importations"} T${quarter}`
  );
}
