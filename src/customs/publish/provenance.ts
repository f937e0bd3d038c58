import {CUSTOMS, LICENCE as LICENCE_NAME, STATISTICS} from "../../french/source.js";
import {frenchTypography} from "../../french/typography.js";
import type {DataFacts} from "../../trade/types.js";

/** Shown wherever demo data may be taken for real. */
export const DEMO_NOTICE = frenchTypography(
  "DONNÉES DE DÉMONSTRATION : montants fictifs, produits par un générateur au format des fichiers de la Douane. Ne pas citer."
);

/** The sources of the figures, in the form of Frictionless. */
export interface DataOrigin {
  title: string;
  path?: string;
}

const PUBLICATION: DataOrigin = {
  title: `${CUSTOMS} (DGDDI), ${STATISTICS}`,
  path: "https://www.data.gouv.fr/fr/datasets/5369a0c7a3a729239d206446/"
};
/** The customs published nothing of demo data: they are not named as its source. */
const GENERATOR: DataOrigin = {title: "Générateur de données de démonstration des Fiches commerce extérieur"};
/** The licence of all public files. */
export const LICENCE = {
  name: "etalab-2.0",
  title: LICENCE_NAME,
  path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
};

/** Metadata that each public Arrow file bears in its schema. */
export function arrowMetadata({
  demo,
  dataMonth
}: Pick<DataFacts, "demo" | "dataMonth">): Record<string, string> {
  const source = {source: originOf(demo).title, licence: LICENCE.title, donnees_arretees_a: dataMonth};
  return demo ? {...source, avertissement: DEMO_NOTICE} : source;
}

/** The origin of the figures. */
export function originOf(demo: boolean): DataOrigin {
  return demo ? GENERATOR : PUBLICATION;
}
