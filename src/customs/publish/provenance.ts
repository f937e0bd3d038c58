import {french} from "../text.js";

/** What the public files say of themselves. */
export interface PackageFacts {
  demo: boolean;
  years: readonly number[];
  referenceYear: number;
  /** `YYYY-MM`. */
  dataMonth: string;
}

/** Shown wherever demo data may be taken for real. */
export const DEMO_NOTICE = french(
  "DONNÉES DE DÉMONSTRATION : montants fictifs, produits par un générateur au format des fichiers de la Douane. Ne pas citer."
);

/** Where figures come from. */
export interface Source {
  title: string;
  path?: string;
}

const CUSTOMS: Source = {
  title:
    "Direction générale des douanes et droits indirects (DGDDI), Statistiques régionales et départementales du commerce extérieur",
  path: "https://www.data.gouv.fr/fr/datasets/5369a0c7a3a729239d206446/"
};
/** The customs published nothing of demo data: they are not named as its source. */
const GENERATOR: Source = {title: "Générateur de données de démonstration des Fiches commerce extérieur"};
/** The licence of all public files. */
export const LICENCE = {
  name: "etalab-2.0",
  title: "Licence Ouverte 2.0",
  path: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
};

/** Metadata that each public Arrow file bears in its schema. */
export function arrowMetadata({demo, dataMonth}: PackageFacts): Record<string, string> {
  const source = {source: sourceOf(demo).title, licence: LICENCE.title, donnees_arretees_a: dataMonth};
  return demo ? {...source, avertissement: DEMO_NOTICE} : source;
}

/** The source of the figures. */
export function sourceOf(demo: boolean): Source {
  return demo ? GENERATOR : CUSTOMS;
}
