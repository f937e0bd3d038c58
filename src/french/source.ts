import {monthName} from "./periods.js";

/** Who publishes the official figures. */
export const CUSTOMS = "Direction générale des douanes et droits indirects";

/** The publication that they are read from. */
export const STATISTICS = "Statistiques régionales et départementales du commerce extérieur";

/** The licence of the figures. */
export const LICENCE = "Licence Ouverte 2.0";

/** Stands beside figures of the demonstration, wherever they go. */
export const DEMO_LABEL = "Données de démonstration";

/** The same where nothing else says what that means. */
export const DEMO_WARNING = "Données de démonstration\u00a0: montants fictifs";

/** The same in the description of a document. */
export const DEMO_DESCRIPTION = "Données de démonstration, fictives";

/**
 * The source line of every figure, without the word « Source »: who produces the figures and the month of the
 * data. Demonstration data are never attributed to the customs, who did not produce them; this holds for all
 * words below.
 */
export function sourceText({demo, dataMonth}: {demo: boolean; dataMonth: string}): string {
  if (demo) return demoSource("DGDDI");
  return `${CUSTOMS} (DGDDI), ${lowered(STATISTICS)}, données de ${monthName(dataMonth)}`;
}

/** « données de démonstration, montants fictifs au format des fichiers de la Douane » */
export function demoSource(customs = "Douane"): string {
  return `${lowered(DEMO_LABEL)}, montants fictifs au format des fichiers de la ${customs}`;
}

/** The source where there is room for a few words: « Source : Douane, Licence Ouverte 2.0 ». */
export function shortSource(demo: boolean, customs = "Douane"): string {
  return demo ? "Montants fictifs, au format de la Douane" : `Source\u00a0: ${customs}, ${LICENCE}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
