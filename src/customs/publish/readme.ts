import {french} from "../text.js";
import {DEMO_NOTICE, LICENCE, sourceOf} from "./provenance.js";
import type {PackageFacts} from "./provenance.js";

/** `LISEZ-MOI.txt`, beside the files: what they are, and that they are fictitious when they are. */
export function readme(facts: PackageFacts): string {
  const {demo, dataMonth} = facts;
  const {title, path} = sourceOf(demo);
  const lines = [
    ...(demo ? [DEMO_NOTICE, ""] : []),
    "Commerce extérieur des départements, des régions et de la France",
    "",
    `Source : ${title}.`,
    ...(path === undefined ? [] : [path]),
    `Licence : ${LICENCE.title} (${LICENCE.path}).`,
    `Données arrêtées à ${dataMonth}. Années complètes : ${facts.years.join(", ")}.`,
    "Description des fichiers et de leurs colonnes : datapackage.json.",
    ""
  ];
  return lines.map(french).join("\n");
}
