import {frenchTypography} from "../../french/typography.js";
import type {DataFacts} from "../../trade/types.js";
import {DEMO_NOTICE, LICENCE, originOf} from "./provenance.js";

/** `LISEZ-MOI.txt`, beside the files: what they are, and that they are fictitious when they are. */
export function readme({demo, dataMonth, years}: DataFacts): string {
  const {title, path} = originOf(demo);
  const lines = [
    ...(demo ? [DEMO_NOTICE, ""] : []),
    "Commerce extérieur des départements, des régions et de la France",
    "",
    `Source : ${title}.`,
    ...(path === undefined ? [] : [path]),
    `Licence : ${LICENCE.title} (${LICENCE.path}).`,
    `Données arrêtées à ${dataMonth}. Années complètes : ${years.join(", ")}.`,
    "Description des fichiers et de leurs colonnes : datapackage.json.",
    ""
  ];
  return lines.map(frenchTypography).join("\n");
}
